import type { Value } from "@contactflow/grammar";
import type { Checked } from "../../model/checked.ts";
import { type Context, replaceAt } from "../context.ts";
import type { Slot } from "../value.ts";
import { reportWrongType } from "../wrong-type.ts";
import { checkRead } from "./numbers.ts";
import { phoneNumberProblem } from "./phone-numbers.ts";

const shape = { kind: "phone" } as const;

export function checkPhone(node: Value, slot: Slot, context: Context): Checked | undefined {
  if (node.kind === "Reference") return checkRead(node, shape, shape, slot, context);
  if (node.kind === "TextLiteral" && slot.dynamic === "only") {
    context.report("must-be-read", node.span, { what: slot.what });
    return undefined;
  }
  if (node.kind !== "PhoneLiteral")
    return reportWrongType(node, shape, undefined, context, advice(node, context));
  const problem = phoneNumberProblem(node.text);
  if (problem !== undefined) {
    context.report("phone-number", node.span, { number: node.text, why: problem });
    return undefined;
  }
  if (slot.dynamic === "only") {
    context.report("must-be-read", node.span, { what: slot.what });
    return undefined;
  }
  return { kind: "phone", number: node.text };
}

function advice(node: Value, context: Context) {
  const [text] = node.kind === "TextLiteral" ? node.parts : [];
  const digits = typeof text === "string" ? text.replaceAll(/[\s().-]/g, "") : "";
  if (/^\+[1-9]\d{6,14}$/.test(digits))
    return { suggestion: `Write \`${digits}\`.`, fixes: [replaceAt(context, node.span, digits)] };
  return { suggestion: "A phone number begins with + and its country code, and has no spaces." };
}
