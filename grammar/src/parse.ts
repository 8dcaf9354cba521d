import type { SourceFile } from "./ast.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { scan } from "./lexer/scan.ts";
import { FileParser } from "./parser/file-parser.ts";
import { reportsFor } from "./reports.ts";

export interface ParseResult {
  readonly tree: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
}

let parser: FileParser | undefined;

/** Reads a `.flow` file. Whatever the text, there is a tree of all that could be read, and this never throws. */
export function parse(text: string, file: string): ParseResult {
  const reports = reportsFor(text, file);
  parser ??= new FileParser();
  const tree = parser.parseFile(scan(text, reports), reports);
  return { tree, diagnostics: reports.finish() };
}
