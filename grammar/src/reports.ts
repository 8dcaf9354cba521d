import type { Span } from "./ast.ts";
import {
  type ArgumentsOf,
  type Diagnostic,
  diagnostic,
  type DiagnosticEntry,
  type DiagnosticExtras,
} from "./diagnostic.ts";
import { lineIndex, type LineIndex } from "./line-index.ts";
import { syntaxDiagnostics, type SyntaxDiagnostics } from "./syntax-diagnostics.ts";

type Id = keyof SyntaxDiagnostics;
type Values<Name extends Id> = ArgumentsOf<SyntaxDiagnostics[Name]>;

/** A replacement in the file that is being read. */
export interface Mending {
  readonly title: string;
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

/** Gathers the syntax diagnostics of one file. */
export interface Reports {
  /** A mistake that stands for itself. */
  readonly add: <Name extends Id>(name: Name, span: Span, values: Values<Name>, mending?: Mending) => void;
  /** A mistake in the structure: dropped when its line has one already, because one often causes the next. */
  readonly addFolded: <Name extends Id>(
    name: Name,
    span: Span,
    values: Values<Name>,
    mending?: Mending,
  ) => void;
  /** Everything reported, in source order. */
  readonly finish: () => readonly Diagnostic[];
}

/** Takes no notice; for what must not speak, such as a grammar that is being recorded. */
export const silentReports: Reports = { add: () => {}, addFolded: () => {}, finish: () => [] };

/** More would hide the first ones, which matter. */
export const diagnosticLimit = 100;

export function reportsFor(text: string, file: string): Reports {
  const found: Diagnostic[] = [];
  const markedLines = new Set<number>();
  let lines: LineIndex | undefined;
  let omitted = 0;
  const lineOf = (offset: number): number => (lines ??= lineIndex(text)).position(offset).line;

  const keep = (
    name: Id,
    span: Span,
    values: Readonly<Record<string, string | number>>,
    mending?: Mending,
  ): void => {
    if (found.length >= diagnosticLimit) {
      omitted += 1;
      return;
    }
    const entry: DiagnosticEntry<never> = syntaxDiagnostics[name];
    found.push(diagnostic(entry, { file, span }, values as ArgumentsOf<typeof entry>, extras(file, mending)));
  };

  return {
    add: (name, span, values, mending) => {
      markedLines.add(lineOf(span.start));
      keep(name, span, values, mending);
    },
    addFolded: (name, span, values, mending) => {
      const line = lineOf(span.start);
      if (markedLines.has(line)) return;
      markedLines.add(line);
      keep(name, span, values, mending);
    },
    finish: () => {
      found.sort((left, right) => left.span.start - right.span.start);
      if (omitted > 0) {
        const last = found.at(-1)?.span ?? { start: 0, end: 0 };
        const entry = syntaxDiagnostics["more-mistakes"];
        found.push(diagnostic(entry, { file, span: last }, { count: omitted }));
      }
      return found;
    },
  };
}

function extras(file: string, mending: Mending | undefined): DiagnosticExtras {
  if (mending === undefined) return {};
  const edits = mending.edits.map(({ span, text }) => ({ file, span, text }));
  return { fixes: [{ title: mending.title, safety: "safe", edits }] };
}
