import type { Span } from "./ast.ts";
import type { Mending } from "./reports.ts";

export function inserting(offset: number, text: string): Mending {
  return { title: `Put ${shown(text)}`, edits: [{ span: { start: offset, end: offset }, text }] };
}

export function replacing(span: Span, text: string): Mending {
  return { title: `Write ${shown(text)}`, edits: [{ span, text }] };
}

export function removing(span: Span): Mending {
  return { title: "Remove it", edits: [{ span, text: "" }] };
}

/** What a message or a title quotes of a text. */
export function shown(text: string): string {
  const [line = ""] = text.trim().split("\n");
  return line.length > 30 ? `${line.slice(0, 29)}…` : line;
}
