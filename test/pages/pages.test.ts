import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { checkFiles } from "../../compiler/src/check/check-files.ts";
import { diagnosticAreas, diagnosticsByCode } from "../../compiler/src/diagnostics/registry.ts";
import { type PageProgram, readPage } from "../../compiler/src/pages/page.ts";
import { diagnosticPages } from "../../compiler/src/pages/read-pages.ts";
import { terminalReport } from "../../compiler/src/report/terminal.ts";
import { applied } from "../support/check.ts";
import { indexPage } from "./index-page.ts";
import { withoutPage } from "./without-page.ts";

/** What takes a hundred mistakes, or many megabytes. */
const withoutExample = new Set(["FLW1901", "FLW1902"]);

const found = (program: PageProgram) =>
  checkFiles({ readFile: (path) => program.get(path) }, [...program.keys()]).diagnostics;

const report = (program: PageProgram) => terminalReport(found(program), program, { color: false, limit: 10 });

describe.each([...diagnosticPages])("the page of %s", (code, markdown) => {
  const page = readPage(markdown);

  test("is of a diagnostic that exists", () => {
    expect(page.code).toBe(code);
    expect([...diagnosticsByCode.keys()]).toContain(code);
  });

  if (withoutExample.has(code)) return;
  const diagnostics = found(page.wrong);

  test("shows a program with this mistake and no other", () => {
    expect(
      diagnostics.map((each) => each.code),
      report(page.wrong),
    ).toEqual([code]);
  });

  test("shows a right program", () => {
    expect(report(page.right)).toBe("");
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

test("every diagnostic has a page, but for those of this list, which are to get theirs", () => {
  const missing = [...diagnosticsByCode.keys()].filter((code) => !diagnosticPages.has(code));
  expect(missing).toEqual(withoutPage);
});

test("every code belongs to an area", () => {
  const homeless = [...diagnosticsByCode.keys()].filter((code) => !diagnosticAreas.has(code.slice(0, 4)));
  expect(homeless).toEqual([]);
});

test("docs/diagnostics/README.md lists the pages; `vitest run test/pages -u` writes it anew", async () => {
  const index = await format(indexPage(diagnosticPages), { parser: "markdown", printWidth: 110 });
  await expect(index).toMatchFileSnapshot("../../docs/diagnostics/README.md");
});
