import type { Comment, Span } from "@contactflow/grammar";

/** A code that a comment suppresses, where it stands. */
export interface SuppressedCode {
  /** In capitals. */
  readonly code: string;
  readonly span: Span;
}

export interface Codes {
  readonly kind: "codes";
  readonly codes: readonly [SuppressedCode, ...SuppressedCode[]];
  /** Behind the colon; may be empty. */
  readonly reason: string;
  /** Words that look like a reason without its colon. */
  readonly words: Span | undefined;
}

/** What a comment that begins with `contactflow-ignore` says. */
export type Directive = Codes | { readonly kind: "malformed"; readonly why: string };

/** Reads a comment; `undefined`: it is an ordinary one. */
export function directiveOf({ style, text, span }: Comment): Directive | undefined {
  const begins = /^\s*(contactflow-(?:ignore|disable|suppress)[\w-]*)/.exec(text);
  if (begins === null) return undefined;
  const [head, word] = begins;
  if (style !== "line") return { kind: "malformed", why: "only a comment behind `//` does" };
  if (word !== "contactflow-ignore")
    return { kind: "malformed", why: `the word is \`contactflow-ignore\`, not \`${word}\`` };

  const start = span.end - text.length;
  const list = /^(?:[\s,]*FLW\w*)*/i.exec(text.slice(head.length))?.[0] ?? "";
  const [first, ...others] = Array.from(list.matchAll(/FLW\w*/gi), ({ 0: code, index }) => {
    const at = start + head.length + index;
    return { code: code.toUpperCase(), span: { start: at, end: at + code.length } };
  });
  if (first === undefined) return { kind: "malformed", why: "it names no code" };
  const codes = [first, ...others] as const;

  const tail = text.slice(head.length + list.length);
  const said = tail.replace(/^\s*:/, "").trim();
  if (/^\s*:/.test(tail) || said === "") return { kind: "codes", codes, reason: said, words: undefined };
  const at = span.end - tail.trimStart().length;
  return { kind: "codes", codes, reason: "", words: { start: at, end: at + said.length } };
}
