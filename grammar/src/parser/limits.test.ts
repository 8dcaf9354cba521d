import { expect, test } from "vitest";
import { children } from "../children.ts";
import type { Node } from "../ast.ts";
import { parse } from "../parse.ts";
import { diagnosticLimit } from "../reports.ts";

const count = 10_000;
const inFlow = (text: string): string => `inbound flow F {\n${text}\n}\nqueue Last { }`;
const hasLast = (text: string): boolean => {
  const last = parse(text, "test.flow").tree.declarations.at(-1);
  return last?.name?.kind === "Name" && last.name.text === "Last";
};

test.each([
  ["statements of nonsense", inFlow("  § foo ) 1 ->\n".repeat(count))],
  ["missing targets", inFlow("  ->\n".repeat(count))],
  ["semicolons", inFlow("  disconnect;\n".repeat(count))],
  ["braces that close nothing", inFlow("  }\n".repeat(count))],
  ["braces that are not closed", "inbound flow F {\n".repeat(count) + inFlow("")],
  ["members without values", `queue A {\n${"  a:\n".repeat(count)}}\nqueue Last { }`],
  ["lists that are not closed", `queue A {\n${"  a: [\n".repeat(count)}}\nqueue Last { }`],
])("%d mistakes: %s are read in time, reported up to a limit, and do not hide what follows", (_, text) => {
  const started = performance.now();
  const { diagnostics } = parse(text, "test.flow");
  expect(performance.now() - started).toBeLessThan(5000);
  expect(diagnostics).toHaveLength(diagnosticLimit + 1);
  expect(diagnostics.at(-1)?.message).toMatch(/^\d+ more mistakes are not shown\.$/);
  expect(hasLast(text)).toBe(true);
});

test.each([
  ["words on one line", inFlow("a ".repeat(count))],
  ["commas on one line", inFlow("a, ".repeat(count))],
  ["arrows on one line", inFlow("-> a ".repeat(count))],
  ["brackets on one line", inFlow("play ( [".repeat(count))],
  ["quotes", inFlow('  play "${a\n'.repeat(count))],
  ["an unclosed text of many parts", inFlow(`  play "${"a ${b} \\n".repeat(count)}`)],
])("%s are read in time", (_, text) => {
  const started = performance.now();
  expect(hasLast(text)).toBe(true);
  expect(performance.now() - started).toBeLessThan(5000);
});

const nested = (open: string, inside: string, close: string, times: number): string =>
  open.repeat(times) + inside + close.repeat(times);

test.each([
  ["blocks", (times: number) => inFlow(nested("if x {", "", "}", times))],
  ["groups", (times: number) => inFlow(`if ${nested("(", "x", ")", times)} { }`)],
  ["negations", (times: number) => inFlow(`if ${nested("not ", "x", "", times)} { }`)],
  ["branches", (times: number) => inFlow(`if x { }${nested(" else if x { }", "", "", times)}`)],
  ["lists", (times: number) => `queue A { a: ${nested("[", "", "]", times)} }\nqueue Last { }`],
  ["objects", (times: number) => `queue A { a: ${nested("{ a: ", "1", "}", times)} }\nqueue Last { }`],
  ["calls", (times: number) => `queue A { a: ${nested("f(", "x", ")", times)} }\nqueue Last { }`],
])("%s may be nested 90 times, not 10,000 times", (_, text) => {
  expect(parse(text(90), "test.flow").diagnostics).toEqual([]);
  const { diagnostics } = parse(text(count), "test.flow");
  expect(diagnostics.map(({ message }) => message)).toEqual([
    "This is nested more than 100 levels deep. Move parts of it into steps of their own.",
  ]);
  expect(hasLast(text(count))).toBe(true);
});

test("a tree is never deeper than a program that walks it can go", () => {
  const depth = (node: Node): number => 1 + Math.max(0, ...children(node).map(depth));
  const text = inFlow(nested("if not (x) { if x { } else if x {", "", "}}", count));
  expect(depth(parse(text, "test.flow").tree)).toBeLessThan(500);
});

test("a text larger than memory allows is one diagnostic", () => {
  const { tree, diagnostics } = parse(`"${"\\n".repeat(8_000_000)}"`, "test.flow");
  expect(diagnostics.map(({ code }) => code)).toEqual(["FLW1902"]);
  expect(tree.declarations).toEqual([]);
});
