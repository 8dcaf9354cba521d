import type {
  ComparisonCondition,
  ComparisonOperator,
  Condition,
  Missing,
  PlainValue,
  Reference,
  Value,
} from "@contactflow/grammar";
import { sentence } from "../catalogue/nouns.ts";
import { catalogue } from "../catalogue/index.ts";
import type { CheckedCondition, Resolution } from "../model/checked.ts";
import { type Context, replaceAt } from "./context.ts";
import { compareRead } from "./comparisons.ts";
import { compareMetric } from "./metrics.ts";
import { resolve } from "./references.ts";
import { booleanWord } from "./shapes/words.ts";
import { aResolution, aValue, referenceText } from "./wording.ts";

/** Checks a condition; remembers what each part of it asks. `undefined` when it is unsound, which is reported. */
export function checkCondition(node: Condition | Missing, context: Context): CheckedCondition | undefined {
  if (node.kind === "Missing") return undefined;
  const checked = checkPart(node, context);
  if (checked !== undefined) context.results.conditions.set(node, checked);
  return checked;
}

function checkPart(node: Condition, context: Context): CheckedCondition | undefined {
  switch (node.kind) {
    case "GroupCondition":
      return checkCondition(node.inner, context);
    case "NotCondition": {
      const operand = checkCondition(node.operand, context);
      return operand && { kind: "not", operand };
    }
    case "LogicalCondition": {
      const operands = node.operands.map((operand) => checkCondition(operand, context));
      const sound = operands.filter((operand) => operand !== undefined);
      return sound.length === operands.length ? { kind: node.operator, operands: sound } : undefined;
    }
    case "ComparisonCondition":
      return checkComparison(node, context);
    default:
      return checkPlain(node, context);
  }
}

/** A value alone: hours, or a boolean. */
function checkPlain(node: PlainValue, context: Context): CheckedCondition | undefined {
  if (booleanWord(node) !== undefined) {
    context.report("constant-comparison", node.span, {});
    return undefined;
  }
  if (node.kind !== "Reference") {
    context.report("not-a-condition", node.span, { found: aValue(node), suggestion: "" });
    return undefined;
  }
  const resolution = resolve(node, context);
  if (resolution === undefined) return undefined;
  if (resolution.kind === "hours") return { kind: "hours", hours: resolution.hours, node };
  if (resolution.kind === "read") {
    const { path, type } = resolution;
    if (type.kind === "boolean" || type.kind === "unknown")
      return { kind: "compare", path, operator: "==", operand: "true", node };
  }
  reportNoCondition(node, resolution, context);
  return undefined;
}

function reportNoCondition(node: Reference, resolution: Resolution, context: Context): void {
  const found = aResolution(resolution);
  const written = referenceText(node);
  if (resolution.kind === "symbol") {
    const { symbol } = resolution;
    const values = symbol.kind === "resource" ? Object.keys(catalogue.resources[symbol.resource].values) : [];
    const [first] = values;
    const better = first === undefined ? undefined : `${written}.${first}`;
    const only = values.length === 1 && better !== undefined;
    context.report(
      "not-a-condition",
      node.span,
      { found, suggestion: better === undefined ? "" : `Did you mean \`${better}\`?` },
      { fixes: only ? [replaceAt(context, node.span, better)] : [] },
    );
    return;
  }
  const isDuration =
    (resolution.kind === "metric" && resolution.metric === "oldestAge") ||
    (resolution.kind === "read" && resolution.type.kind === "duration");
  const isNumber =
    resolution.kind === "metric" || (resolution.kind === "read" && resolution.type.kind === "number");
  const operand = isDuration ? "> 5m" : isNumber ? "> 0" : '== "…"';
  const suggestion = `Compare it with something: \`${written} ${operand}\`.`;
  context.report("not-a-condition", node.span, { found, suggestion });
}

const flipped: ReadonlyMap<ComparisonOperator, ComparisonOperator> = new Map([
  ["==", "=="],
  ["!=", "!="],
  ["<", ">"],
  ["<=", ">="],
  [">", "<"],
  [">=", "<="],
]);

function checkComparison(node: ComparisonCondition, context: Context): CheckedCondition | undefined {
  const { left, operator, right } = node;
  if (right.kind === "Missing") return undefined;
  if (isRead(left)) return compare(node, left, operator, right, context);
  if (!isRead(right)) {
    context.report("constant-comparison", node.span, {});
    return undefined;
  }
  const swapped = flipped.get(operator);
  if (swapped !== undefined) return compare(node, right, swapped, left, context);
  context.report("operator-order", node.span, { operator });
  return undefined;
}

function isRead(node: Value): node is Reference {
  return node.kind === "Reference" && booleanWord(node) === undefined;
}

function compare(
  node: ComparisonCondition,
  left: Reference,
  operator: ComparisonOperator,
  right: Value,
  context: Context,
): CheckedCondition | undefined {
  const resolution = resolve(left, context);
  if (resolution === undefined) {
    // The other side is judged as well: its mistakes are its own.
    if (isRead(right)) resolve(right, context);
    return undefined;
  }
  switch (resolution.kind) {
    case "metric":
      return compareMetric({ node, left, right, operator }, resolution, context);
    case "read":
      return compareRead({ node, left, right, operator }, resolution, context);
    case "hours": {
      const value = booleanWord(right);
      if (value === undefined || (operator !== "==" && operator !== "!=")) break;
      const asked: CheckedCondition = { kind: "hours", hours: resolution.hours, node };
      return value === (operator === "==") ? asked : { kind: "not", operand: asked };
    }
    default:
      break;
  }
  context.report("incomparable", node.span, {
    left: sentence(aResolution(resolution)),
    right: aValue(right),
    suggestion: "",
  });
  return undefined;
}
