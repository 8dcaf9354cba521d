import type { Span, TextLiteral } from "@contactflow/grammar";

/** The characters of a text as they will be spoken, each with its place in the source. */
export interface PlacedText {
  /** An interpolation stands as one {@link placeholder}. */
  readonly text: string;
  /** Where the characters from `start` up to `end` stand in the source. */
  readonly span: (start: number, end: number) => Span;
}

/** What stands for a value that is read at run time: no XML document can hold this character. */
export const placeholder = "\uFFFF";

const escapes: ReadonlyMap<string, string> = new Map([["n", "\n"]]);

/** Reads the inside of a text from its source. Indentation that a text in `"""` loses is kept: to SSML it means nothing. */
export function placedText({ span, parts, multiline }: TextLiteral, source: string): PlacedText {
  const quotes = multiline ? 3 : 1;
  const end = span.end - quotes;
  const values = new Map<number, number>();
  for (const part of parts) if (typeof part !== "string") values.set(part.span.start, part.span.end);

  let text = "";
  const starts: number[] = [];
  for (let index = span.start + quotes; index < end;) {
    const { characters, length } = characterAt(source, index, values.get(index));
    for (let count = 0; count < characters.length; count += 1) starts.push(index);
    text += characters;
    index += length;
  }
  starts.push(end);
  return {
    text,
    span: (start, stop) => ({ start: starts[start] ?? end, end: starts[stop] ?? end }),
  };
}

/** What stands at `index`: a value up to `valueEnd`, an escape, or a character. */
function characterAt(
  source: string,
  index: number,
  valueEnd: number | undefined,
): { readonly characters: string; readonly length: number } {
  if (valueEnd !== undefined) return { characters: placeholder, length: valueEnd - index };
  if (source[index] !== "\\") return { characters: source.charAt(index), length: 1 };
  const unicode = /^\\u\{([0-9A-Fa-f]{1,6})\}/.exec(source.slice(index, index + 10));
  const next = source.charAt(index + 1);
  if (unicode === null) return { characters: escapes.get(next) ?? next, length: 2 };
  const code = Number.parseInt(unicode[1] ?? "", 16);
  return { characters: code > 0x10_ffff ? "" : String.fromCodePoint(code), length: unicode[0].length };
}
