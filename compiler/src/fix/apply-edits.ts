import type { TextEdit } from "@contactflow/grammar";

/**
 * Replaces parts of a text, all at once; line ends come in as the text has them.
 * @param edits Of this text, none of which overlap.
 */
export function applyEdits(text: string, edits: readonly Pick<TextEdit, "span" | "text">[]): string {
  const ending = text.includes("\r\n") ? "\r\n" : "\n";
  let at = 0;
  const pieces: string[] = [];
  for (const { span, text: inserted } of edits.toSorted(
    (left, right) => left.span.start - right.span.start || left.span.end - right.span.end,
  )) {
    pieces.push(text.slice(at, span.start), inserted.replaceAll(/\r?\n/g, ending));
    at = span.end;
  }
  return [...pieces, text.slice(at)].join("");
}
