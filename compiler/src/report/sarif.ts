import type { Diagnostic, Fix, Severity, Span, TextEdit } from "@contactflow/grammar";
import { diagnosticAreas, diagnosticsByCode } from "../diagnostics/registry.ts";
import { readPage } from "../pages/page.ts";
import { sorted } from "./order.ts";
import { type SourceLines, sourceLines, type Texts } from "./sources.ts";

export interface SarifOptions {
  /** Of contactflow. */
  readonly version: string;
  /** Markdown by code. */
  readonly pages: ReadonlyMap<string, string>;
}

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", hint: "note" };

/** What relative addresses in the log start from. */
const root = "SRCROOT";

/**
 * Diagnostics as a log in SARIF 2.1.0, for what gathers findings of many tools; sorted, with the rules that occur in them. Files must be
 * named as seen from the root of the repository.
 */
export function sarifReport(
  diagnostics: readonly Diagnostic[],
  texts: Texts,
  { version, pages }: SarifOptions,
): object {
  const all = sorted(diagnostics);
  const codes = [...new Set(all.map(({ code }) => code))].toSorted();
  const lines = sourceLines(texts);
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "contactflow",
            semanticVersion: version,
            rules: codes.map((code) => rule(code, pages.get(code))),
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [root]: { description: { text: "The root of the repository." } } },
        results: all.map((found) => result(found, codes, lines)),
      },
    ],
  };
}

function rule(code: string, markdown: string | undefined): object {
  const severity = diagnosticsByCode.get(code)?.severity ?? "error";
  const area = diagnosticAreas.get(code.slice(0, 4));
  return {
    id: code,
    ...(markdown === undefined ? {} : words(markdown)),
    defaultConfiguration: { level: levels[severity] },
    ...(area === undefined ? {} : { properties: { tags: [area] } }),
  };
}

function words(markdown: string): object {
  const { title, explanation } = readPage(markdown);
  const text = explanation.replaceAll(/(?<!\n)\n(?!\n)/g, " ");
  return { shortDescription: { text: title }, fullDescription: { text }, help: { text, markdown } };
}

type LinesOf = (file: string) => SourceLines | undefined;

function result(found: Diagnostic, codes: readonly string[], lines: LinesOf): object {
  const { code, severity, message, hint, file, span, related, fixes } = found;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: hint === undefined ? message : `${message} ${hint}` },
    locations: [{ physicalLocation: place(file, span, lines) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, id) => ({
            id,
            message: { text: other.message },
            physicalLocation: place(other.file, other.span, lines),
          })),
        }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => change(fix, lines)) }),
  };
}

function change({ title, edits }: Fix, lines: LinesOf): object {
  const byFile = Map.groupBy(edits, ({ file }: TextEdit) => file);
  return {
    description: { text: title },
    artifactChanges: Array.from(byFile, ([file, ofFile]) => ({
      artifactLocation: artifact(file),
      replacements: ofFile.map(({ span, text }) => ({
        deletedRegion: region(file, span, lines),
        insertedContent: { text },
      })),
    })),
  };
}

function place(file: string, span: Span, lines: LinesOf): object {
  return { artifactLocation: artifact(file), region: region(file, span, lines) };
}

function artifact(file: string): object {
  return { uri: file.split("/").map(encodeURIComponent).join("/"), uriBaseId: root };
}

function region(file: string, span: Span, lines: LinesOf): object {
  const { start, end } = lines(file)?.range(span) ?? nowhere;
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

const nowhere = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
