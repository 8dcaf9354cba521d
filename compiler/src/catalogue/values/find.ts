import type { ValueEntry } from "../entries.ts";
import { values } from "./index.ts";

interface FoundValue {
  readonly entry: ValueEntry;
  /** The path below `$` with every free part in its place. */
  readonly path: readonly [string, ...string[]];
}

interface Pattern {
  readonly entry: ValueEntry;
  readonly name: readonly string[];
}

const patterns: readonly Pattern[] = values.map((entry) => ({ entry, name: entry.name.split(".") }));
const exact: ReadonlyMap<string, ValueEntry> = new Map(values.map((entry) => [entry.name, entry]));
/** Those with free parts, the most fixed ones first. */
const open: ReadonlyMap<string, readonly Pattern[]> = Map.groupBy(
  patterns
    .filter(({ name }) => name.includes("*"))
    .toSorted((left, right) => fixedParts(right.name) - fixedParts(left.name)),
  ({ name }) => name[0] ?? "",
);

function fixedParts(parts: readonly string[]): number {
  return parts.filter((part) => part !== "*").length;
}

/** The value with this name: `*` stands for one part, at the end for one or more. */
export function findValue(parts: readonly string[]): FoundValue | undefined {
  const entry = parts.includes("*") ? undefined : exact.get(parts.join("."));
  if (entry !== undefined && entry.name.split(".").length === parts.length)
    return { entry, path: entry.path };
  for (const pattern of open.get(parts[0] ?? "") ?? []) {
    const free = freeParts(pattern.name, parts);
    if (free !== undefined) return { entry: pattern.entry, path: filled(pattern.entry.path, free) };
  }
  return undefined;
}

/** The language's name of what stands at a path below `$`; `undefined`: it has none. */
export function nameOfPath(path: readonly string[]): string | undefined {
  const candidates = patterns.flatMap(({ entry, name }) => {
    const whole = name.at(-1) === "*" ? [...entry.path, "*"] : entry.path;
    const free = freeParts(whole, path);
    return free === undefined ? [] : [{ name: filled(nonEmpty(name), free), fixed: fixedParts(whole) }];
  });
  const [best] = candidates.toSorted((left, right) => right.fixed - left.fixed);
  return best?.name.join(".");
}

/** What stands where the pattern has `*`, in order; `undefined` when it does not fit. */
function freeParts(pattern: readonly string[], parts: readonly string[]): readonly string[] | undefined {
  const tail = pattern.at(-1) === "*";
  if (tail ? parts.length < pattern.length : parts.length !== pattern.length) return undefined;
  const fits = pattern.every((part, index) => part === "*" || part === parts[index]);
  if (!fits) return undefined;
  const middle = pattern.flatMap((part, index) =>
    part === "*" && index < pattern.length - 1 ? [parts[index] ?? ""] : [],
  );
  return tail ? [...middle, ...parts.slice(pattern.length - 1)] : middle;
}

/** Puts free parts where `*` stands; those that are left, at the end. */
function filled(
  path: readonly [string, ...string[]],
  free: readonly string[],
): readonly [string, ...string[]] {
  const left = [...free];
  const whole = path.flatMap((part, index) =>
    part !== "*" ? [part] : index === path.length - 1 ? left.splice(0) : left.splice(0, 1),
  );
  return nonEmpty([...whole, ...left]);
}

function nonEmpty([first = "", ...rest]: readonly string[]): readonly [string, ...string[]] {
  return [first, ...rest];
}
