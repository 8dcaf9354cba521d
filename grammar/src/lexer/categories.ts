import { createToken, Lexer, type TokenType } from "chevrotain";

/** What may stand in a body without ending it. */
export const Skippable = createToken({ name: "Skippable", pattern: Lexer.NA });

/** What may name a setting or an option. */
export const Key = createToken({ name: "Key", pattern: Lexer.NA, categories: [Skippable] });

/** What an arm may answer. */
export const Outcome = createToken({ name: "Outcome", pattern: Lexer.NA, categories: [Skippable] });

export const categoryTokens: readonly TokenType[] = [Skippable, Key, Outcome];
