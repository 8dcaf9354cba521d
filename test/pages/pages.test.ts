import type { Diagnostic } from "@contactflow/grammar";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { diagnosticAreas, diagnosticsByCode } from "../../compiler/src/diagnostics/registry.ts";
import { type PageProgram, readPage } from "../../compiler/src/pages/page.ts";
import { diagnosticPages } from "../../compiler/src/pages/read-pages.ts";
import { terminalReport } from "../../compiler/src/report/terminal.ts";
import { applied } from "../support/check.ts";
import { findingsInProject } from "../support/project.ts";
import { indexPage } from "./index-page.ts";

/** What takes a hundred mistakes, many megabytes, or hundreds of statements. */
const withoutExample = new Set(["FLW1901", "FLW1902", "FLW6024"]);

const pages = await Promise.all(
  [...diagnosticPages].map(async ([code, markdown]) => {
    const page = readPage(markdown);
    const [diagnostics, left] = [await findingsInProject(page.wrong), await findingsInProject(page.right)];
    return { code, page, diagnostics, left };
  }),
);

const report = (found: readonly Diagnostic[], program: PageProgram) =>
  terminalReport(found, program, { color: false, limit: 10 });

describe.each(pages)("the page of $code", ({ code, page, diagnostics, left }) => {
  test("is of a diagnostic that exists", () => {
    expect(page.code).toBe(code);
    expect([...diagnosticsByCode.keys()]).toContain(code);
  });

  if (withoutExample.has(code)) return;

  test("shows a program with this mistake and no other", () => {
    expect(
      diagnostics.map((each) => each.code),
      report(diagnostics, page.wrong),
    ).toEqual([code]);
  });

  test("shows a right program", () => {
    expect(report(left, page.right)).toBe("");
    expect([...page.right]).not.toEqual([...page.wrong]);
  });

  test("the fix makes the right program of the wrong one", () => {
    const [fix] = diagnostics[0]?.fixes ?? [];
    if (fix === undefined) return;
    const mended = [...page.wrong].map(([path, text]) => {
      const edits = fix.edits.filter(({ file }) => file === path);
      return [path, applied(text, edits)] as const;
    });
    expect(Object.fromEntries(mended)).toEqual(Object.fromEntries(page.right));
  });
});

test("every diagnostic has a page", () => {
  const missing = [...diagnosticsByCode.keys()].filter((code) => !diagnosticPages.has(code));
  expect(missing).toEqual([]);
});

test("every code belongs to an area", () => {
  const homeless = [...diagnosticsByCode.keys()].filter((code) => !diagnosticAreas.has(code.slice(0, 4)));
  expect(homeless).toEqual([]);
});

test("docs/diagnostics/README.md lists the pages; `vitest run test/pages -u` writes it anew", async () => {
  const index = await format(indexPage(diagnosticPages), { parser: "markdown", printWidth: 110 });
  await expect(index).toMatchFileSnapshot("../../docs/diagnostics/README.md");
});
