import { EOF, type IToken } from "chevrotain";
import type { Comment, Doc } from "../ast.ts";
import type { Reports } from "../reports.ts";
import { balanceBraces } from "./balance.ts";
import { attachDocs, commentOf } from "./comments.ts";
import { type Heads, tagHeads } from "./heads.ts";
import { tagKeywords } from "./keywords.ts";
import { lexer } from "./lexer.ts";
import { linesOf, sentinels } from "./lines.ts";
import { mendForeign } from "./mend-foreign.ts";
import { endOf, tokenAt } from "./tokens.ts";
import { UnclosedComment } from "./trivia.ts";

/** A file as the parser reads it: braces are balanced in every declaration. */
export interface Scanned {
  readonly text: string;
  /** Ends with end-of-file tokens, so that looking ahead needs no bounds. */
  readonly tokens: IToken[];
  /** 1 for a token that is the first on its line; the end of the file counts as one. */
  readonly startsLine: Uint8Array;
  /** Tokens where braces were put in or left out, in order; what stands in them is then no more than likely. */
  readonly repairs: readonly number[];
  readonly heads: Heads;
  readonly comments: readonly Comment[];
  /** Doc comments by the index of the token they stand before. */
  readonly docs: ReadonlyMap<number, Doc>;
}

/** Text to tokens: lexes, tells keywords and heads from names, balances braces, and attaches doc comments. */
export function scan(text: string, reports: Reports): Scanned {
  const lexed = lexer.tokenize(text);
  const comments = lexed.groups["comments"] ?? [];
  const unclosed = comments.filter(({ tokenType }) => tokenType === UnclosedComment);
  for (const { startOffset } of unclosed)
    reports.add("comment-not-closed", { start: startOffset, end: startOffset + 2 }, {});
  const mended = mendForeign(text, lexed.tokens, reports);
  for (const { offset, length } of lexed.errors)
    reports.addFolded(
      "unknown-sign",
      { start: offset, end: offset + length },
      { sign: text.slice(offset, offset + length) },
    );
  tagKeywords(mended);
  const lines = linesOf(text, mended);
  const tagged = tagHeads(mended, lines, reports);
  const balanced = balanceBraces({ tokens: mended, lines, heads: tagged, unclosed, reports });
  const { tokens, startsLine, heads, repairs } = balanced;
  const end = tokens.length === 0 ? 0 : endOf(tokens.at(-1) as IToken);
  const docs = attachDocs(text, comments, tokens);
  for (let count = 0; count < sentinels; count += 1) tokens.push(tokenAt(end, EOF));
  return { text, tokens, startsLine, repairs, heads, comments: comments.map(commentOf), docs };
}
