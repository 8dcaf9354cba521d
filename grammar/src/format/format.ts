import { printer } from "prettier/doc";
import type { SourceFile } from "../ast.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { parse } from "../parse.ts";
import { fileDoc } from "./declarations.ts";
import { type Notes, plainWriter } from "./plain-writer.ts";
import { type Doc, sourceWriter } from "./writer.ts";

/** How a file is laid out; names and meanings are Prettier's. */
export interface FormatOptions {
  /** Characters that a line should not exceed. */
  readonly printWidth: number;
  /** Columns of one level of indentation. */
  readonly tabWidth: number;
  readonly useTabs: boolean;
  /** `auto` keeps what the file's first line ends in. */
  readonly endOfLine: "lf" | "crlf" | "cr" | "auto";
}

export const defaultFormat: FormatOptions = {
  printWidth: 100,
  tabWidth: 2,
  useTabs: false,
  endOfLine: "lf",
};

export type Formatted = { readonly text: string } | { readonly diagnostics: readonly Diagnostic[] };

/**
 * Lays a file out anew. What it means, its comments and their order stay. A file with mistakes of syntax is not
 * formatted; `diagnostics` says what they are, and is never empty.
 * @param file Its name in the diagnostics.
 */
export function format(text: string, file: string, options: Partial<FormatOptions> = {}): Formatted {
  const all = { ...defaultFormat, ...options };
  const mark = text.startsWith(byteOrderMark) ? byteOrderMark : "";
  const source = withPlainLines(text.slice(mark.length));
  const { tree, diagnostics } = parse(source, file);
  // The places of the mistakes are those in the text as it was given.
  if (diagnostics.length > 0) return { diagnostics: parse(text, file).diagnostics };
  const formatted = printed(fileDoc(sourceWriter(source), tree), all);
  return { text: mark + withLineEnds(formatted, all.endOfLine === "auto" ? lineEndOf(text) : all.endOfLine) };
}

/**
 * Writes a tree that was made, not read: without mistakes, without places. Descriptions come from the tree, other comments from
 * `notes`.
 */
export function print(
  tree: SourceFile,
  options: Partial<FormatOptions> = {},
  notes: Notes = new Map(),
): string {
  const all = { ...defaultFormat, ...options };
  const formatted = printed(fileDoc(plainWriter(notes), tree), all);
  return withLineEnds(formatted, all.endOfLine === "auto" ? "lf" : all.endOfLine);
}

function printed(doc: Doc, { printWidth, tabWidth, useTabs }: FormatOptions): string {
  return printer.printDocToString(doc, { printWidth, tabWidth, useTabs }).formatted;
}

const byteOrderMark = "\ufeff";
const lineEnds = { lf: "\n", crlf: "\r\n", cr: "\r" } as const;

function withPlainLines(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n");
}

function withLineEnds(text: string, end: keyof typeof lineEnds): string {
  return end === "lf" ? text : text.replaceAll("\n", lineEnds[end]);
}

function lineEndOf(text: string): keyof typeof lineEnds {
  const [first] = /\r\n?|\n/.exec(text) ?? [];
  return first === "\r\n" ? "crlf" : first === "\r" ? "cr" : "lf";
}
