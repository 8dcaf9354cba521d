import { Ajv } from "ajv";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { diagnosticsByCode } from "../../diagnostics/registry.ts";
import { applied } from "../../../../test/support/check.ts";
import { configSchema } from "./config-schema.ts";
import { readConfig } from "./config.ts";

const found = (text: string) =>
  readConfig(text).diagnostics.map(({ code, span, message, hint }) => ({
    code,
    at: text.slice(span.start, span.end),
    says: hint === undefined ? message : `${message} ${hint}`,
  }));

test("everything can be left out", () => {
  expect(readConfig("{}")).toMatchObject({
    diagnostics: [],
    config: {
      sources: undefined,
      targets: { types: { output: undefined } },
      coverage: { reporter: ["text", "html", "lcov"], directory: "coverage/flows", thresholds: {} },
    },
  });
});

test("reads what can be set", () => {
  const { config, diagnostics } = readConfig(`\uFEFF{
  "$schema": "./node_modules/@contactflow/compiler/schema/contactflow.schema.json",
  "sources": ["flows/**/*.flow", "!flows/drafts/**"],
  "targets": { "modules": {} },
  "severities": { "FLW3025": "off", "FLW2001": "error" },
  "coverage": { "reporter": ["lcov"], "thresholds": { "outcomes": 87.5 } }
}`);
  expect(diagnostics).toEqual([]);
  expect(config).toEqual({
    sources: ["flows/**/*.flow", "!flows/drafts/**"],
    targets: { modules: { output: "generated" } },
    severities: new Map([
      ["FLW3025", "off"],
      ["FLW2001", "error"],
    ]),
    coverage: { reporter: ["lcov"], directory: "coverage/flows", thresholds: { outcomes: 87.5 } },
  });
});

test.each([
  [`{ "soruces": ["*.flow"] }`, "FLW7002", `"soruces"`, /has no setting `soruces`.*Did you mean `sources`/],
  [`{ "lint": {} }`, "FLW7002", `"lint"`, /It has `sources`, `targets`, `coverage` and `severities`/],
  [`{ "targets": { "connect": {} } }`, "FLW7002", `"connect"`, /has no target `connect`/],
  [`{ "severities": { "FLW3026X": "off" } }`, "FLW7002", `"FLW3026X"`, /has no diagnostic `FLW3026X`/],
  [`{ "sources": ["a"], "sources": ["b"] }`, "FLW7003", `"sources"`, /set twice/],
  [`{ "sources": "flows" }`, "FLW7004", `"flows"`, /must be a list, and this is a text/],
  [`[]`, "FLW7004", "[]", /`contactflow.json` must be an object, and this is a list/],
  [
    `{ "severities": { "FLW3025": false } }`,
    "FLW7004",
    "false",
    /must be "off", "hint", "warning" or "error"/,
  ],
  [`{ "severities": { "FLW3025": "wraning" } }`, "FLW7005", `"wraning"`, /Did you mean `warning`/],
  [`{ "severities": { "FLW2001": "off" } }`, "FLW7006", `"off"`, /FLW2001 stops compiling.*stays an error/],
  [`{ "sources": [] }`, "FLW7005", "[]", /must not be empty/],
  [`{ "sources": ["../other/*.flow"] }`, "FLW7005", `"../other/*.flow"`, /must stay inside the project/],
  [`{ "targets": { "modules": { "output": "/tmp" } } }`, "FLW7005", `"/tmp"`, /`output` must stay inside/],
  [`{ "coverage": { "reporter": ["lcv"] } }`, "FLW7005", `"lcv"`, /Did you mean `lcov`/],
  [`{ "coverage": { "reporter": ["text", "text"] } }`, "FLW7007", `"text"`, /stands in this list already/],
  [`{ "coverage": { "thresholds": { "steps": 101 } } }`, "FLW7005", "101", /must be a number from 0 to 100/],
  [`{ "coverage": { "thresholds": { "lines": 90 } } }`, "FLW7002", `"lines"`, /has no threshold `lines`/],
  [`{ "sources": ["a", "a"] }`, "FLW7007", `"a"`, /stands in this list already/],
])("says what is wrong with %s", (text, code, at, says) => {
  expect(found(text)).toEqual([{ code, at, says: expect.stringMatching(says) }]);
});

test.each([
  [`{ "sources": ["a"], }`, /no comma follows/, `{ "sources": ["a"] }`],
  [`{ "sources": ["a",] }`, /no comma follows/, `{ "sources": ["a"] }`],
  [
    `{ "sources": ["a"]\n  "severities": {} }`,
    /comma is missing/,
    `{ "sources": ["a"],\n  "severities": {} }`,
  ],
  [`{ sources: ["a"] }`, /sources has none/, `{ "sources": ["a"] }`],
  [`{ 'sources': ["a"] }`, /double quotes/, `{ "sources": ["a"] }`],
  [`// Ours.\n{}`, /no comments/, "\n{}"],
  [`{ "soruces": ["a"] }`, /Did you mean/, `{ "sources": ["a"] }`],
  [`{ "sources": "a" }`, /a list/, `{ "sources": ["a"] }`],
  [`{ "severities": { "FLW2001": "off" } }`, /stays an error/, `{ "severities": { "FLW2001": "error" } }`],
])("mends %s", (text, says, mended) => {
  const [problem] = readConfig(text).diagnostics;
  expect(`${problem?.message} ${problem?.hint ?? ""}`).toMatch(says);
  const fixed = applied(text, problem?.fixes[0]?.edits ?? []);
  expect(fixed).toBe(mended);
  expect(readConfig(fixed).diagnostics).toEqual([]);
});

test("a mistake of syntax is told once, whatever it is", () => {
  for (const text of [
    "",
    "{",
    `{ "a`,
    `{ "a" 1 }`,
    `{ "a": }`,
    "{} {}",
    `{ "a": 1. }`,
    String.raw`{ "a": "\x" }`,
    "nul",
  ])
    expect(
      found(text).map(({ code }) => code),
      text,
    ).toEqual(["FLW7001"]);
});

const someText = fc.oneof(
  fc.constantFrom(
    "flows/**",
    "!drafts/*.flow",
    "../x",
    "/x",
    "a/../b",
    "C:/x",
    "a\\b",
    "..",
    "a..b",
    "!",
    "!!a",
    "",
  ),
  fc.string({ maxLength: 6 }),
);
const codes = [...diagnosticsByCode.keys()];
const someJson = fc.oneof(
  { depthSize: "small" },
  someText,
  fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<unknown>,
  fc.array(someText, { maxLength: 3 }),
);
const someTarget = fc.oneof(someJson, fc.record({ output: someText }, { requiredKeys: [] }));
const someConfig = fc.oneof(
  { arbitrary: someJson, weight: 1 },
  {
    arbitrary: fc.record(
      {
        $schema: someText as fc.Arbitrary<unknown>,
        sources: fc.oneof(fc.array(someText, { maxLength: 3 }), someJson),
        targets: fc.oneof(
          fc.record({ types: someTarget, modules: someTarget, more: someJson }, { requiredKeys: [] }),
          someJson,
        ),
        severities: fc.oneof(
          fc.dictionary(
            fc.oneof(fc.constantFrom(...codes), someText),
            fc.constantFrom("off", "hint", "warning", "error", "info"),
            { maxKeys: 3 },
          ),
          someJson,
        ),
        coverage: fc.oneof(
          fc.record(
            {
              reporter: fc.oneof(
                fc.array(fc.constantFrom("text", "html", "lcov", "tap"), { maxLength: 3 }),
                someJson,
              ),
              directory: someText,
              thresholds: fc.oneof(
                fc.record(
                  { statements: fc.constantFrom(-1, 0, 99.5, 100, 101), outcomes: someJson },
                  { requiredKeys: [] },
                ),
                someJson,
              ),
            },
            { requiredKeys: [] },
          ),
          someJson,
        ),
        other: someJson,
      },
      { requiredKeys: [] },
    ),
    weight: 9,
  },
);

test("the JSON schema and the reader take the same files", () => {
  const accepts = new Ajv({ strict: true }).compile(configSchema);
  fc.assert(
    fc.property(someConfig, fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      expect(readConfig(text).diagnostics.length === 0, text).toBe(accepts(JSON.parse(text)));
    }),
    { numRuns: 2000 },
  );
});
