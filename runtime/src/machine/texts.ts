import type { Json, Read, Text } from "../definition/index.ts";
import type { Run } from "./run.ts";

/** A value that is filled in as the run goes; `undefined`: missing. */
export type Reader = (run: Run) => string | undefined;
export type Filler<Part = string> = (run: Run) => Part;

/** The text at a path; a path that ends in an object, a list or `null`, or leads through a list, has none. */
export function readerOf({ read: [root, ...path] }: Read): Reader {
  return (run) => {
    let value: Json | undefined = root === "FlowAttributes" ? run.flowAttributes : run.contact.values[root];
    for (const key of path) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
      value = (value as { readonly [key: string]: Json })[key];
    }
    return typeof value === "string"
      ? value
      : typeof value === "number" || typeof value === "boolean"
        ? String(value)
        : undefined;
  };
}

/** A text with its values; missing ones are empty. */
export function fillerOf(text: Text): Filler {
  if (typeof text === "string") return () => text;
  if (isRead(text)) {
    const read = readerOf(text);
    return (run) => read(run) ?? "";
  }
  const parts = text.map(fillerOf);
  return (run) => {
    let filled = "";
    for (const part of parts) filled += part(run);
    return filled;
  };
}

/** A text that may be missing: where it is one value alone. */
export function optionalFillerOf(text: Text): Reader {
  return isRead(text) ? readerOf(text) : fillerOf(text);
}

/** A copy of texts by name, put over those that are there already. */
export function fillersOf(
  texts: Readonly<Record<string, Text>>,
): (run: Run, over: Readonly<Record<string, string>>) => Record<string, string> {
  const fillers = Object.entries(texts).map(([key, text]) => ({ key, fill: fillerOf(text) }));
  return (run, over) => {
    const filled = { ...over };
    for (const { key, fill } of fillers) put(filled, key, fill(run));
    return filled;
  };
}

/** Any part of an action with all texts in it. */
export function partFillerOf(part: unknown): Filler<unknown> {
  if (typeof part !== "object" || part === null) return () => part;
  if (isText(part)) return fillerOf(part);
  if (Array.isArray(part)) {
    const fillers = part.map(partFillerOf);
    return (run) => fillers.map((fill) => fill(run));
  }
  const template = part as Readonly<Record<string, unknown>>;
  const fillers = Object.entries(part)
    .filter(([, value]) => isDynamic(value))
    .map(([key, value]) => ({ key, fill: partFillerOf(value) }));
  return (run) => {
    const filled = { ...template };
    for (const { key, fill } of fillers) put(filled, key, fill(run));
    return filled;
  };
}

/** Whether filling it in would change anything. */
export function isDynamic(part: unknown): boolean {
  return typeof part === "object" && part !== null && (isText(part) || Object.values(part).some(isDynamic));
}

function isText(part: object): part is Exclude<Text, string> {
  return isRead(part) || (Array.isArray(part) && part.some(isRead));
}

function isRead(part: unknown): part is Read {
  return typeof part === "object" && part !== null && Object.hasOwn(part, "read");
}

/** Sets a property by any name, `__proto__` too. */
function put<Value>(target: Record<string, Value>, key: string, value: Value): void {
  if (key === "__proto__")
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  else target[key] = value;
}
