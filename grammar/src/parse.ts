import type { SourceFile } from "./ast.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { scan } from "./lexer/scan.ts";
import { FileParser } from "./parser/file-parser.ts";
import { reportsFor } from "./reports.ts";

export interface ParseResult {
  readonly tree: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** Made when it is first needed: this takes longer than reading most files. */
let parser: FileParser | undefined;

/** Reads a `.flow` file. Whatever the text, there is a tree of all that could be read, and this never throws. */
export function parse(text: string, file: string): ParseResult {
  const reports = reportsFor(text, file);
  parser ??= new FileParser();
  try {
    const tree = parser.parseFile(scan(text, reports), reports);
    return { tree, diagnostics: reports.finish() };
  } catch (error) {
    // Texts of many megabytes exceed what the engine's regular expressions can hold.
    if (!(error instanceof RangeError)) throw error;
    return unreadable(text, file);
  }
}

function unreadable(text: string, file: string): ParseResult {
  const reports = reportsFor(text, file);
  const end = text.length;
  reports.add("too-large", { start: 0, end: Math.min(1, end) }, {});
  const tree: SourceFile = {
    kind: "SourceFile",
    imports: [],
    declarations: [],
    comments: [],
    span: { start: 0, end },
  };
  return { tree, diagnostics: reports.finish() };
}
