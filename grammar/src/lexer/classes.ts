import type { IToken, TokenType } from "chevrotain";
import { Key, Skippable } from "./categories.ts";
import { Literal, Text } from "./literals.ts";
import { LCurly, LSquare, Minus } from "./punctuation.ts";
import { tokenTypes } from "./lexer.ts";
import { And, Not, Or, Verb, Word } from "./words.ts";

/** What a token may begin, as bits, so that a gate is one lookup. */
export const Starts = {
  word: 1,
  verb: 2,
  text: 4,
  value: 8,
  outcome: 16,
  skippable: 32,
  key: 64,
  literal: 128,
} as const;

const bits = new Uint8Array(Math.max(...tokenTypes.map((type) => type.tokenTypeIdx ?? 0)) + 1);
for (const type of tokenTypes) bits[type.tokenTypeIdx ?? 0] = bitsOf(type);

/** Whether a token is of one of the classes `mask` holds. */
export function starts(token: IToken, mask: number): boolean {
  return ((bits[token.tokenTypeIdx] ?? 0) & mask) !== 0;
}

function bitsOf(type: TokenType): number {
  const word = isA(type, Word);
  const literal = isA(type, Literal);
  const reserved = type === Not || type === And || type === Or;
  return (
    (word ? Starts.word : 0) |
    (isA(type, Verb) ? Starts.verb : 0) |
    (isA(type, Text) ? Starts.text : 0) |
    ((word && !reserved) || literal || type === LSquare || type === LCurly || type === Minus
      ? Starts.value
      : 0) |
    (word || literal ? Starts.outcome : 0) |
    (isA(type, Skippable) ? Starts.skippable : 0) |
    (isA(type, Key) ? Starts.key : 0) |
    (literal ? Starts.literal : 0)
  );
}

function isA(type: TokenType, category: TokenType): boolean {
  return type === category || (type.CATEGORIES ?? []).some((parent) => isA(parent, category));
}
