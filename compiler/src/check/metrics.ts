import type { NumberOperator } from "@contactflow/runtime";
import { catalogue } from "../catalogue/index.ts";
import type { CheckedCondition, Resolution } from "../model/checked.ts";
import type { Comparison } from "./comparisons.ts";
import { type Context, replaceAt } from "./context.ts";
import { aType, aValue, referenceText } from "./wording.ts";

type MetricResolution = Extract<Resolution, { readonly kind: "metric" }>;

/** Compares a metric of a queue with a number, or an age with a duration. */
export function compareMetric(
  { node, left, operator, right }: Comparison,
  { metric, queue }: MetricResolution,
  context: Context,
): CheckedCondition | undefined {
  const { onlyAboveZero, type } = catalogue.metrics[metric];
  const operand = operandIn(type.kind, right);
  if (operand === undefined || !isAmountOperator(operator)) {
    const better = right.kind === "NumberLiteral" && type.kind === "duration" ? `${right.raw}s` : undefined;
    context.report(
      "incomparable",
      node.span,
      {
        left: `\`${referenceText(left)}\`, which is ${aType(type)},`,
        right: aValue(right),
        suggestion: better === undefined ? "" : `Write \`${better}\`.`,
      },
      { fixes: better === undefined ? [] : [replaceAt(context, right.span, better)] },
    );
    return undefined;
  }
  if (!onlyAboveZero) return { kind: "metric", queue, metric, operator, operand, node };
  const above = aboveZero(operator, operand);
  if (above === undefined) {
    context.report("metric-comparison", node.span, { metric: referenceText(left) });
    return undefined;
  }
  const asked: CheckedCondition = { kind: "metric", queue, metric, operator: ">", operand: 0, node };
  return above ? asked : { kind: "not", operand: asked };
}

type AmountOperator = "==" | "!=" | NumberOperator;

function isAmountOperator(operator: string): operator is AmountOperator {
  return operator !== "startsWith" && operator !== "endsWith" && operator !== "contains";
}

function operandIn(kind: string, right: Comparison["right"]): number | undefined {
  if (kind === "duration") return right.kind === "DurationLiteral" ? right.seconds : undefined;
  return right.kind === "NumberLiteral" ? right.value : undefined;
}

/** Whether the comparison holds exactly above 0 or exactly at 0; `undefined`: neither. */
function aboveZero(operator: AmountOperator, operand: number): boolean | undefined {
  switch (`${operator} ${operand}`) {
    case "> 0":
    case ">= 1":
    case "!= 0":
      return true;
    case "== 0":
    case "<= 0":
    case "< 1":
      return false;
    default:
      return undefined;
  }
}
