import type { Missing, TextLiteral, Value } from "@contactflow/grammar";
import type { Text } from "@contactflow/runtime";
import type { Shape, TextShape } from "../../catalogue/shapes.ts";
import type { Checked } from "../../model/checked.ts";
import type { Context } from "../context.ts";
import { replaceAt } from "../context.ts";
import { mayRead, resolveScalar } from "../reads.ts";
import { resolve } from "../references.ts";
import { aSymbol, limitsText } from "../wording.ts";
import type { Slot } from "../value.ts";
import { reportWrongType } from "../wrong-type.ts";
import { checkSsml, isSsml } from "../ssml/check-ssml.ts";
import { checkDynamic } from "./dynamic.ts";

/** The platform bills 3,000 characters of a text; tags of SSML count only toward 6,000 in all. */
const maxSpoken = 3000;
const maxSsml = 6000;

export function checkText(node: Value, shape: TextShape, slot: Slot, context: Context): Checked | undefined {
  if (node.kind === "TextLiteral") return checkTextLiteral(node, shape, slot, context);
  if (node.kind === "Reference") {
    const resolution = resolveScalar(node, context);
    if (resolution === undefined || !mayRead(node, slot, context)) return undefined;
    return { kind: "text", text: { read: resolution.path }, ssml: false };
  }
  return reportWrongType(node, shape, undefined, context, quoted(node, context));
}

/** A number or phone number that stands where a text should: in quotes it would do. */
function quoted(node: Value, context: Context) {
  const raw =
    node.kind === "NumberLiteral" || node.kind === "DurationLiteral"
      ? node.raw
      : node.kind === "PhoneLiteral" || node.kind === "DateLiteral" || node.kind === "TimeLiteral"
        ? node.text
        : undefined;
  if (raw === undefined) return { suggestion: "" };
  return { suggestion: `Write "${raw}".`, fixes: [replaceAt(context, node.span, `"${raw}"`)] };
}

function checkTextLiteral(
  node: TextLiteral,
  { min, max, pattern }: TextShape,
  slot: Slot,
  context: Context,
): Checked | undefined {
  const text = interpolated(node, context);
  if (text === undefined) return undefined;
  const { report } = context;
  if (typeof text !== "string" && slot.dynamic === "never") {
    report("must-be-fixed", node.span, { what: slot.what });
    return undefined;
  }
  const length = fixedLength(node);
  if (length > max || (length < min && typeof text === "string")) {
    const limits = limitsText(min, max, "character");
    const values = { what: slot.what, limits, length: length === 0 ? "none" : length };
    report("text-length", node.span, values, { severity: slot.severity });
    if (slot.severity !== "warning") return undefined;
  } else if (typeof text === "string" && pattern !== undefined && !pattern.test.test(text)) {
    report("text-form", node.span, { what: slot.what, words: pattern.words }, { severity: slot.severity });
    if (slot.severity !== "warning") return undefined;
  }
  return { kind: "text", text, ssml: false };
}

function fixedLength({ parts }: TextLiteral): number {
  let length = 0;
  for (const part of parts) if (typeof part === "string") length += part.length;
  return length;
}

/** A text with its values; `undefined` when one of them is unsound. */
export function interpolated(node: TextLiteral, context: Context): Text | undefined {
  const { parts } = node;
  const [only] = parts;
  if (only === undefined) return "";
  if (parts.length === 1 && typeof only === "string") return only;
  const text: (string | { readonly read: readonly [string, ...string[]] })[] = [];
  let sound = true;
  for (const part of parts) {
    if (typeof part === "string") {
      text.push(part);
      continue;
    }
    const resolution = part.value.kind === "Missing" ? undefined : resolveScalar(part.value, context);
    if (resolution === undefined) sound = false;
    else text.push({ read: resolution.path });
  }
  return sound ? text : undefined;
}

export function checkPrompt(
  node: Value | Missing,
  shape: Extract<Shape, { readonly kind: "prompt" }>,
  slot: Slot,
  context: Context,
): Checked | undefined {
  switch (node.kind) {
    case "Missing":
      return undefined;
    case "TextLiteral": {
      const ssml = isSsml(node);
      const limits: TextShape = { kind: "text", min: 1, max: ssml ? maxSsml : maxSpoken, pattern: undefined };
      const checked = checkTextLiteral(node, limits, slot, context);
      if (ssml) checkSsml(node, context.bound.text, context);
      return checked?.kind === "text" ? { ...checked, ssml } : undefined;
    }
    case "Reference": {
      const resolution = resolve(node, context);
      if (resolution === undefined) return undefined;
      if (resolution.kind !== "symbol") return checkText(node, anyText, slot, context);
      const { symbol } = resolution;
      if (symbol.kind === "resource" && symbol.resource === "prompt") return { kind: "symbol", symbol };
      context.report("wrong-kind", node.span, {
        wanted: "A text in quotes or a prompt",
        name: symbol.name,
        found: aSymbol(symbol),
      });
      return undefined;
    }
    case "Dynamic":
      return checkDynamic(node, ["prompt", "ssml", "audio"], slot, context);
    case "ListValue": {
      if (!shape.list) break;
      const items: Checked[] = [];
      for (const item of node.items) {
        const checked = checkPrompt(item, { kind: "prompt", list: false }, slot, context);
        if (checked !== undefined) items.push(checked);
      }
      if (node.items.length === 0) {
        context.report("list-length", node.span, {
          what: slot.what,
          limits: "at least 1 prompt",
          count: "none",
        });
        return undefined;
      }
      return items.length === node.items.length ? { kind: "list", items } : undefined;
    }
    default:
      break;
  }
  return reportWrongType(node, shape, undefined, context, quoted(node, context));
}

const anyText: TextShape = { kind: "text", min: 0, max: maxSsml, pattern: undefined };
