import type { ValueFact } from "../model/facts.ts";
import type { Value } from "./attribute-uses.ts";

/** A value's name among all that may not be there. */
export function valueKey({ scope, name }: ValueFact): string {
  return `${scope} ${name}`;
}

/** A value that may not be there; `undefined` for one that always is. */
export function doubtful(value: Value): ValueFact | undefined {
  if (typeof value === "string") return { scope: "store", name: value };
  const { given, scope, name } = value;
  return given || scope === "input" ? undefined : { scope, name };
}
