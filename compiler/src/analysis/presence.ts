import type { Reference, Statement, Value } from "@contactflow/grammar";
import type { Text } from "@contactflow/runtime";
import type { Exit } from "../control/control.ts";
import { isElse, labelText } from "../control/labels.ts";
import type { CheckedCondition, CheckedFile } from "../model/checked.ts";

/**
 * The values that must be there when a statement ends in an exit: what an `if` or a `switch` has found equal to some text cannot
 * be missing, which the platform compares as an empty text.
 */
export function provenBy(
  { conditions }: Pick<CheckedFile, "conditions">,
  statement: Statement,
  { outcome, by }: Exit,
): readonly Reference[] {
  if (statement.kind === "IfStatement") {
    const condition =
      statement.condition.kind === "Missing" ? undefined : conditions.get(statement.condition);
    if (condition === undefined || (outcome !== "then" && outcome !== "else")) return [];
    return provenWhere(condition, outcome === "then");
  }
  if (statement.kind !== "SwitchStatement" || statement.subject.kind !== "Reference" || by.kind !== "arm")
    return [];
  const cases = by.arm.outcomes;
  return cases.every((label) => !isElse(label) && labelText(label) !== "") ? [statement.subject] : [];
}

/** What must be there where a condition holds, or where it does not. */
function provenWhere(condition: CheckedCondition, holds: boolean): readonly Reference[] {
  switch (condition.kind) {
    case "hours":
    case "metric":
      return [];
    case "not":
      return provenWhere(condition.operand, !holds);
    case "and":
    case "or": {
      const all = condition.operands.map((operand) => provenWhere(operand, holds));
      if ((condition.kind === "and") === holds || all.length === 1) return all.flat();
      // Only one of them is known to hold, and not which.
      const [first = [], ...others] = all;
      return first.filter((one) => others.every((other) => other.some((each) => isSame(each, one))));
    }
    case "compare":
      return provenByComparison(condition, holds);
  }
}

function provenByComparison(
  { node, operator, operand }: Extract<CheckedCondition, { kind: "compare" }>,
  holds: boolean,
): readonly Reference[] {
  const filled = isFilled(operand);
  switch (operator) {
    case "==":
    case "startsWith":
    case "endsWith":
    case "contains":
      if (operator === "==" && operand === "" && !holds) return subjects(node);
      return holds && filled ? subjects(node) : [];
    case "!=":
      if (holds) return operand === "" ? subjects(node) : [];
      return filled ? subjects(node) : [];
    case "<":
    case "<=":
    case ">":
    case ">=":
      return holds ? subjects(node) : [];
  }
}

/** A fixed text that a missing value is not equal to. */
function isFilled(operand: Text): boolean {
  return typeof operand === "string" && operand !== "";
}

function subjects(node: CheckedConditionNode): readonly Reference[] {
  if (node.kind === "Reference") return [node];
  if (node.kind !== "ComparisonCondition") return [];
  return [node.left, node.right].filter((side) => side.kind === "Reference");
}

type CheckedConditionNode = Extract<CheckedCondition, { kind: "compare" }>["node"] | Value;

function isSame(left: Reference, right: Reference): boolean {
  return pathOf(left) === pathOf(right);
}

function pathOf({ root, path }: Reference): string {
  return [root, ...path].map((part) => ("text" in part ? part.text : "")).join(".");
}
