import type { Compare, NumberOperator, Text, TextOperator } from "../definition/index.ts";
import { fillerOf } from "./fill.ts";
import type { Run } from "./run.ts";
import { numberOf } from "./numbers.ts";

type Reader = (run: Run) => string | undefined;

/** Makes the function that finds a comparison's outcome. The first case that holds wins; a missing value matches none. */
export function comparison({ value, cases }: Compare<Text>): (run: Run) => string {
  const read = readerOf(value);
  const tests = cases.map(({ operator, operand, outcome }) => ({
    operator,
    outcome,
    operand: readerOf(operand),
  }));
  return (run) => {
    const actual = read(run);
    if (actual === undefined) return "noMatch";
    for (const { operator, outcome, operand } of tests) {
      const expected = operand(run);
      if (expected !== undefined && holds(operator, actual, expected)) return outcome;
    }
    return "noMatch";
  };
}

function readerOf(text: Text): Reader {
  return (fillerOf(text, undefined) ?? (() => text)) as Reader;
}

/** Compares as the platform does: texts letter by letter, and with `<` and the like only numbers. */
function holds(operator: TextOperator | NumberOperator, value: string, operand: string): boolean {
  switch (operator) {
    case "==":
      return value === operand;
    case "startsWith":
      return value.startsWith(operand);
    case "endsWith":
      return value.endsWith(operand);
    case "contains":
      return value.includes(operand);
    case "<":
      return numberOf(value) < numberOf(operand);
    case "<=":
      return numberOf(value) <= numberOf(operand);
    case ">":
      return numberOf(value) > numberOf(operand);
    case ">=":
      return numberOf(value) >= numberOf(operand);
    default:
      return operator satisfies never;
  }
}
