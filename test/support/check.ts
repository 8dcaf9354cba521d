import type {
  Declaration,
  Diagnostic,
  FlowDeclaration,
  SourceFile,
  Span,
  TextEdit,
} from "@contactflow/grammar";
import type { CheckedFile, Meaning } from "../../compiler/src/model/checked.ts";
import type { CheckedProgram } from "../../compiler/src/model/checked-program.ts";
import { checkFiles } from "../../compiler/src/program/program.ts";

/** A checked program with what all its files mean, looked at in one place. */
export interface WholeCheck extends CheckedProgram, Meaning {
  readonly trees: readonly SourceFile[];
  readonly symbolNamed: CheckedFile["symbolNamed"];
}

/**
 * Loads and checks files given by their texts; the first one is `main.flow` unless it is named. Without advice and what is wrong with control
 * flow, so that a program for names and types need not be a whole one.
 */
export function check(files: string | Readonly<Record<string, string>>): WholeCheck {
  const whole = checkAll(files);
  return { ...whole, diagnostics: whole.diagnostics.filter(({ code }) => !/^FLW[58]/.test(code)) };
}

/** {@link check} with control flow. */
export function checkAll(files: string | Readonly<Record<string, string>>): WholeCheck {
  const texts = typeof files === "string" ? { "main.flow": files } : files;
  const program = checkFiles({ readFile: (path: string) => texts[path] }, Object.keys(texts));
  const all = [...program.files.keys()].map(program.checkedFile);
  const joined = <Key, Value>(map: (file: CheckedFile) => ReadonlyMap<Key, Value>): ReadonlyMap<Key, Value> =>
    new Map(all.flatMap((file) => [...map(file)]));
  return {
    ...program,
    trees: all.map(({ tree }) => tree),
    symbolNamed: (name) => program.symbols.get(name),
    resolutions: joined((file) => file.resolutions),
    conditions: joined((file) => file.conditions),
    arguments: joined((file) => file.arguments),
    assignments: joined((file) => file.assignments),
    values: joined((file) => file.values),
    resources: joined((file) => file.resources),
    endings: joined((file) => file.endings),
  };
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

export function flowNamed({ trees }: WholeCheck, name: string): FlowDeclaration {
  const node = declarationNamed(trees, name);
  if (node?.kind !== "FlowDeclaration") throw new Error(`no flow ${name}`);
  return node;
}

export function declarationNamed(trees: readonly SourceFile[], name: string): Declaration | undefined {
  return trees
    .flatMap(({ declarations }) => declarations)
    .find((node) => node.name?.kind === "Name" && node.name.text === name);
}
