import { createToken, type TokenType } from "chevrotain";
import { Skippable } from "./categories.ts";

const sign = (name: string, pattern: string): TokenType =>
  createToken({ name, pattern, categories: [Skippable] });

export const LCurly = sign("LCurly", "{");
/** Ends a body whatever stands before it, so it is never skipped. */
export const RCurly = createToken({ name: "RCurly", pattern: "}" });
export const LSquare = sign("LSquare", "[");
export const RSquare = sign("RSquare", "]");
export const LRound = sign("LRound", "(");
export const RRound = sign("RRound", ")");
export const Colon = sign("Colon", ":");
export const Comma = sign("Comma", ",");
export const Dot = sign("Dot", ".");
export const Bar = sign("Bar", "|");
export const Minus = sign("Minus", "-");
export const Arrow = sign("Arrow", "->");
export const Assign = sign("Assign", "=");

/** `==`, `!=`, `<`, `<=`, `>`, `>=`; the comparing words have a token of their own. */
export const Comparison = createToken({
  name: "Comparison",
  pattern: /[=!]=|[<>]=?/,
  categories: [Skippable],
});

export const punctuationTokens: readonly TokenType[] = [
  Arrow,
  Comparison,
  Assign,
  LCurly,
  RCurly,
  LSquare,
  RSquare,
  LRound,
  RRound,
  Colon,
  Comma,
  Dot,
  Bar,
  Minus,
];
