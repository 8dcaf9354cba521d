import type { Value } from "@contactflow/grammar";
import type { DurationShape, NumberShape } from "../../catalogue/shapes.ts";
import { plainText } from "../../model/plain-text.ts";
import type { Checked } from "../../model/checked.ts";
import type { Type } from "../../model/types.ts";
import { type Context, replaceAt } from "../context.ts";
import { agrees, mayRead } from "../reads.ts";
import { resolve } from "../references.ts";
import { durationText } from "../wording.ts";
import type { Slot } from "../value.ts";
import { reportWrongType } from "../wrong-type.ts";

export function checkNumber(
  node: Value,
  shape: NumberShape,
  slot: Slot,
  context: Context,
): Checked | undefined {
  if (node.kind === "Reference") return checkRead(node, shape, { kind: "number" }, slot, context);
  if (node.kind !== "NumberLiteral") {
    const unquoted = node.kind === "TextLiteral" ? (plainText(node)?.trim() ?? "") : "";
    if (!/^-?\d+$/.test(unquoted)) return reportWrongType(node, shape, undefined, context);
    const fixes = [replaceAt(context, node.span, unquoted)];
    const advice = { suggestion: "A number stands without quotes.", fixes };
    return reportWrongType(node, shape, undefined, context, advice);
  }
  const { min, max, advised } = shape;
  const { value } = node;
  const isWhole = Number.isInteger(value);
  if (!isWhole || value < min || value > max) {
    const severity = isWhole ? slot.severity : "error";
    const limits =
      min === max
        ? `always ${min}`
        : max === Number.MAX_SAFE_INTEGER
          ? `${min} or more`
          : `from ${min} to ${max}`;
    context.report("number-limits", node.span, { what: slot.what, limits, value: node.raw }, { severity });
    if (severity !== "warning") return undefined;
  }
  if (advised !== undefined && value > advised.max && value <= max)
    context.report("unwise-number", node.span, { what: slot.what, ...advised });
  return { kind: "number", value };
}

export function checkDuration(
  node: Value,
  shape: DurationShape,
  slot: Slot,
  context: Context,
): Checked | undefined {
  if (node.kind === "Reference") return checkRead(node, shape, { kind: "duration" }, slot, context);
  if (node.kind !== "DurationLiteral") {
    const unquoted = node.kind === "TextLiteral" ? (plainText(node)?.trim() ?? "") : "";
    const isQuoted = /^\d+[smhd]$/.test(unquoted);
    if (node.kind !== "NumberLiteral" && !isQuoted) return reportWrongType(node, shape, undefined, context);
    const better = node.kind === "NumberLiteral" ? `${node.raw}s` : unquoted;
    return reportWrongType(node, shape, undefined, context, {
      suggestion: isQuoted ? "A duration stands without quotes." : `Say the unit: \`${better}\`.`,
      fixes: [replaceAt(context, node.span, better)],
    });
  }
  const { min, max } = shape;
  if (node.seconds < min || node.seconds > max) {
    const { severity, what } = slot;
    const values = { what, min: durationText(min), max: durationText(max), value: node.raw };
    context.report("duration-limits", node.span, values, { severity });
    if (severity !== "warning") return undefined;
  }
  return { kind: "duration", seconds: node.seconds };
}

/** A value of the contact that stands for a number, a duration, a phone number. */
export function checkRead(
  node: Extract<Value, { readonly kind: "Reference" }>,
  shape: Parameters<typeof reportWrongType>[1],
  type: Type,
  slot: Slot,
  context: Context,
): Checked | undefined {
  const resolution = resolve(node, context);
  if (resolution === undefined) return undefined;
  if (resolution.kind !== "read" || !agrees(resolution.type, type))
    return reportWrongType(node, shape, resolution, context);
  if (!mayRead(node, slot, context)) return undefined;
  return { kind: "read", path: resolution.path, type: resolution.type };
}
