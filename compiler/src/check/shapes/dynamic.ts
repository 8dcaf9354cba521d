import type { Dynamic } from "@contactflow/grammar";
import type { Checked } from "../../model/checked.ts";
import { type Context, suggestAt } from "../context.ts";
import { resolveScalar } from "../reads.ts";
import type { Slot } from "../value.ts";
import { interpolated } from "./texts.ts";

/** `queue(external.queueArn)`, `ssml("<speak>…")`: a value that says at run time what is meant. */
export function checkDynamic(
  node: Dynamic,
  forms: readonly string[],
  slot: Slot,
  context: Context,
): Checked | undefined {
  const { name, argument } = node;
  if (!forms.includes(name.text)) {
    const { suggestion, fixes } = suggestAt(context, name.span, name.text, forms, "Here can stand");
    context.report("unknown-form", name.span, { name: name.text, suggestion }, { fixes });
    return undefined;
  }
  if (name.text === "flow" || name.text === "queue" || name.text === "module")
    context.mentions.dynamic = true;
  if (slot.dynamic === "never") {
    context.report("must-be-fixed", node.span, { what: slot.what });
    return undefined;
  }
  const form = name.text;
  switch (argument.kind) {
    case "Missing":
      return undefined;
    case "Reference": {
      const read = resolveScalar(argument, context);
      return read && { kind: "dynamic", form, value: { kind: "read", path: read.path, type: read.type } };
    }
    case "TextLiteral": {
      const text = interpolated(argument, context);
      return text === undefined
        ? undefined
        : { kind: "dynamic", form, value: { kind: "text", text, ssml: form === "ssml" } };
    }
    default:
      context.report("wrong-type", argument.span, {
        wanted: "A value of the contact",
        found: "something else",
        suggestion: `For example \`${form}(external.name)\`.`,
      });
      return undefined;
  }
}
