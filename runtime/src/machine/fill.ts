import type { Read } from "../definition/index.ts";
import type { Run } from "./run.ts";

/** Gives a part of an action with all of its texts filled in. */
export type Filler = (run: Run) => unknown;

/**
 * Makes the filler of any part of an action; `undefined` where there is nothing to fill in.
 * A missing value is empty within a text, and `missing` where it is all there is. `whole`: an object or a list that is all there
 * is stays one, and is no missing value.
 */
export function fillerOf(part: unknown, missing: string | undefined, whole = false): Filler | undefined {
  if (!isObject(part)) return undefined;
  if (isRead(part)) return (run) => read(run, part.read, whole) ?? missing;
  const isList = Array.isArray(part);
  const isText = isList && part.some(isRead);
  const fillers = Object.entries(part).flatMap(([key, value]) => {
    const fill = fillerOf(value, missing, whole && !isText);
    return fill ? [{ key, fill }] : [];
  });
  if (fillers.length === 0) return undefined;
  return (run) => {
    const filled = (isList ? [...part] : { ...part }) as Record<string, unknown> & unknown[];
    for (const { key, fill } of fillers) filled[key] = fill(run);
    return isText ? filled.join("") : filled;
  };
}

/** The text at a path; none where it ends in an object, a list or `null`, or leads through a list. */
function read(run: Run, path: Read["read"], whole: boolean): unknown {
  let value: unknown = path[0] === "FlowAttributes" ? run.flowAttributes : run.contact.values[path[0]];
  for (let depth = 1; depth < path.length; depth++) {
    if (!isObject(value) || Array.isArray(value)) return undefined;
    value = value[path[depth] ?? ""];
  }
  if (whole && isObject(value)) return value;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : undefined;
}

function isRead(part: unknown): part is Read {
  return isObject(part) && Array.isArray(part["read"]);
}

function isObject(part: unknown): part is Readonly<Record<string, unknown>> {
  return typeof part === "object" && part !== null;
}
