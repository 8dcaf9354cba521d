import { inserting, replacing } from "../mending.ts";
import * as literals from "./literals.ts";
import type { Mend } from "./mend.ts";
import { misspeltDuration } from "./misspelt-duration.ts";
import { LCurly } from "./punctuation.ts";
import { endOf, retag, spanFromTo, spanOf } from "./tokens.ts";
import { Name } from "./words.ts";

/** How names, texts and other literals are read that are not written as they should be. */

/** A literal that is not written as its kind demands; it stays what it is. */
export function malformed(name: "bad-time" | "bad-date", meant: (image: string) => string | undefined): Mend {
  return (token, reports) => {
    const right = meant(token.image);
    const mending = right === undefined ? undefined : replacing(spanOf(token), right);
    reports.add(name, spanOf(token), { text: token.image }, mending);
    return false;
  };
}

/** `5 seconds`, in two words. */
export const numberOfUnits: Mend = (token, _reports, tokens, index, { text }) => {
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

export const badNumber: Mend = (token, reports) => {
  const duration = misspeltDuration(token.image);
  const mending = duration === undefined ? undefined : replacing(spanOf(token), duration);
  reports.add("bad-number", spanOf(token), { text: token.image }, mending);
  return false;
};

export const foreignQuotes: Mend = (token, reports) => {
  const text = `"${token.image.slice(1, -1).replaceAll('"', '\\"')}"`;
  reports.add("foreign-quotes", spanOf(token), {}, replacing(spanOf(token), text));
  retag(token, literals.QuotedText);
  return false;
};

export const keyWithoutQuotes: Mend = (token, reports) => {
  reports.add(
    "key-without-quotes",
    spanOf(token),
    { key: token.image },
    replacing(spanOf(token), `"${token.image}"`),
  );
  return false;
};

/** A name with letters beyond ASCII is one name, together with the letters that it touches. */
export const foreignLetters: Mend = (token, reports, tokens, index) => {
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
export const hyphenInName: Mend = (token, reports, tokens, index, { text, drop }) => {
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

export const phone: Mend = (token, reports) => {
  const number = `+${token.image.replaceAll(/\D/g, "")}`;
  reports.add("bad-phone", spanOf(token), { number }, replacing(spanOf(token), number));
  return false;
};

export const unclosedText: Mend = ({ image, startOffset }, reports) => {
  const end = startOffset + image.trimEnd().length;
  const isClosingQuote = /^"[\s,)\]]*$/.test(image);
  if (isClosingQuote) reports.add("text-not-opened", { start: startOffset, end: startOffset + 1 }, {});
  else reports.add("text-not-closed", { start: startOffset, end }, {}, inserting(end, '"'));
  return false;
};

export const unclosedMultilineText: Mend = ({ startOffset }, reports) => {
  reports.add("multiline-text-not-closed", { start: startOffset, end: startOffset + 3 }, {});
  return false;
};
