import { Lexer, type TokenType } from "chevrotain";
import { categoryTokens } from "./categories.ts";
import { Exclamation, foreignTokens } from "./foreign.ts";
import { headTokens } from "./head-words.ts";
import { literalTokens } from "./literals.ts";
import { punctuationTokens } from "./punctuation.ts";
import { triviaTokens } from "./trivia.ts";
import { Name, wordTokens } from "./words.ts";

/** Every token type, in the order in which the lexer tries them. */
export const tokenTypes: readonly TokenType[] = [
  ...triviaTokens,
  ...literalTokens,
  Name,
  ...foreignTokens,
  ...punctuationTokens,
  Exclamation,
  ...wordTokens.filter((type) => type !== Name),
  ...headTokens,
  ...categoryTokens,
];

export const lexer = new Lexer([...tokenTypes], {
  ensureOptimizations: true,
  positionTracking: "onlyOffset",
  skipValidations: true,
});
