import type { Diagnostic, FlowDeclaration, Span, TextEdit } from "@contactflow/grammar";
import { checkProgram } from "../../compiler/src/check/check-program.ts";
import type { CheckedProgram } from "../../compiler/src/program/checked.ts";
import { loadProgram } from "../../compiler/src/program/load.ts";

/** Loads and checks files given by their texts; the first one is `main.flow` unless it is named. */
export function check(files: string | Readonly<Record<string, string>>): CheckedProgram {
  const texts = typeof files === "string" ? { "main.flow": files } : files;
  const host = { readFile: (path: string) => texts[path] };
  return checkProgram(loadProgram(host, Object.keys(texts)));
}

/** A text with its places marked by « and », which may nest. */
export function unmark(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  const open: number[] = [];
  let text = "";
  for (const piece of marked.split(/([«»])/)) {
    if (piece === "«") open.push(text.length);
    else if (piece === "»") spans.push({ start: open.pop() ?? 0, end: text.length });
    else text += piece;
  }
  return { text, spans: spans.sort((left, right) => left.start - right.start || left.end - right.end) };
}

/** `FLW5001 at "play"`: what is marked, for comparing in one look. */
export function placed(text: string, { code, span }: Pick<Diagnostic, "code" | "span">): string {
  return `${code} at ${JSON.stringify(text.slice(span.start, span.end))} (${span.start})`;
}

export function applied(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((left, right) => right.span.start - left.span.start)
    .reduce(
      (result, { span, text: inserted }) => result.slice(0, span.start) + inserted + result.slice(span.end),
      text,
    );
}

export function flowNamed(program: CheckedProgram, name: string): FlowDeclaration {
  const symbol = program.symbols.get(name);
  if (symbol?.kind !== "flow") throw new Error(`no flow ${name}`);
  return symbol.node;
}
