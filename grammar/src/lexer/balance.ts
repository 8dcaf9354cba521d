import type { IToken } from "chevrotain";
import { inserting, removing } from "../mending.ts";
import type { Reports } from "../reports.ts";
import { starts, Starts } from "./classes.ts";
import type { Heads } from "./heads.ts";
import { type Lines, sentinels } from "./lines.ts";
import { Arrow, Colon, Comma, LCurly, LRound, LSquare, RCurly } from "./punctuation.ts";
import { endOf, spanOf, tokenAt } from "./tokens.ts";
import { Step } from "./words.ts";

interface Balanced {
  readonly tokens: IToken[];
  readonly startsLine: Uint8Array;
  readonly heads: Heads;
}

/** What to change: braces to put before a token, in order, and tokens to leave out. */
interface Changes {
  readonly before: Map<number, IToken[]>;
  readonly dropped: Set<number>;
}

interface OpenBrace {
  readonly index: number;
  /** Column in which its line starts. */
  readonly indent: number;
  /** Whether the lines in it stand deeper than its own; unknown before the first one. */
  indented: boolean | undefined;
}

interface Line {
  readonly first: number;
  readonly column: number;
}

/**
 * Balances the braces of every declaration: puts in what is missing, leaves out what closes nothing, and reports
 * both. Declarations that are balanced stay as they are, whatever their indentation; only in the others it tells
 * where a brace is missing.
 */
export function balanceBraces(tokens: IToken[], lines: Lines, heads: Heads, reports: Reports): Balanced {
  const changes: Changes = { before: new Map(), dropped: new Set() };
  let start = 0;
  let depth = 0;
  let surplus = 0;
  for (let index = 0; index <= tokens.length; index += 1) {
    const token = tokens[index];
    const type = token?.tokenType;
    if (type === LCurly) depth += 1;
    else if (type === RCurly) {
      if (depth > 0) depth -= 1;
      else surplus += 1;
    } else if (token === undefined || starts(token, Starts.head)) {
      if (depth > 0 || surplus > 0)
        balanceRange({ tokens, lines, reports, changes, start, end: index, missing: depth, surplus });
      start = index;
      depth = 0;
      surplus = 0;
    }
  }
  return changes.before.size === 0 && changes.dropped.size === 0
    ? { tokens, startsLine: lines.startsLine, heads }
    : apply(tokens, lines.startsLine, heads, changes);
}

interface Range {
  readonly tokens: readonly IToken[];
  readonly lines: Lines;
  readonly reports: Reports;
  readonly changes: Changes;
  readonly start: number;
  readonly end: number;
  /** How many closing braces the declaration lacks. */
  missing: number;
  /** How many closing braces it has too many. */
  surplus: number;
}

function balanceRange(range: Range): void {
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

function openAt(range: Range, open: OpenBrace[], line: Line, index: number): void {
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
  range: Range,
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
    range.reports.add(
      "unmatched-brace",
      spanOf(token),
      {},
      {
        title: "Remove the brace",
        edits: [{ span: spanOf(token), text: "" }],
      },
    );
    return;
  }
  const end = endOf(range.tokens[place - 1] as IToken);
  putBefore(range, place, LCurly);
  range.reports.add("missing-opening-brace", { start: end, end }, {}, inserting(end, " {"));
}

/** A line that stands no deeper than the line of an open brace is outside of it; a step is outside of everything. */
function closeBeforeLine(range: Range, open: OpenBrace[], line: Line): void {
  const token = range.tokens[line.first] as IToken;
  const next = range.tokens[line.first + 1];
  const isStep = token.tokenType === Step && next !== undefined && starts(next, Starts.word);
  for (let top = open.at(-1); top !== undefined && range.missing > 0; top = open.at(-1)) {
    top.indented ??= line.column > top.indent;
    const outside = top.indented && line.column <= top.indent && starts(token, Starts.line);
    if (!outside && !(isStep && open.length > 1)) return;
    closeBefore(range, open, line.first);
  }
}

function closeBefore(range: Range, open: OpenBrace[], index: number): void {
  const brace = open.pop();
  if (brace === undefined) return;
  range.missing -= 1;
  reportUnclosed(range, brace, index);
  putBefore(range, index, RCurly);
}

/** Lines that are looked at for the one whose brace is missing. */
const linesInReach = 500;

/** Where the brace belongs that `column` closes: after the last line in that column which deeper lines follow. */
function openerAbove(range: Range, read: readonly Line[], column: number): number | undefined {
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

/** Where the brace belongs that is closed on its own line: before settings, or after an outcome or a step's name. */
function openerOnLine({ tokens, start }: Range, read: readonly Line[], closing: number): number | undefined {
  const first = read.at(-1)?.first ?? start;
  for (let index = first + 1; index < closing; index += 1)
    if (tokens[index + 1]?.tokenType === Colon && !separators.has(tokens[index - 1]?.tokenType)) return index;
  const afterName = tokens[first]?.tokenType === Step ? first + 2 : first + 1;
  const [label, verb] = [tokens[first], tokens[afterName]];
  if (label === undefined || verb === undefined || afterName >= closing) return undefined;
  return starts(label, Starts.outcome) && starts(verb, Starts.verb) ? afterName : undefined;
}

const separators: ReadonlySet<unknown> = new Set([Comma, LCurly, LRound, LSquare]);

function reportUnclosed(range: Range, brace: OpenBrace, index: number): void {
  const opening = range.tokens[brace.index] as IToken;
  const end = endOf(range.tokens[index - 1] as IToken);
  const add = index === range.tokens.length ? range.reports.addAtEnd : range.reports.add;
  add("not-closed", spanOf(opening), { opening: "{", closing: "}" }, inserting(end, " }"));
}

function putBefore({ tokens, changes }: Range, index: number, type: IToken["tokenType"]): void {
  const previous = tokens[index - 1];
  const brace = tokenAt(previous === undefined ? 0 : endOf(previous), type);
  changes.before.set(index, [...(changes.before.get(index) ?? []), brace]);
}

function apply(
  old: readonly IToken[],
  oldStarts: Uint8Array,
  oldHeads: Heads,
  { before, dropped }: Changes,
): Balanced {
  const tokens: IToken[] = [];
  const starting: number[] = [];
  const heads: Heads = new Map();
  for (let index = 0; index <= old.length; index += 1) {
    for (const brace of before.get(index) ?? []) {
      starting.push(brace.tokenType === RCurly ? 1 : 0);
      tokens.push(brace);
    }
    const token = old[index];
    if (token === undefined || dropped.has(index)) continue;
    const kind = oldHeads.get(index);
    if (kind !== undefined) heads.set(tokens.length, kind);
    starting.push(oldStarts[index] ?? 1);
    tokens.push(token);
  }
  const startsLine = new Uint8Array(tokens.length + sentinels).fill(1, tokens.length);
  startsLine.set(starting);
  return { tokens, startsLine, heads };
}
