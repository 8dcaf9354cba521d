import * as fc from "fast-check";
import { expect, test } from "vitest";
import { lineIndex } from "./line-index.ts";

test("lines and columns count from 1, in UTF-16 units", () => {
  const lines = lineIndex("ab\r\n😀c\rd\n");
  expect(lines.lineCount).toBe(4);
  expect([0, 2, 4, 6, 8, 10].map(lines.position)).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 2, column: 3 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
  ]);
});

test("offsets outside count as the nearest end", () => {
  const lines = lineIndex("ab");
  expect(lines.position(-5)).toEqual({ line: 1, column: 1 });
  expect(lines.position(99)).toEqual({ line: 1, column: 3 });
});

test("an offset is its line's start and its column", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "\n", "\r", " ") });
  fc.assert(
    fc.property(text, (source) => {
      const lines = lineIndex(source);
      for (let offset = 0; offset <= source.length; offset += 1) {
        const { line, column } = lines.position(offset);
        expect(lines.lineStart(line) + column - 1).toBe(offset);
      }
    }),
  );
});
