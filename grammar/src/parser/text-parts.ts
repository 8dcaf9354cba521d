import type { Interpolation, Name, Reference, TextLiteral } from "../ast.ts";
import type { Reports } from "../reports.ts";

type Parts = TextLiteral["parts"];

/** Decodes the inside of a text: escapes become characters, `${…}` nodes. `offset` is where `source` stands. */
export function textParts(source: string, offset: number, reports: Reports): Parts {
  if (!source.includes("\\") && !source.includes("${")) return source === "" ? [] : [source];
  const parts: (string | Interpolation)[] = [];
  let pending = "";
  let index = 0;
  while (index < source.length) {
    const special = nextSpecial(source, index);
    pending += source.slice(index, special);
    index = special;
    if (index >= source.length) break;
    if (source[index] === "\\") {
      const escape = escapeAt(source, index);
      if (escape.text === undefined)
        reports.add(
          "unknown-escape",
          { start: offset + index, end: offset + index + escape.length },
          {
            escape: source.slice(index, index + escape.length),
          },
        );
      pending += escape.text ?? source.slice(index, index + escape.length);
      index += escape.length;
    } else {
      if (pending !== "") parts.push(pending);
      pending = "";
      const interpolation = interpolationAt(source, index, offset, reports);
      parts.push(interpolation);
      index = interpolation.span.end - offset;
    }
  }
  if (pending !== "") parts.push(pending);
  return parts;
}

/** The inside of `"""…"""`; line ends become `\n`. */
export function multilineParts(source: string, offset: number, reports: Reports): Parts {
  const decoded = dedentedLines(source).flatMap(({ text, start }, index) => [
    ...(index > 0 ? ["\n"] : []),
    ...textParts(text, offset + start, reports),
  ]);
  return joined(decoded);
}

interface TextLine {
  /** Empty where nothing but white space stands. */
  readonly text: string;
  /** Where it starts in the source. */
  readonly start: number;
}

/**
 * The lines of a text in `"""`: a blank first line and a blank last line go, and so does the indentation that all
 * other lines share.
 */
export function dedentedLines(source: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const ending of source.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ text: source.slice(start, ending.index), start });
    start = ending.index + ending[0].length;
  }
  lines.push({ text: source.slice(start), start });
  const opensOnOwnLine = lines.length > 1 && isBlank(lines[0]?.text ?? "");
  const closesOnOwnLine = lines.length > 1 && isBlank(lines.at(-1)?.text ?? "");
  const kept = lines.slice(opensOnOwnLine ? 1 : 0, closesOnOwnLine ? -1 : undefined);
  const indented = opensOnOwnLine ? kept : kept.slice(1);
  const widths = indented
    .filter(({ text }) => !isBlank(text))
    .map(({ text }) => text.length - text.trimStart().length);
  const width = widths.length === 0 ? 0 : Math.min(...widths);
  return kept.map((line, index) => {
    const cut = index === 0 && !opensOnOwnLine ? 0 : Math.min(width, line.text.length);
    return { text: isBlank(line.text) ? "" : line.text.slice(cut), start: line.start + cut };
  });
}

function isBlank(line: string): boolean {
  return line.trim() === "";
}

function joined(parts: Parts): Parts {
  const result: (string | Interpolation)[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part === "string" && typeof last === "string") result[result.length - 1] = last + part;
    else result.push(part);
  }
  return result;
}

function nextSpecial(source: string, from: number): number {
  for (let index = from; index < source.length; index += 1) {
    const char = source[index];
    if (char === "\\" || (char === "$" && source[index + 1] === "{")) return index;
  }
  return source.length;
}

const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["n", "\n"],
  ["$", "$"],
]);

function escapeAt(
  source: string,
  index: number,
): { readonly text: string | undefined; readonly length: number } {
  const unicode = /\\u\{([0-9A-Fa-f]{1,6})\}/y;
  unicode.lastIndex = index;
  const match = unicode.exec(source);
  if (match !== null) {
    const code = Number.parseInt(match[1] ?? "", 16);
    const isCharacter = code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff);
    return { text: isCharacter ? String.fromCodePoint(code) : undefined, length: match[0].length };
  }
  return { text: simpleEscapes.get(source[index + 1] ?? ""), length: Math.min(2, source.length - index) };
}

/** `${…}` that starts at `index`; what it may hold is decided by the token, so this only takes it apart. */
function interpolationAt(source: string, index: number, offset: number, reports: Reports): Interpolation {
  const pattern = /\$\{((?:[^{}"\n\r[]|\["(?:[^"\\\n\r]|\\[^\n\r])*"\]|\[(?!"))*)(\}?)/y;
  pattern.lastIndex = index;
  const match = pattern.exec(source);
  const inside = match?.[1] ?? "";
  const closed = match?.[2] === "}";
  const span = { start: offset + index, end: offset + index + 2 + inside.length + (closed ? 1 : 0) };
  if (!closed) reports.add("interpolation-not-closed", span, {});
  const value = referenceIn(inside, span.start + 2, reports);
  if (value !== undefined) return { kind: "Interpolation", value, span };
  if (closed) reports.add("interpolation-not-a-value", span, { text: inside.trim() });
  return {
    kind: "Interpolation",
    value: { kind: "Missing", span: { start: span.start + 2, end: span.start + 2 } },
    span,
  };
}

function referenceIn(source: string, offset: number, reports: Reports): Reference | undefined {
  const start = source.length - source.trimStart().length;
  const end = source.trimEnd().length;
  const piece = /([A-Za-z_]\w*)|\.\s*([A-Za-z_]\w*)|\["((?:[^"\\]|\\.)*)"\]/y;
  let root: Name | undefined;
  const path: (Name | TextLiteral)[] = [];
  piece.lastIndex = start;
  while (piece.lastIndex < end) {
    const at = piece.lastIndex;
    const match = piece.exec(source);
    if (match === null) return undefined;
    const stop = offset + piece.lastIndex;
    const word = match[1] ?? match[2];
    if ((root === undefined) !== (match[1] !== undefined)) return undefined;
    if (word !== undefined) {
      const name: Name = { kind: "Name", text: word, span: { start: stop - word.length, end: stop } };
      if (root === undefined) root = name;
      else path.push(name);
    } else {
      const span = { start: offset + at + 1, end: stop - 1 };
      path.push({
        kind: "TextLiteral",
        parts: textParts(match[3] ?? "", span.start + 1, reports),
        multiline: false,
        span,
      });
    }
  }
  if (root === undefined) return undefined;
  return { kind: "Reference", root, path, span: { start: offset + start, end: offset + end } };
}
