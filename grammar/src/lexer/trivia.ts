import { createToken, Lexer, type TokenType } from "chevrotain";

const comment = (name: string, pattern: RegExp): TokenType =>
  createToken({ name, pattern, group: "comments" });

const WhiteSpace = createToken({
  name: "WhiteSpace",
  pattern: /[ \t\n\r\f\v\u00a0\u2028\u2029\ufeff]+/,
  group: Lexer.SKIPPED,
});

export const DocComment = comment("DocComment", /\/\/\/(?!\/)[^\n\r]*/);
export const LineComment = comment("LineComment", /\/\/[^\n\r]*/);
export const BlockComment = comment("BlockComment", /\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//);
/** Ends before the next line that starts with a letter or a brace in column 1. */
export const UnclosedComment = comment("UnclosedComment", /\/\*[^\n]*(?:\n(?![A-Za-z_}])[^\n]*)*/);

export const triviaTokens: readonly TokenType[] = [
  WhiteSpace,
  DocComment,
  LineComment,
  BlockComment,
  UnclosedComment,
];
