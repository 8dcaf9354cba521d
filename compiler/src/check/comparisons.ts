import type { ComparisonCondition, ComparisonOperator, Reference, Value } from "@contactflow/grammar";
import type { NumberOperator, Text, TextOperator } from "@contactflow/runtime";
import { sentence } from "../catalogue/nouns.ts";
import { plainText } from "../model/plain-text.ts";
import type { CheckedCondition } from "../model/checked.ts";
import type { Type } from "../model/types.ts";
import { type Context, replaceAt } from "./context.ts";
import { isScalar, type ReadResolution, resolveScalar } from "./reads.ts";
import { booleanIn, forgottenQuotes, isEmptyText, literalText } from "./typed-values.ts";
import { aType, aValue, referenceText } from "./wording.ts";

export interface Comparison {
  readonly node: ComparisonCondition;
  readonly left: Reference;
  readonly operator: ComparisonOperator;
  readonly right: Value;
}

const orders: ReadonlySet<ComparisonOperator> = new Set<NumberOperator>(["<", "<=", ">", ">="]);
const searches: ReadonlySet<ComparisonOperator> = new Set<TextOperator>([
  "startsWith",
  "endsWith",
  "contains",
]);
const texts: ReadonlySet<Type["kind"]> = new Set(["text", "phone", "union", "unknown"]);
const amounts: ReadonlySet<Type["kind"]> = new Set(["number", "duration", "unknown"]);

/** Compares a value of the contact with a literal or with another value. */
export function compareRead(
  comparison: Comparison,
  left: ReadResolution,
  context: Context,
): CheckedCondition | undefined {
  const { node, operator, right } = comparison;
  const { type, path } = left;
  if (
    !isScalar(type) ||
    (orders.has(operator) && !amounts.has(type.kind)) ||
    (searches.has(operator) && !texts.has(type.kind))
  ) {
    reportIncomparable(comparison, type, aValue(right), context);
    return undefined;
  }
  // What is searched for may be any text, whatever the values are made of.
  const wanted: Type = searches.has(operator) ? { kind: "text" } : type;
  const operand = operandOf(comparison, right, wanted, context);
  if (operand === undefined) return undefined;
  const compared = (by: typeof operator): CheckedCondition => ({
    kind: "compare",
    path,
    operator: by,
    operand,
    node,
  });
  return isAmount(type) && operand !== "" ? compareAmounts(operator, compared) : compared(operator);
}

/** The platform tells only texts apart as equal or not, where `007` is not `7`; amounts are equal when neither is the greater. */
function compareAmounts(
  operator: ComparisonOperator,
  compared: (by: ComparisonOperator) => CheckedCondition,
): CheckedCondition {
  if (operator !== "==" && operator !== "!=") return compared(operator);
  const equal: CheckedCondition = { kind: "and", operands: [compared(">="), compared("<=")] };
  return operator === "==" ? equal : { kind: "not", operand: equal };
}

function isAmount({ kind }: Type): boolean {
  return kind === "number" || kind === "duration";
}

function operandOf(comparison: Comparison, right: Value, type: Type, context: Context): Text | undefined {
  if (right.kind === "Reference") {
    const fixed = booleanIn(right, type, context) ?? forgottenQuotes(right, type, context);
    if (fixed !== undefined) return fixed === false ? undefined : fixed;
    const read = resolveScalar(right, context);
    if (read === undefined) return undefined;
    if (comparable(type, read.type)) return { read: read.path };
    reportIncomparable(comparison, type, aType(read.type), context);
    return undefined;
  }
  // Whether anything is there may be asked of every type.
  if (isEmptyText(right) && (comparison.operator === "==" || comparison.operator === "!=")) return "";
  if (right.kind === "TextLiteral" && plainText(right) === undefined) {
    const [only] = right.parts;
    if (right.parts.length === 1 && typeof only === "object" && only.value.kind === "Reference")
      return operandOf(comparison, only.value, type, context);
    context.report("mixed-operand", right.span, {});
    return undefined;
  }
  // A phone number may be compared with any text, such as one that was entered.
  const loose = type.kind === "phone" && right.kind === "TextLiteral" ? { kind: "text" as const } : type;
  if (!literalFits(right, loose)) {
    reportIncomparable(comparison, type, aValue(right), context);
    return undefined;
  }
  return literalText(right, loose, `\`${referenceText(comparison.left)}\``, context);
}

function literalFits(node: Value, type: Type): boolean {
  if (type.kind === "unknown") return true;
  switch (node.kind) {
    case "TextLiteral":
      return type.kind === "text" || type.kind === "union";
    case "NumberLiteral":
      return type.kind === "number";
    case "DurationLiteral":
      return type.kind === "duration";
    case "PhoneLiteral":
      return type.kind === "phone";
    default:
      return false;
  }
}

function comparable(left: Type, right: Type): boolean {
  if (left.kind === "unknown" || right.kind === "unknown" || left.kind === right.kind) return true;
  return texts.has(left.kind) && texts.has(right.kind);
}

function reportIncomparable(
  { node, operator }: Comparison,
  type: Type,
  right: string,
  context: Context,
): void {
  const unquoted = amountIn(node.right, type);
  const suggestion = !isScalar(type)
    ? "Name one of its fields."
    : unquoted !== undefined
      ? `Write \`${unquoted}\`, without quotes.`
      : orders.has(operator) && !amounts.has(type.kind)
        ? `\`${operator}\` compares numbers and durations.`
        : "";
  const fixes = unquoted === undefined ? [] : [replaceAt(context, node.right.span, unquoted)];
  context.report("incomparable", node.span, { left: sentence(aType(type)), right, suggestion }, { fixes });
}

/** An amount of the type that stands in quotes. */
function amountIn(node: ComparisonCondition["right"], type: Type): string | undefined {
  const text = node.kind === "TextLiteral" ? plainText(node)?.trim() : undefined;
  const form = type.kind === "number" ? /^-?\d+$/ : type.kind === "duration" ? /^\d+[smhd]$/ : undefined;
  return text !== undefined && form?.test(text) === true ? text : undefined;
}
