import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkFiles } from "../../program/program.ts";

const inFlow = (text: string) =>
  `inbound flow Main {\n  on error continue\n  play ${text}\n  disconnect\n}\n`;

function found(program: string) {
  return checkFiles({ readFile: () => program }, ["main.flow"]).diagnostics;
}

/** Well-formed SSML of known tags, with the characters that a text can hold. */
const inside: fc.Arbitrary<string> = fc.letrec<{ readonly node: string; readonly list: string }>((tie) => ({
  list: fc.array(tie("node"), { maxLength: 3 }).map((nodes) => nodes.join("")),
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.stringMatching(/^[\w .,!ü]{1,8}$/),
    fc.constantFrom(
      "&amp;",
      "&lt;",
      "&#233;",
      "<break/>",
      "<break time='2s'/>",
      "<!-- note -->",
      "${customer.number}",
    ),
    tie("list").map((content) => `<prosody rate='slow'>${content}</prosody>`),
    tie("list").map((content) => `<emphasis>${content}</emphasis>`),
    tie("list").map((content) => `<lang xml:lang='${"${customer.number}"}'>${content}</lang>`),
  ),
})).list;

test("nothing is found in well-formed texts", () => {
  fc.assert(
    fc.property(inside, fc.boolean(), (content, multiline) => {
      const quotes = multiline ? '"""' : '"';
      expect(found(inFlow(`${quotes}<speak>${content}</speak>${quotes}`))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("a tag that is not closed is found at its place, wherever it stands, and the fix closes it", () => {
  fc.assert(
    fc.property(inside, inside, fc.boolean(), (before, after, multiline) => {
      const quotes = multiline ? '"""' : '"';
      const program = inFlow(`${quotes}<speak>${before}<amazon:effect name='drc'>${after}</speak>${quotes}`);
      const [first, ...others] = found(program);
      expect(others).toEqual([]);
      expect(program.slice(first?.span.start, first?.span.end)).toBe("<amazon:effect name='drc'>");
      const edit = first?.fixes[0]?.edits[0];
      const mended = program.slice(0, edit?.span.start) + edit?.text + program.slice(edit?.span.end);
      expect(found(mended)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("escapes and values before a mistake do not move its place", () => {
  const program = inFlow('"<speak>\\"\\u{1F600}\\n\\${ ${customer.number} <brake/></speak>"');
  expect(found(program).map(({ span }) => program.slice(span.start, span.end))).toEqual(["brake"]);
});

test("only what is spoken counts toward the 3,000 characters", () => {
  const spoken = "word ".repeat(600);
  expect(found(inFlow(`"<speak>${spoken}<break time='1s'/></speak>"`))).toEqual([]);
  expect(found(inFlow(`"<speak>${spoken}.</speak>"`)).map(({ code }) => code)).toEqual(["FLW3004"]);
});

test("anything at all is checked without failing", () => {
  const piece = fc.constantFrom(
    "<",
    ">",
    "/",
    "&",
    "speak",
    "p",
    "=",
    "'",
    " ",
    "!--",
    "-->",
    "a:b",
    "${x.y}",
    '\\"',
    "]]>",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
      expect(() => found(inFlow(`"<speak>${pieces.join("")}"`))).not.toThrow();
    }),
  );
});
