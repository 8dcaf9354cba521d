import type { IToken, TokenType } from "chevrotain";
import { removing, replacing } from "../mending.ts";
import { longestPath, type Mend } from "./mend.ts";
import { Arrow, Colon, Comma, Comparison, Dot, LCurly, LRound, RCurly, RRound } from "./punctuation.ts";
import { retag, spanOf } from "./tokens.ts";

/** How signs of other languages are read. */

/** A sign of other languages, what it means here and how that is written. */
export function sign(meaning: TokenType, written: (image: string) => string): Mend {
  return (token, reports) => {
    const right = written(token.image);
    const values = { found: token.image, right: right.trim() };
    reports.add("foreign-sign", spanOf(token), values, replacing(spanOf(token), right));
    retag(token, meaning);
    return false;
  };
}

export const asArrow = sign(Arrow, () => "->");
const asColon = sign(Colon, () => ":");

/** `=>` and `=<`, whose two signs stand the other way round in a comparison. */
export const swapped: Mend = (token, reports) => {
  const right = `${token.image.slice(1)}=`;
  reports.add("foreign-sign", spanOf(token), { found: token.image, right }, replacing(spanOf(token), right));
  token.image = right;
  retag(token, Comparison);
  return false;
};

export const fatArrow: Mend = (token, reports, tokens, index, around) => {
  const mend = isAfterOption(tokens, index) ? asColon : comparesAt(tokens, index) ? swapped : asArrow;
  return mend(token, reports, tokens, index, around);
};

/** Whether a name stands before a sign that is the first in its brackets, or in them behind a comma. */
function isAfterOption(tokens: readonly IToken[], index: number): boolean {
  let depth = 0;
  for (let at = index - 1; at > 0 && index - at < longestPath; at -= 1) {
    const { tokenType } = tokens[at] as IToken;
    if (tokenType === RRound) depth += 1;
    else if (tokenType === LRound) depth -= 1;
    else if (tokenType === LCurly || tokenType === RCurly) return false;
    if (depth < 0) {
      const { tokenType: before } = tokens[index - 2] as IToken;
      return before === Comma || (before === LRound && !conditionWords.has(tokens[at - 1]?.image ?? ""));
    }
  }
  return false;
}

const conditionWords: ReadonlySet<string> = new Set(["if", "and", "or", "not"]);
const afterCondition: ReadonlySet<string> = new Set(["{", "->", "and", "or", ")"]);

/** Whether a value stands on both sides of a sign in a condition, which goes on or is followed by a body. */
function comparesAt(tokens: readonly IToken[], index: number): boolean {
  if (!afterCondition.has(tokens[index + 2]?.image ?? "") || tokens[index + 1]?.image === "{") return false;
  let start = index - 1;
  while (start > 0 && (tokens[start]?.tokenType === Dot || tokens[start - 1]?.tokenType === Dot)) start -= 1;
  const before = tokens[start - 1];
  return before !== undefined && (conditionWords.has(before.image) || before.tokenType === LRound);
}

export const hashComment: Mend = ({ startOffset }, reports) => {
  const span = { start: startOffset, end: startOffset + 1 };
  reports.add("hash-comment", span, {}, replacing(span, "//"));
  return true;
};

export const semicolon: Mend = (token, reports, tokens, index, { text }) => {
  const span = spanOf(token);
  const next = tokens[index + 1];
  const goesOn =
    next !== undefined && next.image !== "}" && !text.slice(span.end, next.startOffset).includes("\n");
  const breaking = () => ({ title: "Start a new line", edits: [{ span, text: "\n" }] });
  reports.add("semicolon", span, {}, goesOn ? breaking : removing(span));
  return true;
};
