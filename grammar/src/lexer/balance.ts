import type { IToken } from "chevrotain";
import { type Reports, silentReports } from "../reports.ts";
import { type BraceChanges, repairBraces } from "./brace-repair.ts";
import { starts, Starts } from "./classes.ts";
import type { Heads } from "./heads.ts";
import { type Lines, sentinels } from "./lines.ts";
import { UnclosedMultilineText } from "./literals.ts";
import { LCurly, RCurly } from "./punctuation.ts";

interface Unbalanced {
  readonly tokens: IToken[];
  readonly lines: Lines;
  readonly heads: Heads;
  /** Comments that are not closed, which may have swallowed braces. */
  readonly unclosed: readonly IToken[];
  readonly reports: Reports;
}

interface Balanced {
  readonly tokens: IToken[];
  readonly startsLine: Uint8Array;
  readonly heads: Heads;
  /** Tokens that were put in or after which one was left out, in order. */
  readonly repairs: readonly number[];
}

/**
 * Balances the braces of every declaration: puts in what is missing, leaves out what closes nothing, and reports
 * both. Declarations that are balanced stay as they are, whatever their indentation; only in the others it tells
 * where a brace is missing.
 */
export function balanceBraces({ tokens, lines, heads, unclosed, reports }: Unbalanced): Balanced {
  const changes: BraceChanges = { before: new Map(), dropped: new Set() };
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
      if (depth > 0 || surplus > 0) {
        const isKnown = swallowsBraces(tokens, unclosed, start, index);
        const range = { tokens, lines, changes, start, end: index, missing: depth, surplus };
        repairBraces({ ...range, reports: isKnown ? silentReports : reports });
      }
      start = index;
      depth = 0;
      surplus = 0;
    }
  }
  return changes.before.size === 0 && changes.dropped.size === 0
    ? { tokens, startsLine: lines.startsLine, heads, repairs: [] }
    : apply(tokens, lines.startsLine, heads, changes);
}

/** Whether a text or a comment that is not closed explains why braces are missing. */
function swallowsBraces(
  tokens: readonly IToken[],
  comments: readonly IToken[],
  start: number,
  end: number,
): boolean {
  const from = tokens[start]?.startOffset ?? 0;
  const to = tokens[end]?.startOffset ?? Number.POSITIVE_INFINITY;
  if (comments.some(({ startOffset }) => startOffset >= from && startOffset < to)) return true;
  return tokens.slice(start, end).some(({ tokenType }) => tokenType === UnclosedMultilineText);
}

function apply(
  old: readonly IToken[],
  oldStarts: Uint8Array,
  oldHeads: Heads,
  { before, dropped }: BraceChanges,
): Balanced {
  const tokens: IToken[] = [];
  const starting: number[] = [];
  const heads: Heads = new Map();
  const repairs: number[] = [];
  for (let index = 0; index <= old.length; index += 1) {
    for (const brace of before.get(index) ?? []) {
      starting.push(brace.tokenType === RCurly ? 1 : 0);
      repairs.push(tokens.length);
      tokens.push(brace);
    }
    const token = old[index];
    if (dropped.has(index)) repairs.push(tokens.length - 1);
    if (token === undefined || dropped.has(index)) continue;
    const kind = oldHeads.get(index);
    if (kind !== undefined) heads.set(tokens.length, kind);
    starting.push(oldStarts[index] ?? 1);
    tokens.push(token);
  }
  const startsLine = new Uint8Array(tokens.length + sentinels).fill(1, tokens.length);
  startsLine.set(starting);
  return { tokens, startsLine, heads, repairs };
}
