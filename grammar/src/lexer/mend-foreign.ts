import type { IToken, TokenType } from "chevrotain";
import { inserting, removing, replacing } from "../mending.ts";
import type { Reports } from "../reports.ts";
import * as foreign from "./foreign.ts";
import { tokenTypes } from "./lexer.ts";
import * as literals from "./literals.ts";
import { misspeltDate, misspeltTime } from "./misspelt-calendar.ts";
import { misspeltDuration } from "./misspelt-duration.ts";
import {
  Arrow,
  Colon,
  Comma,
  Comparison,
  Dot,
  LCurly,
  LRound,
  Minus,
  RCurly,
  RRound,
} from "./punctuation.ts";
import { endOf, retag, spanFromTo, spanOf } from "./tokens.ts";
import { And, Name, Not, Or } from "./words.ts";

/** Reports a token and reads it as what it means. Yields whether the token goes. */
type Mend = (
  token: IToken,
  reports: Reports,
  tokens: readonly IToken[],
  index: number,
  around: Surroundings,
) => boolean;

interface Surroundings {
  readonly text: string;
  /** Lets another token go. */
  readonly drop: (index: number) => void;
}

/** A sign of other languages, what it means here and how that is written. */
function sign(meaning: TokenType, written: (image: string) => string): Mend {
  return (token, reports) => {
    const right = written(token.image);
    const values = { found: token.image, right: right.trim() };
    reports.add("foreign-sign", spanOf(token), values, replacing(spanOf(token), right));
    retag(token, meaning);
    return false;
  };
}

const asArrow = sign(Arrow, () => "->");
const asColon = sign(Colon, () => ":");

/** `=>` and `=<`, whose two signs stand the other way round in a comparison. */
const swapped: Mend = (token, reports) => {
  const right = `${token.image.slice(1)}=`;
  reports.add("foreign-sign", spanOf(token), { found: token.image, right }, replacing(spanOf(token), right));
  token.image = right;
  retag(token, Comparison);
  return false;
};

const fatArrow: Mend = (token, reports, tokens, index, around) => {
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

const hashComment: Mend = ({ startOffset }, reports) => {
  const span = { start: startOffset, end: startOffset + 1 };
  reports.add("hash-comment", span, {}, replacing(span, "//"));
  return true;
};

/** Tokens that are looked at for the start of a path. */
const longestPath = 50;

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

/** A literal that is not written as its kind demands; it stays what it is. */
function malformed(name: "bad-time" | "bad-date", meant: (image: string) => string | undefined): Mend {
  return (token, reports) => {
    const right = meant(token.image);
    const mending = right === undefined ? undefined : replacing(spanOf(token), right);
    reports.add(name, spanOf(token), { text: token.image }, mending);
    return false;
  };
}

/** `5 seconds`, in two words. */
const numberOfUnits: Mend = (token, _reports, tokens, index, { text }) => {
  const unit = tokens[index + 1];
  const end = endOf(token);
  if (unit?.tokenType !== Name || unit.startOffset !== end + 1 || text[end] !== " ") return false;
  const image = `${token.image} ${unit.image}`;
  if (misspeltDuration(image) === undefined) return false;
  unit.startOffset = token.startOffset;
  unit.image = image;
  retag(unit, literals.BadNumber);
  return true;
};

const badNumber: Mend = (token, reports) => {
  const duration = misspeltDuration(token.image);
  const mending = duration === undefined ? undefined : replacing(spanOf(token), duration);
  reports.add("bad-number", spanOf(token), { text: token.image }, mending);
  return false;
};

const semicolon: Mend = (token, reports, tokens, index, { text }) => {
  const span = spanOf(token);
  const next = tokens[index + 1];
  const goesOn =
    next !== undefined && next.image !== "}" && !text.slice(span.end, next.startOffset).includes("\n");
  const breaking = () => ({ title: "Start a new line", edits: [{ span, text: "\n" }] });
  reports.add("semicolon", span, {}, goesOn ? breaking : removing(span));
  return true;
};

const foreignQuotes: Mend = (token, reports) => {
  const text = `"${token.image.slice(1, -1).replaceAll('"', '\\"')}"`;
  reports.add("foreign-quotes", spanOf(token), {}, replacing(spanOf(token), text));
  retag(token, literals.QuotedText);
  return false;
};

const keyWithoutQuotes: Mend = (token, reports) => {
  reports.add(
    "key-without-quotes",
    spanOf(token),
    { key: token.image },
    replacing(spanOf(token), `"${token.image}"`),
  );
  return false;
};

/** A name with letters beyond ASCII is one name, together with the letters that it touches. */
const foreignLetters: Mend = (token, reports, tokens, index) => {
  const previous = tokens[index - 1];
  const goesOn = previous?.tokenType === Name && endOf(previous) === token.startOffset;
  const span = goesOn ? spanFromTo(previous, token) : spanOf(token);
  const text = goesOn ? previous.image + token.image : token.image;
  reports.add("foreign-letters", span, { text });
  if (goesOn) previous.image = text;
  else retag(token, Name);
  return goesOn;
};

/** `queue my-queue {`: a hyphen in a name, where a kind stands before it and a body behind it. */
const hyphenInName: Mend = (token, reports, tokens, index, { text, drop }) => {
  const [first, second, brace] = [-1, 1, 2].map((offset) => tokens[index + offset]);
  if (first?.tokenType !== Name || second?.tokenType !== Name || brace?.tokenType !== LCurly) return false;
  const isName = endOf(first) === token.startOffset && endOf(token) === second.startOffset;
  const start = text.lastIndexOf("\n", first.startOffset) + 1;
  if (!isName || !/^[a-z][a-z ]* $/.test(text.slice(start, first.startOffset))) return false;
  first.image = `${first.image}-${second.image}`;
  reports.add("foreign-letters", spanOf(first), { text: first.image });
  drop(index + 1);
  return true;
};

/** `Europe/Berlin`, a time zone without its quotes; yields whether it is one. */
function isZone(token: IToken, tokens: readonly IToken[], index: number, text: string): boolean {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  if (token.image !== "/" || before?.tokenType !== Name || after?.tokenType !== Name) return false;
  if (endOf(before) !== token.startOffset || endOf(token) !== after.startOffset) return false;
  // A quote behind it is told as that of a text whose first one is missing.
  return /^[A-Z]/.test(before.image) && /^[A-Z]/.test(after.image) && text[endOf(after)] !== '"';
}

const phone: Mend = (token, reports) => {
  const number = `+${token.image.replaceAll(/\D/g, "")}`;
  reports.add("bad-phone", spanOf(token), { number }, replacing(spanOf(token), number));
  return false;
};

const unclosedText: Mend = ({ image, startOffset }, reports) => {
  const end = startOffset + image.trimEnd().length;
  const isClosingQuote = /^"[\s,)\]]*$/.test(image);
  if (isClosingQuote) reports.add("text-not-opened", { start: startOffset, end: startOffset + 1 }, {});
  else reports.add("text-not-closed", { start: startOffset, end }, {}, inserting(end, '"'));
  return false;
};

const unclosedMultilineText: Mend = ({ startOffset }, reports) => {
  reports.add("multiline-text-not-closed", { start: startOffset, end: startOffset + 3 }, {});
  return false;
};

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
  [foreign.ForeignText, foreignQuotes],
  [foreign.KeySign, keyWithoutQuotes],
  [foreign.ForeignName, foreignLetters],
  [Minus, hyphenInName],
  [literals.NumberToken, numberOfUnits],
  [literals.BadNumber, badNumber],
  [literals.BadTime, malformed("bad-time", misspeltTime)],
  [literals.BadDate, malformed("bad-date", misspeltDate)],
  [literals.BadPhone, phone],
  [literals.UnclosedText, unclosedText],
  [literals.UnclosedMultilineText, unclosedMultilineText],
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
