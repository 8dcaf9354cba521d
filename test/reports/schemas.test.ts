import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import { expect, test } from "vitest";
import { checkFiles } from "../../compiler/src/program/program.ts";
import { type PageProgram, readPage } from "../../compiler/src/pages/page.ts";
import { diagnosticPages } from "../../compiler/src/pages/read-pages.ts";
import { jsonReport } from "../../compiler/src/report/json.ts";
import { sarifReport } from "../../compiler/src/report/sarif.ts";
import { mistakeTexts } from "../mistakes/texts.ts";

const pages = [...diagnosticPages.values()].map((markdown) => readPage(markdown).wrong);
const mistakes = mistakeTexts.map((text): PageProgram => new Map([["main.flow", text]]));
const programs = [...pages, ...mistakes].filter(({ size }) => size > 0);

const findings = programs.map((texts) => ({
  texts,
  diagnostics: checkFiles({ readFile: (path) => texts.get(path) }, [...texts.keys()]).diagnostics,
}));

function validator(schema: object): ValidateFunction {
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  formats.default(ajv);
  return ajv.compile(schema);
}

const schemaAt = (path: string) =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8")) as Readonly<Record<string, unknown>>;

test("--json prints what its schema says, with related places and fixes", () => {
  const isReport = validator(schemaAt("../../docs/check-report.schema.json"));
  const reports = findings.map(({ diagnostics, texts }) => jsonReport(diagnostics, texts));
  for (const report of reports) expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
  const printed = reports.flat();
  expect(printed.some(({ fixes }) => fixes !== undefined)).toBe(true);
  expect(printed.some(({ related }) => related !== undefined)).toBe(true);
  expect(isReport([{ ...printed[0], code: "FLW1" }])).toBe(false);
});

test("--format sarif prints logs of SARIF 2.1.0", () => {
  // The schema is of an old draft, which gave itself a name in another way.
  const { id, $schema: _, ...schema } = schemaAt("sarif-2.1.0.schema.json");
  const isLog = validator({ $id: id, ...schema });
  const options = { version: "1.2.3", pages: diagnosticPages };
  for (const { diagnostics, texts } of findings) {
    const log = sarifReport(diagnostics, texts, options);
    expect(isLog(log), JSON.stringify(isLog.errors)).toBe(true);
  }
  expect(isLog({ version: "2.1.0" })).toBe(false);
  const odd = { version: "2.1.0", runs: [{ tool: { driver: { name: "x" } }, results: [{ message: {} }] }] };
  expect(isLog(odd)).toBe(false);
});

/** A place as the log names it. */
const where = (startLine: number, startColumn: number, endLine: number, endColumn: number) => ({
  artifactLocation: { uri: "my%20flows/a.flow", uriBaseId: "SRCROOT" },
  region: { startLine, startColumn, endLine, endColumn },
});

test("a SARIF log has the rules with their pages, places from the root, and fixes", () => {
  const text = "inbound flow A {\n  play '👩' { error -> continue };\n  -> bye\n\n  step bye { -> by }\n}\n";
  const { diagnostics } = checkFiles({ readFile: () => text }, ["my flows/a.flow"]);
  const log = sarifReport(diagnostics, new Map([["my flows/a.flow", text]]), {
    version: "1.2.3",
    pages: diagnosticPages,
  });
  const page = diagnosticPages.get("FLW2001") ?? "";
  expect(log).toMatchObject({
    runs: [
      {
        columnKind: "utf16CodeUnits",
        tool: {
          driver: {
            name: "contactflow",
            semanticVersion: "1.2.3",
            rules: [
              { id: "FLW1013" },
              { id: "FLW1015" },
              {
                id: "FLW2001",
                shortDescription: { text: "No such step" },
                help: { markdown: page },
                defaultConfiguration: { level: "error" },
                properties: { tags: ["Names and imports"] },
              },
            ],
          },
        },
        results: [
          { ruleId: "FLW1013" },
          { ruleId: "FLW1015" },
          {
            ruleId: "FLW2001",
            ruleIndex: 2,
            level: "error",
            locations: [{ physicalLocation: where(5, 17, 5, 19) }],
            fixes: [
              {
                description: { text: "Change to `bye`" },
                artifactChanges: [
                  {
                    artifactLocation: { uri: "my%20flows/a.flow" },
                    replacements: [
                      { deletedRegion: where(5, 17, 5, 19).region, insertedContent: { text: "bye" } },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  });
});
