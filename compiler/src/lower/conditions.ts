import type { Action } from "@contactflow/runtime";
import type { CheckedCondition } from "../model/checked.ts";
import { assertNever } from "../model/invariant.ts";
import { type Draft, type DraftNode, type Goal, toExit, toPart, type Way } from "./draft.ts";

type Leaf = Extract<CheckedCondition, { readonly kind: "hours" | "metric" | "compare" }>;

/**
 * A condition as nodes that ask one thing each, in the order written; what is decided early skips the rest.
 * The outcomes are those of `if`: `then`, `else`, and `error` where hours or metrics are read.
 */
export function lowerCondition(condition: CheckedCondition): Draft {
  const nodes: DraftNode[] = [];
  // The parts are numbered in source order, but built from the end: each one needs to know where it goes on.
  let left = leafCount(condition);

  const build = (part: CheckedCondition, yes: Goal, no: Goal): Goal => {
    switch (part.kind) {
      case "not":
        return build(part.operand, no, yes);
      case "and":
        return part.operands.reduceRight((next, operand) => build(operand, next, no), yes);
      case "or":
        return part.operands.reduceRight((next, operand) => build(operand, yes, next), no);
      case "hours":
      case "metric":
      case "compare": {
        const name = left === 1 ? undefined : String(left);
        left -= 1;
        nodes.unshift({ part: name, ...ask(part, yes, no) });
        return toPart(name);
      }
      default:
        return assertNever(part);
    }
  };
  build(condition, toExit("then"), toExit("else"));
  return nodes;
}

function leafCount(condition: CheckedCondition): number {
  if (condition.kind === "not") return leafCount(condition.operand);
  if (condition.kind === "and" || condition.kind === "or")
    return condition.operands.reduce((sum, operand) => sum + leafCount(operand), 0);
  return 1;
}

function ask(leaf: Leaf, yes: Goal, no: Goal): { readonly action: Action; readonly ways: readonly Way[] } {
  if (leaf.kind === "hours") {
    return {
      action: { type: "checkHours", ...(leaf.hours === undefined ? {} : { hours: leaf.hours.name }) },
      ways: [
        ["open", yes],
        ["closed", no],
        ["error", toExit("error")],
      ],
    };
  }
  // There is no "unequal" on the platform: ask for equality and swap the ways.
  const swapped = leaf.operator === "!=";
  const ways: readonly Way[] = [
    ["match", swapped ? no : yes],
    ["noMatch", swapped ? yes : no],
  ];
  const operator = leaf.operator === "!=" ? "==" : leaf.operator;
  if (leaf.kind === "compare") {
    const { operand, path } = leaf;
    const cases = [{ operator, operand, outcome: "match" }];
    return { action: { type: "compare", value: { read: path }, cases }, ways };
  }
  return metricCheck(leaf, ways);
}

function metricCheck(
  leaf: Extract<Leaf, { readonly kind: "metric" }>,
  ways: readonly Way[],
): { readonly action: Action; readonly ways: readonly Way[] } {
  const operator = leaf.operator === "!=" ? "==" : leaf.operator;
  const queue = leaf.queue === undefined ? {} : { queue: leaf.queue.name };
  const cases = [{ operator, operand: leaf.operand, outcome: "match" }];
  return {
    action: { type: "checkMetric", metric: leaf.metric, ...queue, cases },
    ways: [...ways, ["error", toExit("error")]],
  };
}
