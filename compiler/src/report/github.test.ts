import type { Diagnostic } from "@contactflow/grammar";
import { expect, test } from "vitest";
import { githubReport } from "./github.ts";

const found: Diagnostic = {
  code: "FLW2001",
  severity: "error",
  message: "There is no step called `offr`.",
  hint: undefined,
  file: "flows/a.flow",
  span: { start: 2, end: 4 },
  related: [],
  fixes: [],
};

test("one command a diagnostic, its columns counted from 1 with the last one in", () => {
  expect(githubReport([found], new Map([["flows/a.flow", "a\nbc\n"]]))).toBe(
    "::error file=flows/a.flow,line=2,endLine=2,col=1,endColumn=2,title=FLW2001::There is no step called `offr`.\n",
  );
});

test("over several lines, without columns; an empty place is one column wide", () => {
  const long = { ...found, span: { start: 0, end: 4 } };
  const empty = { ...found, span: { start: 3, end: 3 } };
  const report = githubReport([long, empty], new Map([["flows/a.flow", "a\nbc\n"]]));
  expect(report).toContain("line=1,endLine=2,title=");
  expect(report).toContain("line=2,endLine=2,col=2,endColumn=2,");
});

test("severities have their commands, and what a command would read is escaped", () => {
  const odd = {
    ...found,
    severity: "warning",
    file: "a,b:c%.flow",
    message: "100 %: a, b",
    hint: "x\r\ny",
  } as const;
  expect(githubReport([odd, { ...found, severity: "hint" }], new Map()).split("\n")).toEqual([
    "::warning file=a%2Cb%3Ac%25.flow,line=1,endLine=1,col=1,endColumn=1,title=FLW2001::100 %25: a, b%0Ax%0D%0Ay",
    "::notice file=flows/a.flow,line=1,endLine=1,col=1,endColumn=1,title=FLW2001::There is no step called `offr`.",
    "",
  ]);
});
