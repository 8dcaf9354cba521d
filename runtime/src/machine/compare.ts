import type { NumberOperator, TextOperator } from "../definition/index.ts";

/** Decimal numbers only: what JavaScript also takes for numbers (an empty text, `0x10`, `1e3`) is text. */
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/** The number that a text is; `NaN` when it is none. */
export function numberOf(text: string | number): number {
  return typeof text === "number" ? text : decimal.test(text) ? Number(text) : Number.NaN;
}

/** Compares as the platform does: texts letter by letter, and with `<` and the like only numbers. */
export function holds(operator: TextOperator | NumberOperator, value: string, operand: string): boolean {
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
