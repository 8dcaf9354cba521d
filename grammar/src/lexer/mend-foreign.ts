import type { IToken, TokenType } from "chevrotain";
import { inserting } from "../mending.ts";
import type { Reports } from "../reports.ts";
import * as foreign from "./foreign.ts";
import * as literals from "./literals.ts";
import { Arrow, Comparison } from "./punctuation.ts";
import { retag, spanOf } from "./tokens.ts";
import { tokenTypes } from "./lexer.ts";
import { And, Name, Not, Or } from "./words.ts";

type Mend = (token: IToken, reports: Reports) => TokenType | "drop" | undefined;

/** Other languages' signs: what they mean here and how they are written. */
const signs: readonly (readonly [from: TokenType, to: TokenType, written: (image: string) => string])[] = [
  [foreign.DoubleAmpersand, And, () => "and"],
  [foreign.DoubleBar, Or, () => "or"],
  [foreign.Exclamation, Not, () => "not "],
  [foreign.TripleComparison, Comparison, (image) => image.slice(0, 2)],
  [foreign.FatArrow, Arrow, () => "->"],
];

const mends = new Map<TokenType, Mend>();
for (const [from, to, written] of signs) {
  mends.set(from, (token, reports) => {
    const right = written(token.image);
    reports.add(
      "foreign-sign",
      spanOf(token),
      { found: token.image, right: right.trim() },
      {
        title: `Write ${right.trim()}`,
        edits: [{ span: spanOf(token), text: right }],
      },
    );
    return to;
  });
}
mends.set(foreign.Semicolon, (token, reports) => {
  reports.add(
    "semicolon",
    spanOf(token),
    {},
    { title: "Remove the semicolon", edits: [{ span: spanOf(token), text: "" }] },
  );
  return "drop";
});
mends.set(foreign.SingleQuotedText, (token, reports) => {
  const text = `"${token.image.slice(1, -1).replaceAll('"', '\\"')}"`;
  reports.add(
    "foreign-quotes",
    spanOf(token),
    {},
    { title: "Write straight double quotes", edits: [{ span: spanOf(token), text }] },
  );
  return literals.QuotedText;
});
mends.set(foreign.KeySign, (token, reports) => {
  reports.add(
    "key-without-quotes",
    spanOf(token),
    { key: token.image },
    {
      title: "Put it in quotes",
      edits: [{ span: spanOf(token), text: `"${token.image}"` }],
    },
  );
  return undefined;
});
mends.set(literals.UnclosedText, (token, reports) => {
  const { image, startOffset } = token;
  const end = startOffset + image.trimEnd().length;
  if (/^"[\s,)\]]*$/.test(image))
    reports.add("text-not-opened", { start: startOffset, end: startOffset + 1 }, {});
  else reports.add("text-not-closed", { start: startOffset, end }, {}, inserting(end, '"'));
  return undefined;
});
mends.set(literals.UnclosedMultilineText, (token, reports) => {
  reports.add("multiline-text-not-closed", { start: token.startOffset, end: token.startOffset + 3 }, {});
  return undefined;
});
mends.set(literals.BadNumber, (token, reports) => {
  reports.add("bad-number", spanOf(token), { text: token.image });
  return undefined;
});
mends.set(literals.BadTime, (token, reports) => {
  reports.add("bad-time", spanOf(token), { text: token.image });
  return undefined;
});
mends.set(literals.BadDate, (token, reports) => {
  reports.add("bad-date", spanOf(token), { text: token.image });
  return undefined;
});
mends.set(literals.BadPhone, (token, reports) => {
  const number = `+${token.image.replaceAll(/\D/g, "")}`;
  reports.add(
    "bad-phone",
    spanOf(token),
    { number },
    {
      title: `Write ${number}`,
      edits: [{ span: spanOf(token), text: number }],
    },
  );
  return undefined;
});
mends.set(foreign.ForeignName, (token, reports) => {
  reports.add("foreign-letters", spanOf(token), { text: token.image });
  return Name;
});

const needsMending = new Uint8Array(Math.max(...tokenTypes.map((type) => type.tokenTypeIdx ?? 0)) + 1);
for (const type of mends.keys()) needsMending[type.tokenTypeIdx ?? 0] = 1;

/**
 * Reports what is not written as it should be, and reads it as what it means: the parser then never stumbles over it.
 * Tokens change in place; only where one goes is the list a new one.
 */
export function mendForeign(tokens: IToken[], reports: Reports): IToken[] {
  let dropped: Set<IToken> | undefined;
  for (const token of tokens) {
    if (needsMending[token.tokenTypeIdx] !== 1) continue;
    const mended = mends.get(token.tokenType)?.(token, reports);
    if (mended === "drop") (dropped ??= new Set()).add(token);
    else if (mended !== undefined) retag(token, mended);
  }
  return dropped === undefined ? tokens : tokens.filter((token) => dropped?.has(token) !== true);
}
