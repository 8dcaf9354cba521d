import type { Span } from "./ast.ts";
import {
  type ArgumentsOf,
  type Diagnostic,
  diagnostic,
  type DiagnosticEntry,
  type DiagnosticExtras,
} from "./diagnostic.ts";
import { lineIndex, type LineIndex } from "./line-index.ts";
import { syntaxDiagnostics, type SyntaxDiagnostics } from "./diagnostics/syntax.ts";

type Id = keyof SyntaxDiagnostics;

/** A change of the file that is being read; made only for a diagnostic that is kept. */
export type Mending = () => {
  readonly title: string;
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
};

export type Report = <Name extends Id>(
  name: Name,
  span: Span,
  values: ArgumentsOf<SyntaxDiagnostics[Name]>,
  mending?: Mending,
) => void;

/** Gathers the syntax diagnostics of one file. */
export interface Reports {
  /** A mistake that stands for itself. */
  readonly add: Report;
  /** A mistake in the structure: dropped when its line has one already, because one often causes the next. */
  readonly addFolded: Report;
  /** What is missing at the end of the file: dropped when its last line has another mistake. */
  readonly addAtEnd: Report;
  /** Everything reported, in source order. */
  readonly finish: () => readonly Diagnostic[];
}

/** Takes no notice; for a grammar that is only being recorded. */
export const silentReports: Reports = {
  add: () => {},
  addFolded: () => {},
  addAtEnd: () => {},
  finish: () => [],
};

/** More would hide the first ones, which matter. */
export const diagnosticLimit = 100;

export function reportsFor(text: string, file: string): Reports {
  const found: Diagnostic[] = [];
  const markedLines = new Set<number>();
  let atEnd: (() => void) | undefined;
  let lines: LineIndex | undefined;
  let omitted = 0;
  const lineOf = (offset: number): number => (lines ??= lineIndex(text)).position(offset).line;

  const add: Report = (name, span, values, mending) => {
    markedLines.add(lineOf(span.start));
    if (found.length >= diagnosticLimit) {
      omitted += 1;
      return;
    }
    const entry: DiagnosticEntry<never> = syntaxDiagnostics[name];
    found.push(
      diagnostic(entry, { file, span }, values as ArgumentsOf<typeof entry>, extras(text, file, mending)),
    );
  };

  return {
    add,
    addFolded: (name, span, values, mending) => {
      if (!markedLines.has(lineOf(span.start))) add(name, span, values, mending);
    },
    addAtEnd: (name, span, values, mending) => {
      atEnd = () => add(name, span, values, mending);
    },
    finish: () => {
      if (atEnd !== undefined && !markedLines.has(lineOf(text.trimEnd().length))) atEnd();
      found.sort((left, right) => left.span.start - right.span.start);
      if (omitted > 0) {
        const span = found.at(-1)?.span ?? { start: 0, end: 0 };
        found.push(diagnostic(syntaxDiagnostics["more-mistakes"], { file, span }, { count: omitted }));
      }
      return found;
    },
  };
}

function extras(source: string, file: string, mending: Mending | undefined): DiagnosticExtras {
  if (mending === undefined) return {};
  const { title, edits } = mending();
  return {
    fixes: [
      {
        title,
        safety: "safe",
        edits: edits.map(({ span, text }) => ({
          file,
          span: text === "" ? withGap(source, span) : span,
          text,
        })),
      },
    ],
  };
}

/**
 * What is removed takes blanks along: those behind it when there are some before it, those before it at a line's end, and a whole line
 * that it stands on alone.
 */
function withGap(source: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (isBlank(source[from - 1])) from -= 1;
  while (isBlank(source[to])) to += 1;
  const isLast = source[to] === undefined || isLineEnd(source[to]);
  if (isLast && isLineEnd(source[from - 1])) return { start: from, end: to + lineEnding(source, to) };
  if (isLast) return { start: from, end: to };
  return from < start ? { start, end: to } : { start, end };
}

function isLineEnd(sign: string | undefined): boolean {
  return sign === "\n" || sign === "\r";
}

function lineEnding(source: string, at: number): number {
  return source.startsWith("\r\n", at) ? 2 : Math.min(1, source.length - at);
}

function isBlank(sign: string | undefined): boolean {
  return sign === " " || sign === "\t";
}
