import type { IToken } from "chevrotain";
import type { Comment, Doc } from "../ast.ts";
import { isLineEnd } from "./lines.ts";
import { endOf, spanOf } from "./tokens.ts";
import { BlockComment, DocComment, LineComment } from "./trivia.ts";

export function commentOf(token: IToken): Comment {
  const { image, tokenType } = token;
  const span = spanOf(token);
  switch (tokenType) {
    case DocComment:
      return { kind: "Comment", style: "doc", text: image.slice(3), span };
    case LineComment:
      return { kind: "Comment", style: "line", text: image.slice(2), span };
    case BlockComment:
      return { kind: "Comment", style: "block", text: image.slice(2, -2), span };
    default:
      return { kind: "Comment", style: "block", text: image.slice(2), span };
  }
}

/**
 * Doc comments by the index of the token they stand before. Only lines that hold nothing else count, and of several
 * runs the last one: a blank line or another comment ends a run.
 */
export function attachDocs(
  text: string,
  comments: readonly IToken[],
  tokens: readonly IToken[],
): ReadonlyMap<number, Doc> {
  const docs = new Map<number, Doc>();
  let run: IToken[] = [];
  let before = -1;
  let next = 0;
  const endRun = (): void => {
    if (run.length > 0 && before < tokens.length) docs.set(before, docOf(run));
    run = [];
  };
  for (const comment of comments) {
    while (next < tokens.length && (tokens[next] as IToken).startOffset < comment.startOffset) next += 1;
    const previous = run.at(-1);
    const isDoc = comment.tokenType === DocComment && standsAlone(text, comment);
    if (!isDoc || before !== next || previous === undefined || !adjacent(text, previous, comment)) endRun();
    before = next;
    if (isDoc) run.push(comment);
  }
  endRun();
  return docs;
}

function docOf(run: readonly IToken[]): Doc {
  const first = run[0] as IToken;
  const last = run.at(-1) as IToken;
  return {
    text: run.map(({ image }) => image.slice(image[3] === " " ? 4 : 3).trimEnd()).join("\n"),
    span: { start: first.startOffset, end: endOf(last) },
  };
}

function standsAlone(text: string, comment: IToken): boolean {
  let start = comment.startOffset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start -= 1;
  return text.slice(start, comment.startOffset).trim() === "";
}

/** Whether one line end stands between two comments, whichever system wrote it. */
function adjacent(text: string, previous: IToken, comment: IToken): boolean {
  return /^[^\r\n]*(?:\r\n?|\n)[^\r\n]*$/.test(text.slice(endOf(previous), comment.startOffset));
}
