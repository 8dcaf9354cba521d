/** Prettier's plugin for `.flow` files: `prettier --plugin @contactflow/grammar/prettier`. */
import type { AstPath, Parser, Printer, SupportLanguage } from "prettier";
import type { SourceFile } from "../ast.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { lineIndex } from "../line-index.ts";
import { parse } from "../parse.ts";
import { fileDoc } from "./declarations.ts";
import { defaultFormat } from "./format.ts";
import { type Doc, sourceWriter } from "./writer.ts";

/** A file as it goes through Prettier, which sees no deeper: the comments are in the hands of our printer. */
interface Source {
  readonly tree: SourceFile;
  readonly text: string;
}

export const languages: SupportLanguage[] = [
  {
    // The word after the fences of examples in Markdown, which Prettier then formats too.
    name: "flow",
    parsers: ["contactflow"],
    extensions: [".flow"],
    vscodeLanguageIds: ["contactflow"],
  },
];

export const parsers: Record<"contactflow", Parser<Source>> = {
  contactflow: {
    astFormat: "contactflow",
    parse: (text, { filepath = "" }) => {
      const { tree, diagnostics } = parse(text, filepath);
      const [first] = diagnostics;
      if (first === undefined) return { tree, text };
      throw mistake(first, text);
    },
    locStart: ({ tree }) => tree.span.start,
    locEnd: ({ tree }) => tree.span.end,
  },
};

export const printers: Record<"contactflow", Printer<Source>> = {
  contactflow: {
    print: ({ node }: AstPath<Source>): Doc => fileDoc(sourceWriter(node.text), node.tree),
  },
};

/** What holds where neither a configuration nor the command line says otherwise. */
export const defaultOptions = { printWidth: defaultFormat.printWidth };

/** What Prettier shows of a file that it leaves as it is. */
function mistake({ message, code, span }: Diagnostic, text: string): SyntaxError {
  const lines = lineIndex(text);
  const start = lines.position(span.start);
  const end = lines.position(span.end);
  const error = new SyntaxError(`${code}: ${message} (${start.line}:${start.column})`);
  return Object.assign(error, { loc: { start, end } });
}
