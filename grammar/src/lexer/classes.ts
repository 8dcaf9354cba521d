import type { IToken, TokenType } from "chevrotain";
import { Key, Skippable } from "./categories.ts";
import { DeclarationHead, ImportHead } from "./head-words.ts";
import { Literal, Text } from "./literals.ts";
import {
  Arrow,
  Assign,
  Colon,
  Comma,
  LCurly,
  RCurly,
  LSquare,
  Minus,
  RRound,
  RSquare,
} from "./punctuation.ts";
import { tokenTypes } from "./lexer.ts";
import {
  And,
  Else,
  If,
  LoopJump,
  Not,
  Or,
  Repeat,
  Set as SetWord,
  Step,
  Switch,
  Verb,
  Word,
} from "./words.ts";

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
  /** The head of a declaration or an import. */
  head: 256,
  /** What goes on with no line above it. */
  line: 512,
  statement: 1024,
  /** A value that a verb may take on its line. */
  primary: 2048,
  /** What may follow the outcomes of an arm, meant as an arrow or not. */
  afterOutcome: 4096,
} as const;

/** Words that go on with the line above. */
const continuing: ReadonlySet<TokenType> = new Set([And, Or, Else]);

const statementWords: ReadonlySet<TokenType> = new Set([SetWord, If, Switch, Repeat, LoopJump, Arrow]);
const armSigns: ReadonlySet<TokenType> = new Set([Arrow, LCurly, RCurly, Comma, Colon, Assign]);

const bits = new Uint16Array(Math.max(...tokenTypes.map((type) => type.tokenTypeIdx ?? 0)) + 1);
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
    (literal ? Starts.literal : 0) |
    (type === ImportHead || isA(type, DeclarationHead) ? Starts.head : 0) |
    ((word && !continuing.has(type)) || literal || type === Arrow || type === RSquare || type === RRound
      ? Starts.line
      : 0) |
    (isA(type, Verb) || statementWords.has(type) ? Starts.statement : 0) |
    ((word && !statementWords.has(type) && !reserved && type !== Else && type !== Step) ||
    literal ||
    type === LSquare ||
    type === Minus
      ? Starts.primary
      : 0) |
    (armSigns.has(type) ? Starts.afterOutcome : 0)
  );
}

function isA(type: TokenType, category: TokenType): boolean {
  return type === category || (type.CATEGORIES ?? []).some((parent) => isA(parent, category));
}
