import type { IToken } from "chevrotain";
import { endOf } from "./tokens.ts";

const lineFeed = 10;
const carriageReturn = 13;

export function isLineEnd(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}

/** Marks the tokens that are the first on their line; room for the end-of-file tokens, which all count as such. */
export function lineStartsOf(text: string, tokens: readonly IToken[]): Uint8Array {
  const startsLine = new Uint8Array(tokens.length + 16).fill(1, tokens.length);
  let end = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as IToken;
    startsLine[index] = index === 0 || endsLine(text, end, token.startOffset) ? 1 : 0;
    end = endOf(token);
  }
  return startsLine;
}

function endsLine(text: string, from: number, to: number): boolean {
  for (let offset = from; offset < to; offset += 1) {
    if (isLineEnd(text.charCodeAt(offset))) return true;
  }
  return false;
}
