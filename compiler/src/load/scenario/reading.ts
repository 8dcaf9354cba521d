import { diagnostic, lineIndex, type Diagnostic, type Fix, type Span } from "@contactflow/grammar";
import { parse, CsvError } from "csv-parse/sync";
import { diagnostics } from "../../diagnostics/index.ts";
import { reportInto, type Report } from "../../diagnostics/report.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import { type JsonNode, jsonTree, nodeAt } from "../../project/config/json-tree.ts";
import { readUntyped } from "../../project/config/read-shape.ts";
import type { Shape } from "../../project/config/shape.ts";

/** Keys and numbers (from 0) that lead to a value of a JSON file. */
export type Path = readonly (string | number)[];

/** A JSON file that is read, and what is found wrong in it and in the files that it names. */
export interface JsonFile<Value> {
  /** As the user knows it. */
  readonly file: string;
  readonly value: Value;
  /** Reports at a value: `place` … `rule`. */
  readonly wrong: (path: Path, place: string, rule: string, more?: Advice) => void;
  /** A name at a value that must be one of some; where it is none, that is reported. */
  readonly isKnown: (path: Path, name: string, what: string, known: Iterable<string>) => boolean;
}

interface Advice {
  readonly suggestion?: string;
  readonly fixes?: readonly Fix[];
}

/** The files of a load, by the names that the user knows them by, and what is wrong in them. */
export interface LoadFiles {
  readonly texts: Map<string, string>;
  readonly found: Diagnostic[];
  /** The text of a file beside the one that names it, and its name; `undefined`: there is none. */
  readonly readBeside: (file: string, name: string) => NamedText | undefined;
}

export interface NamedText {
  readonly file: string;
  readonly text: string;
}

/** Reads a JSON file by its shape, whose values are of this type. `undefined`: it has mistakes, which are reported. */
export function readJson<Value>(
  files: LoadFiles,
  { file, text }: NamedText,
  shape: Shape,
): JsonFile<Value> | undefined {
  files.texts.set(file, text);
  const before = files.found.length;
  const report = reportInto(files.found, file);
  const tree = jsonTree(text, file, report);
  const value = tree && (readUntyped(shape, tree, { file, report }) as Value | undefined);
  if (tree === undefined || value === undefined || files.found.length > before) return undefined;
  const spanOf = (path: Path): Span => spanAt(tree, path);
  return {
    file,
    value,
    wrong: (path, place, rule, { suggestion = "", fixes = [] } = {}) =>
      report("config-wrong-value", spanOf(path), { place, rule, suggestion }, { fixes }),
    isKnown: (path, name, what, known) => isKnown(report, file, spanOf(path), name, what, known),
  };
}

/** Of the key, where the path ends in one that stands for itself. */
function spanAt(tree: JsonNode, path: Path): Span {
  const last = path.at(-1);
  const parent = nodeAt(tree, path.slice(0, -1));
  const member = parent?.kind === "object" ? parent.members.find(({ key }) => key === last) : undefined;
  if (member && (member.value.kind === "object" || member.value.kind === "list")) return member.keySpan;
  return nodeAt(tree, path)?.span ?? { start: tree.span.start, end: tree.span.start + 1 };
}

function isKnown(
  report: Report,
  file: string,
  span: Span,
  name: string,
  what: string,
  known: Iterable<string>,
): boolean {
  const names = [...known];
  if (names.includes(name)) return true;
  const inner = { start: span.start + 1, end: span.end - 1 };
  const { suggestion, fixes } = suggest({ file, span: inner }, name, names, "There are");
  const rule = `is no ${what}`;
  report("config-wrong-value", span, { place: `\`${name}\``, rule, suggestion }, { fixes });
  return false;
}

export interface CsvRow {
  /** By column. */
  readonly values: Readonly<Record<string, string>>;
  readonly wrong: (place: string, rule: string) => void;
}

/** Reads a CSV file whose first line names its columns. `undefined`: it has mistakes, which are reported. */
export function readCsv(files: LoadFiles, { file, text }: NamedText): readonly CsvRow[] | undefined {
  files.texts.set(file, text);
  const lines = lineIndex(text);
  const wrongAt =
    (line: number) =>
    (place: string, rule: string): void => {
      const start = lines.lineStart(line);
      const end = start + (text.slice(start).match(/^[^\r\n]*/)?.[0].length ?? 0);
      const values = { place, rule, suggestion: "" };
      files.found.push(diagnostic(diagnostics["config-wrong-value"], { file, span: { start, end } }, values));
    };
  try {
    const options = { columns: true, bom: true, trim: true, skip_empty_lines: true, info: true } as const;
    const rows = parse(text, options) as unknown as readonly CsvRecord[];
    return rows.map(({ record, info }) => ({ values: record, wrong: wrongAt(info.lines) }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines: line } = error as { readonly lines?: number };
    wrongAt(line ?? 1)(`\`${file}\``, `must be a CSV file: ${error.message}`);
    return undefined;
  }
}

interface CsvRecord {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}
