import { diagnosticsByCode } from "../../diagnostics/registry.ts";
import type { Shape, WordShape } from "./shape.ts";

const inside = String.raw`(?![A-Za-z]:|[\\/])(?!.*\\)(?!(?:.*/)?\.\.(?:/|$))`;
const insideRule =
  "must stay inside the project: a path from the folder of contactflow.json, with forward slashes and without `..`";

const folder = (doc: string) =>
  ({ kind: "text", doc, pattern: { expression: `^${inside}.+$`, rule: insideRule } }) as const;

const severityWords = ["off", "hint", "warning", "error"] as const;
export type SeveritySetting = (typeof severityWords)[number];

const coverageReporters = ["text", "html", "lcov", "json", "cobertura"] as const;
export type CoverageReporter = (typeof coverageReporters)[number];

const threshold = { kind: "number", doc: "In percent.", least: 0, most: 100 } as const;

type SeverityShape = Omit<WordShape, "words"> & { readonly words: readonly SeveritySetting[] };

/** How much each diagnostic weighs. What stops compiling has no machine to compile to, so it stays an error. */
const severityOf: Readonly<Record<string, SeverityShape>> = Object.fromEntries(
  [...diagnosticsByCode].map(([code, { severity }]): [string, SeverityShape] => [
    code,
    severity === "error"
      ? {
          kind: "word",
          doc: "An error, which stops compiling: it cannot be turned off.",
          words: ["error"],
          fixed: `${code} stops compiling, because such a program cannot run: it stays an error.`,
        }
      : { kind: "word", doc: `Its own severity is "${severity}".`, words: severityWords },
  ]),
);

/** Everything that can stand in `contactflow.json`. */
export const settings = {
  kind: "object",
  doc: "A project of Contactflow: its folder is the root that .flow files import each other in.",
  noun: "setting",
  keys: {
    $schema: { kind: "text", doc: "Where editors find the JSON schema of this file." },
    sources: {
      kind: "list",
      doc: 'The .flow files of the project, as globs from this folder; a glob after "!" leaves files out again. Without it: all .flow files. Folders called node_modules, folders whose name starts with a dot and folders with a contactflow.json of their own are never looked into.',
      item: {
        kind: "text",
        doc: "A glob.",
        pattern: { expression: `^!?(?!!)${inside}.+$`, rule: insideRule },
      },
    },
    targets: {
      kind: "object",
      doc: "What `contactflow build` writes. Without it: types.",
      noun: "target",
      keys: {
        types: {
          kind: "object",
          doc: "Declarations (x.d.flow.ts) for TypeScript and editors.",
          noun: "setting",
          keys: {
            output: folder(
              "The folder that they are written below. Without it they stand beside the sources, where TypeScript finds them with nothing but `allowArbitraryExtensions`; with it, tsconfig.json needs the folder in `rootDirs`.",
            ),
          },
        },
        modules: {
          kind: "object",
          doc: "Compiled TypeScript modules (x.flow.ts) for those who run flows without the build plugin.",
          noun: "setting",
          keys: { output: folder("The folder that they are written below. Without it: generated.") },
        },
      },
    },
    coverage: {
      kind: "object",
      doc: "How it is told what of the flows the tests run, where they are asked: by `vitest run --coverage`, or by `coverage` of the build plugin.",
      noun: "setting",
      keys: {
        reporter: {
          kind: "list",
          doc: 'What is written: a table in the terminal ("text"), pages ("html"), or files for other tools. Without it: text, html and lcov.',
          item: { kind: "word", doc: "A form of the report.", words: coverageReporters },
        },
        directory: folder("The folder that it is written to. Without it: coverage/flows."),
        thresholds: {
          kind: "object",
          doc: "How many percent must run at least. A run of the tests that does not reach one fails.",
          noun: "threshold",
          keys: { statements: threshold, steps: threshold, outcomes: threshold },
        },
      },
    },
    severities: {
      kind: "object",
      doc: 'How much single diagnostics weigh, by code: "FLW5006": "off", "hint", "warning" or "error".',
      noun: "diagnostic",
      keys: severityOf,
    },
  },
} as const satisfies Shape;
