import type { Diagnostic } from "@contactflow/grammar";
import { expect, test } from "vitest";
import { jsonReport } from "./json.ts";

const bare: Diagnostic = {
  code: "FLW2001",
  severity: "error",
  message: "There is no step called `offr`.",
  hint: undefined,
  file: "a.flow",
  span: { start: 2, end: 4 },
  related: [],
  fixes: [],
};

test("lines and columns count from 1, and what there is none of is left out", () => {
  expect(jsonReport([bare], new Map([["a.flow", "a\nbc\n"]]))).toEqual([
    {
      code: "FLW2001",
      severity: "error",
      message: "There is no step called `offr`.",
      page: "diagnostics/FLW2001.md",
      file: "a.flow",
      range: { start: { line: 2, column: 1 }, end: { line: 2, column: 3 } },
    },
  ]);
});

test("hints, related places and fixes come along, and everything is sorted", () => {
  const texts = new Map([["a.flow", "👩 x\n"]]);
  const edit = { file: "a.flow", span: { start: 3, end: 4 }, text: "y" };
  const full: Diagnostic = {
    ...bare,
    span: { start: 3, end: 4 },
    hint: "Call it `y`.",
    related: [{ file: "a.flow", span: { start: 0, end: 2 }, message: "Because of her." }],
    fixes: [{ title: "Rename it", safety: "safe", edits: [edit] }],
  };
  const report = jsonReport([full, { ...bare, span: { start: 0, end: 0 } }], texts);
  expect(report.map(({ range }) => range.start.column)).toEqual([1, 4]);
  expect(report[1]).toMatchObject({
    hint: "Call it `y`.",
    related: [
      { file: "a.flow", range: { start: { column: 1 }, end: { column: 3 } }, message: "Because of her." },
    ],
    fixes: [{ title: "Rename it", safety: "safe", edits: [{ range: { start: { column: 4 } }, text: "y" }] }],
  });
});

test("a mark at the beginning of the file takes no column", () => {
  const [found] = jsonReport([bare], new Map([["a.flow", "\ufeffabc\n"]]));
  expect(found?.range).toEqual({ start: { line: 1, column: 2 }, end: { line: 1, column: 4 } });
});
