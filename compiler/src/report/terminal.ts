import type { Diagnostic, RelatedPlace, Span } from "@contactflow/grammar";
import { excerpt } from "./excerpt.ts";
import { sorted } from "./order.ts";
import { ansi, plain, type Paint } from "./paint.ts";
import { type SourceLines, sourceLines, type Texts } from "./sources.ts";
import { countBySeverity, summary } from "./summary.ts";
import { visible } from "./terminal-width.ts";

export interface TerminalOptions {
  readonly color: boolean;
  /** How many diagnostics are shown at most; the rest is counted. */
  readonly limit: number;
}

export const defaultLimit = 50;

/** Diagnostics as a person reads them in a terminal, sorted, with a summary as the last line; empty when there are none. */
export function terminalReport(
  diagnostics: readonly Diagnostic[],
  texts: Texts,
  { color, limit }: TerminalOptions,
): string {
  if (diagnostics.length === 0) return "";
  const paint = color ? ansi : plain;
  const lines = sourceLines(texts);
  const all = sorted(diagnostics);
  const blocks = all.slice(0, limit).map((found) => block(found, lines, paint).join("\n"));
  const hidden = all.slice(limit);
  const rest = hidden.length === 0 ? [] : [`... and ${countBySeverity(hidden)} more.`];
  return `${[...blocks, ...rest, paint("strong", summary(all))].join("\n\n")}\n`;
}

type LinesOf = (file: string) => SourceLines | undefined;

function block(found: Diagnostic, lines: LinesOf, paint: Paint): readonly string[] {
  const { severity, code, message, file, span, hint, related, fixes } = found;
  const gutter = gutterWidth([{ file, span }, ...related], lines);
  const indent = " ".repeat(gutter);
  const place = { file, span, message: "" };
  return [
    `${paint(severity, `${severity} ${code}`)}${paint("strong", `: ${visible(message)}`)}`,
    ...pointed(place, "-->", lines, { paint, gutter, mark: "^", tint: severity }),
    ...related.flatMap((other) => pointed(other, ":::", lines, { paint, gutter, mark: "-", tint: "gutter" })),
    ...(hint === undefined || hint === "" ? [] : [`${indent} ${paint("help", "help:")} ${visible(hint)}`]),
    ...fixes.map(({ title }) => `${indent} ${paint("help", "fix:")} ${visible(title)}`),
  ];
}

interface Pointing {
  readonly paint: Paint;
  readonly gutter: number;
  readonly mark: "^" | "-";
  readonly tint: Diagnostic["severity"] | "gutter";
}

function pointed(place: RelatedPlace, arrow: string, lines: LinesOf, how: Pointing): readonly string[] {
  const { paint, gutter } = how;
  const source = lines(place.file);
  const position = source?.range(place.span).start;
  const where = position === undefined ? "" : `:${position.line}:${position.column}`;
  const head = `${" ".repeat(gutter)}${paint("gutter", arrow)} ${visible(place.file)}${where}`;
  if (source === undefined) return place.message === "" ? [head] : [`${head}: ${visible(place.message)}`];
  const edge = `${" ".repeat(gutter)} ${paint("gutter", "|")}`;
  return [head, edge, ...excerpt(source, place.span, { ...how, label: place.message })];
}

function gutterWidth(
  places: readonly { readonly file: string; readonly span: Span }[],
  lines: LinesOf,
): number {
  const ends = places.map(({ file, span }) => lines(file)?.range(span).end.line ?? 1);
  return String(Math.max(...ends)).length;
}
