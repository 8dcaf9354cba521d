import type { Reference } from "@contactflow/grammar";
import type { Binding } from "../bind/bound.ts";
import type { Resolution } from "../model/checked.ts";
import { plainText } from "../model/plain-text.ts";
import type { Type } from "../model/types.ts";
import { type Context, suggestAt } from "./context.ts";
import { aType } from "./wording.ts";

/** A field of a result that `as` named: `record.tier`. */
export function readField(node: Reference, binding: Binding, context: Context): Resolution | undefined {
  let type: Type = binding.type;
  let owner = `The result \`${binding.name.text}\``;
  const path: [string, ...string[]] = [...binding.path];
  for (const part of node.path) {
    if (part.kind === "Missing") return undefined;
    const name = plainText(part) ?? "…";
    path.push(name);
    if (type.kind === "unknown") continue;
    const field: Type | undefined =
      type.kind === "record" && Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
    if (field === undefined) {
      const known = type.kind === "record" ? Object.keys(type.fields) : [];
      if (type.kind !== "record") owner += `, which is ${aType(type)},`;
      const { suggestion, fixes } = suggestAt(context, part.span, name, known, "It has");
      context.report("unknown-field", part.span, { owner, name, suggestion }, { fixes });
      return undefined;
    }
    type = field;
    owner += `.${name}`;
  }
  return { kind: "read", path, type, attribute: undefined };
}
