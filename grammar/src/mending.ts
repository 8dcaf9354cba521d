import type { Span } from "./ast.ts";
import type { Mending } from "./reports.ts";

export function inserting(offset: number, text: string): Mending {
  return () => ({ title: `Insert ${shown(text)}`, edits: [{ span: { start: offset, end: offset }, text }] });
}

export function replacing(span: Span, text: string): Mending {
  return () => ({ title: `Change to ${shown(text)}`, edits: [{ span, text }] });
}

export function removing(span: Span): Mending {
  return () => ({ title: "Remove", edits: [{ span, text: "" }] });
}

/** Starts a new line between two offsets that only white space separates, indented as the line they stand on. */
export function breakingLine(text: string, from: number, to: number): Mending {
  return () => {
    let start = from;
    while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start -= 1;
    const indentation = /^[ \t]*/.exec(text.slice(start, from))?.[0] ?? "";
    const gap = text.slice(from, to).trim() === "" ? from : to;
    return {
      title: "Start a new line",
      edits: [{ span: { start: gap, end: to }, text: `\n${indentation}` }],
    };
  };
}

/** What a message or a title quotes of a text. */
export function shown(text: string): string {
  const [line = ""] = text.trim().split("\n");
  return line.length > 30 ? `${line.slice(0, 29)}…` : line;
}
