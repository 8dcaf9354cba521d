import type { Block, FlowDeclaration, Statement, Step, TextEdit } from "@contactflow/grammar";
import type { ProgramFile } from "../model/checked.ts";
import type { Answering } from "../control/wording.ts";

/** Insertions into the source that keep its lines and indentation. */

const unit = "  ";

/** Puts a line after a statement, as deep as it. */
export function lineAfter(file: ProgramFile, statement: Statement, line: string): TextEdit {
  const { text } = file;
  const at = statement.span.end;
  const rest = text.slice(at, lineEnd(text, at));
  const indent = indentBelow(text, statement.span.start);
  if (/^[ \t]*(\/\/.*|\/\*[^*]*\*\/[ \t]*)?$/.test(rest))
    return insert(file, at + rest.length, `\n${indent}${line}`);
  const blank = /^[ \t]*/.exec(rest)?.[0].length ?? 0;
  const closing = rest[blank] === "}" ? indentOf(text, at) : indent;
  const span = { start: at, end: at + blank };
  return { ...insert(file, at, `\n${indent}${line}\n${closing}`), span };
}

/** Puts a line first in the braces of a flow or step that begins with `body`'s head; `undefined` without an opening brace. */
export function firstLine(
  file: ProgramFile,
  body: FlowDeclaration | Step,
  line: string,
): TextEdit | undefined {
  const { text } = file;
  const brace = openingBrace(text, body);
  if (brace === undefined) return undefined;
  const outer = indentOf(text, body.span.start);
  const indent = `${outer}${unit}`;
  const rest = text.slice(brace + 1, lineEnd(text, brace + 1));
  const after = rest.trim().startsWith("}") ? outer : indent;
  const closing = rest.trim() === "" || rest.trim().startsWith("//") ? "" : `\n${after}`;
  if (rest.trim().startsWith("//")) return insert(file, brace + 1 + rest.length, `\n${indent}${line}`);
  return insert(file, brace + 1, `\n${indent}${line}${closing}`);
}

/** Puts lines before the closing brace of a declaration, step or block; `undefined` when it has none. */
export function lastLines(
  file: ProgramFile,
  body: FlowDeclaration | Step | Block,
  lines: readonly string[],
): TextEdit | undefined {
  const { text } = file;
  const brace = body.span.end - 1;
  if (text[brace] !== "}") return undefined;
  const outer = indentOf(text, brace);
  const indented = lines.map((line) => (line === "" ? "" : `${outer}${unit}${line}`));
  const start = lineStart(text, brace);
  if (text.slice(start, brace).trim() === "") return insert(file, start, `${indented.join("\n")}\n`);
  return insert(file, brace, `\n${indented.join("\n")}\n${outer}`);
}

/** Gives a statement one more arm. */
export function oneMoreArm(file: ProgramFile, statement: Answering, arm: string): TextEdit | undefined {
  const { text } = file;
  const { start, end } = statement.span;
  if (statement.arms === undefined) return insert(file, end, ` { ${arm} }`);
  const brace = end - 1;
  if (text[brace] !== "}") return undefined;
  const last = statement.arms.at(-1);
  if (last === undefined) return insert(file, brace, ` ${arm} `);
  if (!text.slice(last.span.end, brace).includes("\n")) return insert(file, last.span.end, `, ${arm}`);
  const first = statement.arms[0] ?? last;
  const ownLine = lineStart(text, first.span.start) > start;
  const indent = ownLine ? indentOf(text, first.span.start) : `${indentOf(text, start)}${unit}`;
  return insert(file, lineStart(text, brace), `${indent}${arm}\n`);
}

/** Takes a run of statements out, with the line they leave empty. */
export function without(file: ProgramFile, first: Statement, last: Statement): TextEdit {
  const { text } = file;
  const start = lineStart(text, first.span.start);
  const alone = text.slice(start, first.span.start).trim() === "";
  const end = lineEnd(text, last.span.end);
  if (!alone || text.slice(last.span.end, end).trim() !== "")
    return { file: file.path, span: { start: first.span.start, end: last.span.end }, text: "" };
  const before = start === 0 ? 0 : start - 1;
  return { file: file.path, span: { start: before, end }, text: "" };
}

/** Exchanges two statements that stand one after the other, each alone on its lines; `undefined` where they do not. */
export function exchanged(
  { text, path }: ProgramFile,
  first: Statement,
  second: Statement,
): readonly TextEdit[] | undefined {
  const between = text.slice(first.span.end, second.span.start);
  const before = text.slice(lineStart(text, first.span.start), first.span.start);
  const after = text.slice(second.span.end, lineEnd(text, second.span.end));
  if (!between.includes("\n") || `${before}${between}${after}`.trim() !== "") return undefined;
  const written = ({ span }: Statement): string => text.slice(span.start, span.end);
  return [
    { file: path, span: first.span, text: written(second) },
    { file: path, span: second.span, text: written(first) },
  ];
}

function insert(file: ProgramFile, at: number, text: string): TextEdit {
  const isCrlf = file.text[file.text.indexOf("\n") - 1] === "\r";
  return {
    file: file.path,
    span: { start: at, end: at },
    text: isCrlf ? text.replaceAll("\n", "\r\n") : text,
  };
}

function openingBrace(text: string, body: FlowDeclaration | Step): number | undefined {
  const named =
    body.kind === "FlowDeclaration" ? (body.displayName ?? body.name ?? { span: body.head }) : body.name;
  const before = text.slice(named.span.end, body.span.end);
  const brace = /^(?:\s|\/\/.*|\/\*[^]*?\*\/)*\{/.exec(before);
  return brace === null ? undefined : named.span.end + brace[0].length - 1;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** The offset of the line's end, before `\r\n` too. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  if (end < 0) return text.length;
  return end > offset && text[end - 1] === "\r" ? end - 1 : end;
}

function indentOf(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset)))?.[0] ?? "";
}

/** The indentation of a line below the one where something stands that may not be the first there. */
function indentBelow(text: string, offset: number): string {
  const indent = indentOf(text, offset);
  return text.slice(lineStart(text, offset), offset).trim() === "" ? indent : `${indent}${unit}`;
}
