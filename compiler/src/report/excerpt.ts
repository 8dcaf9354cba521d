import type { Position, Span } from "@contactflow/grammar";
import type { Paint, Tint } from "./paint.ts";
import type { SourceLines } from "./sources.ts";
import { type ShownLine, shownLine, visible } from "./terminal-width.ts";

export interface ExcerptOptions {
  readonly paint: Paint;
  /** Digits of the largest line number beside it. */
  readonly gutter: number;
  /** What underlines it: `^` for the place itself, `-` for a related one. */
  readonly mark: "^" | "-";
  readonly tint: Tint;
  /** Said beside the last underline; may be empty. */
  readonly label: string;
}

/** The source lines of a span with the span underlined; of a long one the first and the last line. */
export function excerpt(lines: SourceLines, span: Span, options: ExcerptOptions): readonly string[] {
  const { start, end } = lastLineIn(lines.range(span), lines);
  const { paint, gutter, mark, tint, label } = options;
  const beside = (number: string): string => `${paint("gutter", `${number.padStart(gutter)} |`)}`;
  const shown: string[] = [];
  for (const number of linesToShow(start.line, end.line)) {
    if (number === undefined) {
      shown.push(paint("gutter", `${" ".repeat(gutter)} ...`));
      continue;
    }
    const source = lines.line(number);
    const from = number === start.line ? start.column - 1 : source.length - source.trimStart().length;
    const to = number === end.line ? end.column - 1 : source.length;
    const line = shownLine(source);
    const said = number === end.line && label !== "" ? ` ${visible(label)}` : "";
    shown.push(joined(beside(String(number)), line.text));
    shown.push(
      joined(
        beside(""),
        underline(line, from, to, (marks) => paint(tint, `${marks}${said}`), mark),
      ),
    );
  }
  return shown;
}

function joined(gutter: string, text: string): string {
  return text === "" ? gutter : `${gutter} ${text}`;
}

function underline(
  line: ShownLine,
  from: number,
  to: number,
  tinted: (marks: string) => string,
  mark: string,
): string {
  const column = line.columnOf(from);
  return " ".repeat(column) + tinted(mark.repeat(Math.max(1, line.columnOf(to) - column)));
}

/** `undefined` stands for lines left out. */
function linesToShow(first: number, last: number): readonly (number | undefined)[] {
  if (last - first > 2) return [first, undefined, last];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** A span that ends with a line's end does not reach into the next line. */
function lastLineIn(
  range: { readonly start: Position; readonly end: Position },
  lines: SourceLines,
): { readonly start: Position; readonly end: Position } {
  const { start, end } = range;
  if (end.line === start.line || end.column > 1) return range;
  const line = end.line - 1;
  return { start, end: { line, column: lines.line(line).length + 1 } };
}
