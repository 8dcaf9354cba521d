import type { Json } from "../definition/index.ts";

/** What stands at a path in JSON, through objects only; `undefined`: nothing. */
export function fieldAt(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  let found = value;
  for (const key of path) {
    found =
      typeof found === "object" && found !== null && !Array.isArray(found)
        ? (found as { readonly [key: string]: Json })[key]
        : undefined;
  }
  return found;
}
