import type { IToken, TokenType } from "chevrotain";
import type { Span } from "../ast.ts";

/** Offset after the last character of a token. */
export function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}

export function spanOf(token: IToken): Span {
  return { start: token.startOffset, end: token.startOffset + token.image.length };
}

export function spanFromTo(first: IToken, last: IToken): Span {
  return { start: first.startOffset, end: endOf(last) };
}

/** A token that stands for one the author left out; it has a place but no text. */
export function tokenAt(offset: number, type: TokenType): IToken {
  return { image: "", startOffset: offset, tokenTypeIdx: type.tokenTypeIdx ?? 0, tokenType: type };
}

/** Whether a token stands for one the author left out. */
export function isPutIn(token: IToken): boolean {
  return token.image === "";
}

/** Makes another type of a token, in place. */
export function retag(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx ?? 0;
}
