import type { Diagnostic } from "@contactflow/grammar";
import { expect, test } from "vitest";
import { diagnostics } from "./index.ts";
import { reportInto } from "./report.ts";

const place = { start: 3, end: 7 };

test("a report is rendered with its arguments at its place", () => {
  const found: Diagnostic[] = [];
  reportInto(found, "a.flow")("duplicate-step", place, { flow: "Welcome", name: "offer" });
  expect(found).toMatchObject([
    { code: "FLW2005", message: "`Welcome` has two steps called `offer`.", file: "a.flow", span: place },
  ]);
});

test("an empty suggestion leaves no hint", () => {
  const found: Diagnostic[] = [];
  const report = reportInto(found, "a.flow");
  report("unknown-name", place, { name: "Suport", suggestion: "Did you mean `Support`?" });
  report("unknown-name", place, { name: "Whatever", suggestion: "" });
  expect(found.map(({ hint }) => hint)).toEqual(["Did you mean `Support`?", undefined]);
});

test("misspelt and missing arguments are type errors", () => {
  const report = reportInto([], "a.flow");
  // @ts-expect-error `flow` is missing
  expect(() => report("duplicate-step", place, { name: "offer" })).not.toThrow();
  // @ts-expect-error there is no argument `nmae`
  expect(() => report("duplicate-name", place, { nmae: "offer" })).not.toThrow();
});

test("each code begins with the digit of its area", () => {
  const codes = Object.values(diagnostics).map(({ code }) => code);
  expect(codes.filter((code) => !/^FLW[2-9]\d{3}$/.test(code))).toEqual([]);
});
