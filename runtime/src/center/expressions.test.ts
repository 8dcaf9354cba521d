import { expect, test } from "vitest";
import { expressionText } from "./expressions.ts";
import type { Expression } from "./world.ts";

const [one, two, three] = (["A=1", "B=1", "C=1"] as const).map((skill): Expression => ({
  type: "skill",
  skill,
  level: 2,
})) as [Expression, Expression, Expression];

test("expressions that mean something else read otherwise: groups of contacts are told apart by it", () => {
  const texts = [
    { type: "and", parts: [one, { type: "or", parts: [two, three] }] } as const,
    { type: "or", parts: [{ type: "and", parts: [one, two] }, three] } as const,
    { type: "and", parts: [{ type: "not", part: one }, two] } as const,
    { type: "not", part: { type: "and", parts: [one, two] } } as const,
  ].map(expressionText);
  expect(texts).toEqual([
    "A=1 (2) and (B=1 (2) or C=1 (2))",
    "(A=1 (2) and B=1 (2)) or C=1 (2)",
    "not A=1 (2) and B=1 (2)",
    "not (A=1 (2) and B=1 (2))",
  ]);
});
