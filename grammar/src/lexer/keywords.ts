import type { IToken } from "chevrotain";
import { retag } from "./tokens.ts";
import { keywordTypes, Name } from "./words.ts";

/** Tells keywords from other names. */
export function tagKeywords(tokens: readonly IToken[]): void {
  for (const token of tokens) {
    if (token.tokenType !== Name) continue;
    const keyword = keywordTypes.get(token.image);
    if (keyword !== undefined) retag(token, keyword);
  }
}
