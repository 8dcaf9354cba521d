import type { ObjectValue } from "@contactflow/grammar";
import { typeOf } from "../../bind/type-of.ts";
import { plainText } from "../../model/plain-text.ts";
import type { Checked } from "../../model/checked.ts";
import { assertNever } from "../../model/invariant.ts";
import type { Type } from "../../model/types.ts";

/** Names and their types as values: a type's name, the texts of a choice, or the fields of a record. */
export function checkedRecord({ members }: ObjectValue): Extract<Checked, { readonly kind: "object" }> {
  const fields = new Map<string, Checked>();
  for (const { key, value, broken } of members) {
    const name = plainText(key);
    // What is wrong with a type is reported where the signature is bound.
    if (name !== undefined && !broken) fields.set(name, checkedType(typeOf(value, "", () => undefined)));
  }
  return { kind: "object", name: undefined, fields: Object.fromEntries(fields) };
}

function checkedType(type: Type): Checked {
  switch (type.kind) {
    case "text":
    case "number":
    case "boolean":
    case "phone":
    case "duration":
    case "unknown":
      return { kind: "word", word: type.kind === "unknown" ? "text" : type.kind };
    case "union":
      return { kind: "list", items: type.members.map((text) => ({ kind: "text", text, ssml: false })) };
    case "record":
      return {
        kind: "object",
        name: undefined,
        fields: Object.fromEntries(
          Object.entries(type.fields).map(([name, field]) => [name, checkedType(field)]),
        ),
      };
    case "resource":
    case "flow":
      return { kind: "word", word: "text" };
    default:
      return assertNever(type);
  }
}
