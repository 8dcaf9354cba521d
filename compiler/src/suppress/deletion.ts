import type { Comment, Fix, Span } from "@contactflow/grammar";
import type { ProgramFile } from "../model/checked.ts";
import type { SuppressedCode } from "./directive.ts";

/** Takes a code out of the comment that suppresses it; the only one with its comment, and a line that nothing else stands on. */
export function deletionOf(
  { path, text }: ProgramFile,
  comment: Comment,
  codes: readonly SuppressedCode[],
  code: SuppressedCode,
): Fix {
  const index = codes.indexOf(code);
  const [before, after] = [codes[index - 1], codes[index + 1]];
  const fix = (title: string, span: Span): Fix => ({
    title,
    safety: "safe",
    edits: [{ file: path, span, text: "" }],
  });
  if (after !== undefined)
    return fix(`Delete ${code.code}`, { start: code.span.start, end: after.span.start });
  if (before !== undefined) return fix(`Delete ${code.code}`, { start: before.span.end, end: code.span.end });
  return fix("Delete the comment", withItsBlanks(text, comment.span));
}

function withItsBlanks(text: string, { start, end }: Span): Span {
  let from = start;
  while (text[from - 1] === " " || text[from - 1] === "\t") from -= 1;
  const isAlone = from === 0 || /[\r\n]/.test(text[from - 1] ?? "");
  if (!isAlone) return { start: from, end };
  return { start: from, end: end + (/^(?:\r\n|\r|\n)/.exec(text.slice(end))?.[0].length ?? 0) };
}
