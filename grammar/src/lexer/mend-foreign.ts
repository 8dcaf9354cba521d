import type { IToken, TokenType } from "chevrotain";
import { replacing } from "../mending.ts";
import type { Reports } from "../reports.ts";
import * as foreign from "./foreign.ts";
import { tokenTypes } from "./lexer.ts";
import * as literals from "./literals.ts";
import { longestPath, type Mend, type Surroundings } from "./mend.ts";
import { asArrow, fatArrow, hashComment, semicolon, sign, swapped } from "./mend-signs.ts";
import * as words from "./mend-words.ts";
import { misspeltDate, misspeltTime } from "./misspelt-calendar.ts";
import { Comparison, Minus } from "./punctuation.ts";
import { endOf, retag, spanOf } from "./tokens.ts";
import { And, Name, Not, Or } from "./words.ts";

const mends: ReadonlyMap<TokenType, Mend> = new Map([
  [foreign.DoubleAmpersand, sign(And, () => "and")],
  [foreign.DoubleBar, sign(Or, () => "or")],
  [foreign.Exclamation, sign(Not, () => "not ")],
  [foreign.TripleComparison, sign(Comparison, (image) => image.slice(0, 2))],
  [foreign.FatArrow, fatArrow],
  [foreign.LongDash, sign(Minus, () => "-")],
  [foreign.ArrowSign, asArrow],
  [foreign.SwappedComparison, swapped],
  [foreign.HashComment, hashComment],
  [foreign.Semicolon, semicolon],
  [foreign.ForeignText, words.foreignQuotes],
  [foreign.KeySign, words.keyWithoutQuotes],
  [foreign.ForeignName, words.foreignLetters],
  [Minus, words.hyphenInName],
  [literals.NumberToken, words.numberOfUnits],
  [literals.BadNumber, words.badNumber],
  [literals.BadTime, words.malformed("bad-time", misspeltTime)],
  [literals.BadDate, words.malformed("bad-date", misspeltDate)],
  [literals.BadPhone, words.phone],
  [literals.UnclosedText, words.unclosedText],
  [literals.UnclosedMultilineText, words.unclosedMultilineText],
]);

const needsMending = new Uint8Array(Math.max(...tokenTypes.map(({ tokenTypeIdx = 0 }) => tokenTypeIdx)) + 1);
for (const { tokenTypeIdx = 0 } of [...mends.keys(), foreign.Arithmetic]) needsMending[tokenTypeIdx] = 1;

/**
 * Reports what is not written as it should be and reads it as what it means, so that the parser never stumbles over
 * it. Tokens change in place; the list is a new one only where tokens go.
 */
export function mendForeign(text: string, tokens: IToken[], reports: Reports): IToken[] {
  let dropped: Set<number> | undefined;
  /** Said last, since a text that is not opened explains what stands in it. */
  const calculations: IToken[] = [];
  const drop = (index: number): void => {
    (dropped ??= new Set()).add(index);
  };
  const around: Surroundings = { text, drop };
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as IToken;
    if (needsMending[token.tokenTypeIdx] !== 1) continue;
    if (token.tokenType === foreign.Arithmetic && isZone(token, tokens, index, text)) {
      const first = tokens[index - 1] as IToken;
      const last = tokens[index + 1] as IToken;
      first.image = `${first.image}/${last.image}`;
      retag(first, foreign.KeySign);
      const quoted = `"${first.image}"`;
      reports.add("foreign-quotes", spanOf(first), {}, replacing(spanOf(first), quoted));
      drop(index);
      drop(index + 1);
      continue;
    }
    if (token.tokenType === foreign.Arithmetic && !isInPath(tokens, index)) calculations.push(token);
    const goes = mends.get(token.tokenType)?.(token, reports, tokens, index, around) ?? false;
    if (goes) drop(index);
  }
  for (const token of calculations) reports.addFolded("no-arithmetic", spanOf(token), {});
  return dropped === undefined ? tokens : tokens.filter((_, index) => dropped?.has(index) !== true);
}

/** Whether a sign stands in a path whose quotes are missing. */
function isInPath(tokens: readonly IToken[], index: number): boolean {
  let start = index;
  while (
    start > 0 &&
    index - start < longestPath &&
    endOf(tokens[start - 1] as IToken) === tokens[start]?.startOffset
  )
    start -= 1;
  return tokens[start - 1]?.image === "from";
}

/** `Europe/Berlin`, a time zone without its quotes; yields whether it is one. */
function isZone(token: IToken, tokens: readonly IToken[], index: number, text: string): boolean {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  if (token.image !== "/" || before?.tokenType !== Name || after?.tokenType !== Name) return false;
  if (endOf(before) !== token.startOffset || endOf(token) !== after.startOffset) return false;
  // A quote behind it is told as that of a text whose first one is missing.
  return /^[A-Z]/.test(before.image) && /^[A-Z]/.test(after.image) && text[endOf(after)] !== '"';
}
