import type { IToken } from "chevrotain";
import { endOf } from "./tokens.ts";

/** How tokens stand on their lines. */
export interface Lines {
  /** 1 for a token that is the first on its line; the end of the file counts as one. */
  readonly startsLine: Uint8Array;
  /** Characters between the start of its line and an offset. */
  readonly column: (offset: number) => number;
}

/** Tokens after the last one that the parser may look at. */
export const sentinels = 8;

export function linesOf(text: string, tokens: readonly IToken[]): Lines {
  const startsLine = new Uint8Array(tokens.length + sentinels).fill(1, tokens.length);
  let end = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as IToken;
    startsLine[index] = index === 0 || endsLine(text, end, token.startOffset) ? 1 : 0;
    end = endOf(token);
  }
  return { startsLine, column: (offset) => columnIn(text, offset) };
}

const byteOrderMark = "\ufeff";

function endsLine(text: string, from: number, to: number): boolean {
  for (let offset = from; offset < to; offset += 1) if (isLineEnd(text.charCodeAt(offset))) return true;
  return false;
}

function columnIn(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start -= 1;
  return offset - (start === 0 && text.startsWith(byteOrderMark) ? 1 : start);
}

/** `\n` or `\r`. */
export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
