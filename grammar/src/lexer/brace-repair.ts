import type { IToken } from "chevrotain";
import { inserting, removing } from "../mending.ts";
import type { Reports } from "../reports.ts";
import { starts, Starts } from "./classes.ts";
import type { Lines } from "./lines.ts";
import { Arrow, Colon, Comma, LCurly, LRound, LSquare, RCurly } from "./punctuation.ts";
import { endOf, spanOf, tokenAt } from "./tokens.ts";
import { Else, If, On, Repeat, Step } from "./words.ts";

/** What to change: braces to put before a token, in order, and tokens to leave out. */
export interface BraceChanges {
  readonly before: Map<number, IToken[]>;
  readonly dropped: Set<number>;
}

/** A declaration whose braces do not match. */
export interface UnbalancedRange {
  readonly tokens: readonly IToken[];
  readonly lines: Lines;
  readonly reports: Reports;
  readonly changes: BraceChanges;
  readonly start: number;
  readonly end: number;
  /** How many closing braces the declaration lacks. */
  missing: number;
  /** How many closing braces it has too many. */
  surplus: number;
}

interface OpenBrace {
  readonly index: number;
  /** Column in which its line starts. */
  readonly indent: number;
  /**
   * Whether the lines in it stand deeper than its own; unknown before the first one. What stands in indented lines is
   * taken to be indented itself.
   */
  indented: boolean | undefined;
}

interface Line {
  readonly first: number;
  readonly column: number;
}

/**
 * Finds by indentation where an unbalanced declaration lacks a brace or has one too many, reports it, and adds it to
 * the changes, after which the declaration is balanced.
 */
export function repairBraces(range: UnbalancedRange): void {
  const { tokens, lines, start, end } = range;
  const open: OpenBrace[] = [];
  const read: Line[] = [];
  for (let index = start; index < end; index += 1) {
    const token = tokens[index] as IToken;
    const first = lines.startsLine[index] === 1;
    if (first) read.push({ first: index, column: lines.column(token.startOffset) });
    const line = read.at(-1) ?? { first: start, column: 0 };
    if (token.tokenType === RCurly) closeAt(range, open, read, index, first ? line.column : undefined);
    else {
      if (first) closeBeforeLine(range, open, line);
      if (token.tokenType === LCurly) openAt(range, open, line, index);
    }
  }
  const innermost = open.at(-1);
  if (innermost !== undefined) reportUnclosed(range, innermost, end);
  for (const _ of open) putBefore(range, end, RCurly);
}

function openAt(range: UnbalancedRange, open: OpenBrace[], line: Line, index: number): void {
  const { tokens, lines, changes, reports } = range;
  const doubled = tokens[index - 1]?.tokenType === LCurly && range.missing > 0;
  if (!doubled) {
    const goesOn = lines.startsLine[index + 1] === 0;
    open.push({ index, indent: line.column, indented: goesOn ? true : undefined });
    return;
  }
  const span = spanOf(tokens[index] as IToken);
  range.missing -= 1;
  changes.dropped.add(index);
  reports.add("doubled-brace", span, {}, removing(span));
}

/** A closing brace: closes inner ones that are still open first, or closes nothing itself. */
function closeAt(
  range: UnbalancedRange,
  open: OpenBrace[],
  read: readonly Line[],
  index: number,
  column: number | undefined,
): void {
  const token = range.tokens[index] as IToken;
  if (column !== undefined) {
    for (
      let top = open.at(-1);
      top !== undefined && open.length > 1 && top.indent > column;
      top = open.at(-1)
    ) {
      if (range.missing === 0 || top.indented === false) break;
      closeBefore(range, open, index);
    }
  }
  const top = open.at(-1);
  const fits =
    top !== undefined &&
    (column === undefined
      ? top.index >= (read.at(-1)?.first ?? 0)
      : column <= top.indent || top.indented === false);
  if (fits || (range.surplus === 0 && top !== undefined)) {
    open.pop();
    return;
  }
  range.surplus -= 1;
  const place = column === undefined ? openerOnLine(range, read, index) : openerAbove(range, read, column);
  if (place === undefined || (top !== undefined && place <= top.index)) {
    range.changes.dropped.add(index);
    range.reports.addFolded("unmatched-brace", spanOf(token), {}, removing(spanOf(token)));
    return;
  }
  const end = endOf(range.tokens[place - 1] as IToken);
  putBefore(range, place, LCurly);
  range.reports.addFolded("missing-opening-brace", { start: end, end }, {}, inserting(end, " {"));
}

/** A line that stands no deeper than the line of an open brace is outside of it; a step is outside of everything. */
function closeBeforeLine(range: UnbalancedRange, open: OpenBrace[], line: Line): void {
  const token = range.tokens[line.first] as IToken;
  const next = range.tokens[line.first + 1];
  const isStep = token.tokenType === Step && next !== undefined && starts(next, Starts.word);
  for (let top = open.at(-1); top !== undefined && range.missing > 0; top = open.at(-1)) {
    top.indented ??= line.column > top.indent || open.at(-2)?.indented === true;
    const outside = top.indented && line.column <= top.indent && starts(token, Starts.line);
    if (!outside && !(isStep && open.length > 1)) return;
    closeBefore(range, open, line.first);
  }
}

function closeBefore(range: UnbalancedRange, open: OpenBrace[], index: number): void {
  const brace = open.pop();
  if (brace === undefined) return;
  range.missing -= 1;
  reportUnclosed(range, brace, index);
  putBefore(range, index, RCurly);
}

/** Lines that are looked at for the one whose brace is missing. */
const linesInReach = 500;

/** Where the brace belongs that `column` closes: after the last line in that column which deeper lines follow. */
function openerAbove(range: UnbalancedRange, read: readonly Line[], column: number): number | undefined {
  for (let at = read.length - 2; at >= Math.max(0, read.length - linesInReach); at -= 1) {
    const line = read[at] as Line;
    const next = read[at + 1] as Line;
    if (line.column < column) return undefined;
    if (line.column === column) {
      const opens = range.tokens[line.first]?.tokenType;
      const last = range.tokens[next.first - 1]?.tokenType;
      const canOpen = opens !== RCurly && opens !== Arrow && last !== LCurly && next.column > column;
      return canOpen ? next.first : undefined;
    }
  }
  return undefined;
}

/**
 * Where the brace belongs that is closed on its own line: before settings, before the first of several outcomes, or
 * after the name of a step or a single outcome. Nowhere when it only doubles another one.
 */
function openerOnLine(
  { tokens, start }: UnbalancedRange,
  read: readonly Line[],
  closing: number,
): number | undefined {
  const first = read.at(-1)?.first ?? start;
  const lineType = tokens[first]?.tokenType;
  if (tokens[closing - 1]?.tokenType === RCurly) return undefined;
  for (let index = first + 1; index < closing; index += 1) {
    const before = tokens[index - 1]?.tokenType;
    const after = tokens[index + 1]?.tokenType;
    if (after === Colon && !separators.has(before)) return index;
    const isOutcome = after === Arrow && before !== Comma && starts(tokens[index] as IToken, Starts.outcome);
    if (isOutcome && !arrowed.has(lineType)) return index;
  }
  const afterName = lineType === Step ? first + 2 : first + 1;
  const [label, verb] = [tokens[first], tokens[afterName]];
  if (label === undefined || verb === undefined || afterName >= closing) return undefined;
  return starts(label, Starts.outcome) && starts(verb, Starts.verb) ? afterName : undefined;
}

/** Words whose line may hold an arrow without braces. */
const arrowed: ReadonlySet<unknown> = new Set([If, Else, Repeat, On]);
const separators: ReadonlySet<unknown> = new Set([Comma, LCurly, LRound, LSquare]);

function reportUnclosed(range: UnbalancedRange, brace: OpenBrace, index: number): void {
  const opening = range.tokens[brace.index] as IToken;
  const end = endOf(range.tokens[index - 1] as IToken);
  const add = index === range.tokens.length ? range.reports.addAtEnd : range.reports.addFolded;
  add("not-closed", spanOf(opening), { opening: "{", closing: "}" }, inserting(end, " }"));
}

function putBefore({ tokens, changes }: UnbalancedRange, index: number, type: IToken["tokenType"]): void {
  const previous = tokens[index - 1];
  const brace = tokenAt(previous === undefined ? 0 : endOf(previous), type);
  changes.before.set(index, [...(changes.before.get(index) ?? []), brace]);
}
