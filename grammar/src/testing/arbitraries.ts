import * as fc from "fast-check";
import { lexer } from "../lexer/lexer.ts";
import { everyForm, queuedCallback } from "./samples.ts";

/** Pieces of the language, of other languages and of nothing, as they might be typed. */
const signs = "{ } ( ) [ ] : , . | - -> = == < § é ; && || ! === => * # ' `";
const keywords = "not and or step if else switch repeat split set on error continue break as to from";
const heads = "attributes input output outcomes import external queue hours agent flow";
const values = "x Foo 1 007 30% 99s 08:00 2026-12-25 +14155550100 10min 1.5s 8:00";
const pieces: readonly string[] = [
  ...[signs, keywords, heads, values].flatMap((list) => list.split(" ")),
  '"t"',
  '"a ${b} c"',
  '"${',
  '"\\u{110000}"',
  '"""x"""',
  '"""',
  '"',
  "inbound flow F {",
  "queue X {",
  "step y {",
  "\n",
  "\n  ",
  "\n    ",
  "\r\n",
  "// c\n",
  "/// d\n",
  "/* e */",
  "/*",
  "\u00a0",
  "\ufeff",
];

const piece = fc.constantFrom(...pieces);

/** Pieces in any order. */
export const tokenSoup: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, fc.constantFrom("", " ")), { maxLength: 60 })
  .map((parts) => parts.flat().join(""));

/** Any text at all. */
export const anyText: fc.Arbitrary<string> = fc.string({ unit: "binary", maxLength: 200 });

interface Edit {
  /** Which token, as a share of all. */
  readonly at: number;
  readonly put: string;
  readonly action: "delete" | "double" | "insert" | "cut" | "begin";
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  put: piece,
  action: fc.constantFrom("delete", "double", "insert", "cut", "begin"),
});

/** Whole files after a few edits. */
export const editedFile: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(queuedCallback, everyForm), fc.array(edit, { minLength: 1, maxLength: 6 }))
  .map(([text, edits]) => edits.reduce(apply, text));

function apply(text: string, { at, put, action }: Edit): string {
  const { tokens } = lexer.tokenize(text);
  const token = tokens[Math.floor(at * (tokens.length - 1))];
  if (token === undefined) return text;
  const start = token.startOffset;
  const end = start + token.image.length;
  switch (action) {
    case "delete":
      return text.slice(0, start) + text.slice(end);
    case "double":
      return `${text.slice(0, end)} ${text.slice(start)}`;
    case "insert":
      return `${text.slice(0, start)}${put} ${text.slice(start)}`;
    case "cut":
      return text.slice(0, end);
    case "begin":
      return text.slice(start);
  }
}
