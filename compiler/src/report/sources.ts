import { lineIndex, type Position, type Span } from "@contactflow/grammar";

/** The texts that diagnostics point into, by file. */
export type Texts = ReadonlyMap<string, string>;

export interface SourceLines {
  /** Where a span begins and ends; both positions count from 1. */
  readonly range: (span: Span) => { readonly start: Position; readonly end: Position };
  /** A line without its ending, counted from 1. */
  readonly line: (number: number) => string;
}

/** Lines of the texts, split once per file; `undefined` for a file whose text is not there. */
export function sourceLines(texts: Texts): (file: string) => SourceLines | undefined {
  const known = new Map<string, SourceLines | undefined>();
  return (file) => {
    if (!known.has(file)) {
      const text = texts.get(file);
      known.set(file, text === undefined ? undefined : linesOf(text));
    }
    return known.get(file);
  };
}

/** A mark at the beginning of a file tells its encoding; editors show no column for it. */
const mark = "\ufeff";

function linesOf(marked: string): SourceLines {
  const hidden = marked.startsWith(mark) ? mark.length : 0;
  const text = marked.slice(hidden);
  const index = lineIndex(text);
  return {
    range: ({ start, end }) => ({
      start: index.position(start - hidden),
      end: index.position(end - hidden),
    }),
    line: (number) =>
      text.slice(index.lineStart(number), index.lineStart(number + 1)).replace(/[\r\n]+$/, ""),
  };
}
