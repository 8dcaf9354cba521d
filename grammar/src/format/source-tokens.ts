import type { IToken } from "chevrotain";
import type { Comment } from "../ast.ts";
import { commentOf } from "../lexer/comments.ts";
import { lexer } from "../lexer/lexer.ts";
import { endOf } from "../lexer/tokens.ts";

/** A comment and the line ends right before it: 0, 1, or 2 for a blank line. */
export interface PlacedComment {
  readonly comment: Comment;
  readonly lines: number;
}

/** A token with the comments that belong to it. The last one of a text is empty and stands for its end. */
export interface SourceToken {
  readonly image: string;
  /** Before it, on lines of their own or on its line. */
  readonly leading: readonly PlacedComment[];
  /** After it on its line. */
  readonly trailing: readonly PlacedComment[];
  /** Line ends right before the token: 0, 1, or 2 for a blank line. */
  readonly lines: number;
  /** Whether any line ends between the token before and this one. */
  readonly startsLine: boolean;
}

/** The tokens of a text whose lines end in `\n`; each comment belongs to exactly one of them. */
export function sourceTokens(text: string): readonly SourceToken[] {
  const lexed = lexer.tokenize(text);
  const comments = lexed.groups["comments"] ?? [];
  const tokens = [...lexed.tokens, undefined];
  let position = 0;
  let nextComment = 0;
  const gaps = tokens.map((token, index): Gap => {
    const start = token?.startOffset ?? text.length;
    const between: PlacedComment[] = [];
    for (
      let comment = comments[nextComment];
      comment !== undefined && comment.startOffset < start;
      comment = comments[(nextComment += 1)]
    ) {
      between.push({ comment: commentOf(comment), lines: lineEnds(text, position, comment.startOffset) });
      position = endOf(comment);
    }
    const lines = lineEnds(text, position, start);
    position = token === undefined ? start : endOf(token);
    return { ...divide(between, lines, index === 0, token), lines, startsLine: holdsLineEnd(between, lines) };
  });
  return tokens.map((token, index) => ({
    image: token?.image ?? "",
    leading: gaps[index]?.leading ?? [],
    trailing: gaps[index + 1]?.trailing ?? [],
    lines: gaps[index]?.lines ?? 0,
    startsLine: gaps[index]?.startsLine ?? false,
  }));
}

/** What stands between two tokens. */
interface Gap extends Comments {
  readonly lines: number;
  readonly startsLine: boolean;
}

interface Comments {
  /** Of the first one. */
  readonly trailing: readonly PlacedComment[];
  /** Of the second one. */
  readonly leading: readonly PlacedComment[];
}

/** What stands close to the token before it, so that comments between the two belong to that one. */
const closings: ReadonlySet<string> = new Set([",", ")", "]", "}", ":", "."]);

/** To the first token belong the comments on its line, unless the second one is there too. */
function divide(
  between: readonly PlacedComment[],
  linesAfter: number,
  isFirst: boolean,
  next: IToken | undefined,
): Comments {
  const below = between.findIndex(({ lines }) => lines > 0);
  const onLine = isFirst ? 0 : below === -1 ? between.length : below;
  const sharesLine = onLine === between.length && linesAfter === 0 && next !== undefined;
  const count = sharesLine && !closings.has(next.image) ? 0 : onLine;
  return { trailing: between.slice(0, count), leading: between.slice(count) };
}

function holdsLineEnd(between: readonly PlacedComment[], linesAfter: number): boolean {
  return linesAfter > 0 || between.some(({ lines, comment }) => lines > 0 || comment.text.includes("\n"));
}

/** Line ends between two offsets, where nothing but white space stands; more than 2 count as 2. */
function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let offset = from; offset < to && count < 2; offset += 1) if (text[offset] === "\n") count += 1;
  return count;
}
