import { EOF, type IToken } from "chevrotain";
import type { Comment, Doc } from "../ast.ts";
import type { Reports } from "../reports.ts";
import { attachDocs, commentOf } from "./comments.ts";
import { mendForeign } from "./mend-foreign.ts";
import { tagHeads } from "./heads.ts";
import { tagKeywords } from "./keywords.ts";
import { lexer } from "./lexer.ts";
import { lineStartsOf } from "./line-starts.ts";

/** A file as the parser reads it. */
export interface Scanned {
  readonly text: string;
  /** Ends with end-of-file tokens, so that looking ahead needs no bounds. */
  readonly tokens: IToken[];
  /** 1 for a token that is the first on its line; the end of the file counts as one. */
  readonly startsLine: Uint8Array;
  readonly comments: readonly Comment[];
  /** Doc comments by the index of the token they stand before. */
  readonly docs: ReadonlyMap<number, Doc>;
}

/** How far the parser may look ahead. */
const sentinels = 8;

/** Text to tokens: lexes, marks line starts, tells keywords and heads from names, and attaches doc comments. */
export function scan(text: string, reports: Reports): Scanned {
  const lexed = lexer.tokenize(text);
  for (const { offset, length } of lexed.errors)
    reports.add(
      "unknown-sign",
      { start: offset, end: offset + length },
      { sign: text.slice(offset, offset + length) },
    );
  const tokens = mendForeign(lexed.tokens, reports);
  const startsLine = lineStartsOf(text, tokens);
  tagKeywords(tokens);
  tagHeads(text, tokens, startsLine);
  const comments = lexed.groups["comments"] ?? [];
  const docs = attachDocs(text, comments, tokens);
  for (let count = 0; count < sentinels; count += 1) tokens.push(endOfFile(text.length));
  return { text, tokens, startsLine, comments: comments.map(commentOf), docs };
}

function endOfFile(offset: number): IToken {
  return { image: "", startOffset: offset, tokenTypeIdx: EOF.tokenTypeIdx ?? 0, tokenType: EOF };
}
