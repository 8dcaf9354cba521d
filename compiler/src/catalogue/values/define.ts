import type { FlowKind } from "@contactflow/grammar";
import type { Type } from "../../model/types.ts";
import type { ValueEntry } from "../entries.ts";
import { attributeList, type Known } from "../sources.ts";

export const text: Type = { kind: "text" };
export const number: Type = { kind: "number" };
export const boolean: Type = { kind: "boolean" };
export const phone: Type = { kind: "phone" };
/** Nothing says what is in it: it agrees with every type. */
export const anything: Type = { kind: "unknown" };
export const oneOf = (...members: readonly string[]): Type => ({ kind: "union", members });

interface Rest {
  readonly type?: Type;
  readonly flows?: readonly FlowKind[];
  readonly known?: Known;
}

/** A text that has a value in every flow and stands in the platform's list of attributes, unless `rest` says otherwise. */
export function value<const Name extends string>(
  name: Name,
  path: ValueEntry["path"],
  doc: string,
  { type = text, flows, known = attributeList }: Rest = {},
): ValueEntry<Name> {
  return { ...known, name, doc, type, path, flows };
}
