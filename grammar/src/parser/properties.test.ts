import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Node } from "../ast.ts";
import { children } from "../children.ts";
import { lexer } from "../lexer/lexer.ts";
import { scan } from "../lexer/scan.ts";
import { parse } from "../parse.ts";
import { reportsFor } from "../reports.ts";
import { anyText, editedFile, tokenSoup } from "../testing/arbitraries.ts";
import { bare } from "../testing/bare.ts";
import { everyForm, queuedCallback } from "../testing/samples.ts";
import { FileParser } from "./file-parser.ts";

/** The first node whose place is not inside its parent's and after its older siblings', if any. */
function misplaced(node: Node, from: number, to: number): string | undefined {
  const { start, end } = node.span;
  if (start < from || end < start || end > to) return `${node.kind} at ${start}-${end} in ${from}-${to}`;
  let last = start;
  for (const child of children(node)) {
    const found = misplaced(child, last, end);
    if (found !== undefined) return found;
    last = child.span.end;
  }
  return undefined;
}

/** What is wrong with the result of reading a text; nothing, whatever the text. */
function faultsOf(text: string): readonly string[] {
  const { tree, diagnostics } = parse(text, "test.flow");
  const misplacedNode = misplaced(tree, 0, text.length);
  const badMessages = diagnostics.flatMap(({ message, span, fixes }) => {
    const spans = [span, ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span))];
    const isOutside = spans.some(({ start, end }) => start < 0 || start > end || end > text.length);
    return isOutside || /expecting|undefined|\bNaN\b|\[object/.test(message) ? [message] : [];
  });
  return misplacedNode === undefined ? badMessages : [misplacedNode, ...badMessages];
}

const runs = { numRuns: 500 };

describe("whatever the text, there is a tree whose nodes lie inside one another, in order", () => {
  test.each([
    ["any text", anyText],
    ["any pieces of the language", tokenSoup],
    ["files after a few edits", editedFile],
  ])("%s", (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        expect(faultsOf(text)).toEqual([]);
      }),
      runs,
    );
  });

  test("a file cut off anywhere", () => {
    const cuts = Array.from(queuedCallback, (_, length) => queuedCallback.slice(0, length));
    expect(cuts.flatMap(faultsOf)).toEqual([]);
  });
});

test("the grammar is total: Chevrotain never meets an error", () => {
  const parser = new FileParser();
  const text = fc.oneof(tokenSoup, editedFile);
  fc.assert(
    fc.property(text, (source) => {
      const reports = reportsFor(source, "test.flow");
      parser.parseFile(scan(source, reports), reports);
      expect(parser.errors).toEqual([]);
    }),
    runs,
  );
});

test("what was read before leaves no trace", () => {
  const reference = parse(everyForm, "test.flow");
  fc.assert(
    fc.property(fc.oneof(tokenSoup, editedFile), (before) => {
      parse(before, "test.flow");
      expect(parse(everyForm, "test.flow")).toEqual(reference);
    }),
    { numRuns: 50 },
  );
});

const withoutComments = (text: string): string => {
  const { tree, diagnostics } = parse(text, "test.flow");
  expect(diagnostics).toEqual([]);
  return bare([...tree.imports, ...tree.declarations]);
};

/** Changes a file outside of its texts over several lines. */
function outsideTexts(text: string, change: (part: string) => string): string {
  return text
    .split('"""')
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('"""');
}

/** Puts a comment into every gap between two tokens. */
function withMoreComments(text: string): string {
  let end = 0;
  const parts = lexer.tokenize(text).tokens.map(({ startOffset, image }) => {
    const gap = text.slice(end, startOffset);
    end = startOffset + image.length;
    return gap === "" ? image : `/* here */${gap}${image}`;
  });
  return parts.join("");
}

describe.each([
  ["the example", queuedCallback],
  ["every form", everyForm],
])("layout changes nothing in %s", (_, text) => {
  const tree = withoutComments(text);
  test.each([
    ["line ends of Windows", text.replaceAll("\n", "\r\n")],
    ["line ends of old", text.replaceAll("\n", "\r")],
    ["tabs", outsideTexts(text, (part) => part.replaceAll(/^ +/gm, (spaces) => "\t".repeat(spaces.length)))],
    ["no indentation", outsideTexts(text, (part) => part.replaceAll(/^ +/gm, ""))],
    ["blank lines", outsideTexts(text, (part) => part.replaceAll("\n", "\n\n"))],
    ["comments", withMoreComments(text)],
    ["no line at the end", text.trimEnd()],
    ["a byte order mark", `\ufeff${text}`],
  ])("%s", (_name, changed) => {
    expect(withoutComments(changed)).toBe(tree);
  });
});
