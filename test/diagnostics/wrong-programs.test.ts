import { describe, expect, test } from "vitest";
import { checkFiles } from "../../compiler/src/program/program.ts";
import { jsonReport } from "../../compiler/src/report/json.ts";
import { terminalReport } from "../../compiler/src/report/terminal.ts";
import { wrongPrograms } from "./programs.ts";

function diagnosticsOf(text: string) {
  const host = { readFile: (path: string) => (path === "main.flow" ? text : undefined) };
  return checkFiles(host, ["main.flow"]).diagnostics;
}

describe("a wrong program", () => {
  test.each(wrongPrograms.map((program) => [program.title, program] as const))(
    "%s",
    (_title, { text, says }) => {
      const texts = new Map([["main.flow", text]]);
      const found = diagnosticsOf(text);
      const report = jsonReport(found, texts);
      const shown = report.map(({ range, code }, index) => {
        const wanted = says[index]?.split(" ")[1];
        // An area is enough where the grammar may choose among several ways of saying it.
        return `${range.start.line} ${wanted !== undefined && code.startsWith(wanted) ? wanted : code}`;
      });
      expect(shown, terminalReport(found, texts, { color: false, limit: 10 })).toEqual(says);
    },
  );

  test("there are at least forty of them", () => {
    expect(wrongPrograms.length).toBeGreaterThanOrEqual(40);
  });
});
