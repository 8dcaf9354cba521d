import type { CenterDefinition } from "../../definition/index.ts";

/** JSON pointers (RFC 6901) into a definition, which snapshots refer to instead of repeating it. */

const known = new WeakMap<CenterDefinition, ReadonlyMap<object, string>>();

/** Where each object of a definition stands in it. */
export function pointersInto(definition: CenterDefinition): ReadonlyMap<object, string> {
  const made = known.get(definition) ?? walk(definition);
  known.set(definition, made);
  return made;
}

function walk(definition: CenterDefinition): ReadonlyMap<object, string> {
  const pointers = new Map<object, string>([[definition, ""]]);
  for (const [parent, pointer] of pointers) {
    for (const [key, value] of Object.entries(parent)) {
      if (typeof value !== "object" || value === null || pointers.has(value as object)) continue;
      pointers.set(value as object, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    }
  }
  return pointers;
}

/** What stands there; `undefined`: nothing. */
export function partAt(definition: CenterDefinition, pointer: string): unknown {
  let found: unknown = definition;
  for (const key of pointer.split("/").slice(1)) {
    const field = key.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, field)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[field];
  }
  return found;
}
