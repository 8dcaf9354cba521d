import type { Diagnostic, Fix, Position, RelatedPlace, Severity, Span } from "@contactflow/grammar";
import { sorted } from "./order.ts";
import { sourceLines, type Texts } from "./sources.ts";

/** Lines and columns from 1, columns in UTF-16 units; `end` is the first position that no longer belongs to it. */
interface JsonRange {
  readonly start: Position;
  readonly end: Position;
}

/** A diagnostic as `check --json` prints it, and docs/check-report.schema.json describes it. What there is none of is left out. */
export interface JsonDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Where its page is in the documentation. */
  readonly page: string;
  readonly file: string;
  readonly range: JsonRange;
  readonly hint?: string;
  readonly related?: readonly {
    readonly message: string;
    readonly file: string;
    readonly range: JsonRange;
  }[];
  readonly fixes?: readonly {
    readonly title: string;
    readonly safety: Fix["safety"];
    readonly edits: readonly { readonly file: string; readonly range: JsonRange; readonly text: string }[];
  }[];
}

/** Diagnostics as plain data for machines, sorted. A file without a text counts as empty. */
export function jsonReport(diagnostics: readonly Diagnostic[], texts: Texts): readonly JsonDiagnostic[] {
  const lines = sourceLines(texts);
  const rangeIn = (file: string, span: Span): JsonRange =>
    lines(file)?.range(span) ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const place = ({ message, file, span }: RelatedPlace) => ({ message, file, range: rangeIn(file, span) });
  const change = ({ title, safety, edits }: Fix) => ({
    title,
    safety,
    edits: edits.map(({ file, span, text }) => ({ file, range: rangeIn(file, span), text })),
  });
  return sorted(diagnostics).map(({ code, severity, message, file, span, hint, related, fixes }) => ({
    code,
    severity,
    message,
    page: `diagnostics/${code}.md`,
    file,
    range: rangeIn(file, span),
    ...(hint === undefined || hint === "" ? {} : { hint }),
    ...(related.length === 0 ? {} : { related: related.map(place) }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map(change) }),
  }));
}
