import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lexer } from "../lexer/lexer.ts";
import { parse } from "../parse.ts";
import { editedFile } from "../testing/arbitraries.ts";
import { anyProgram } from "../testing/programs.ts";
import { format, type FormatOptions, print } from "./format.ts";

/** What a file means: its tree with its descriptions, without places. */
function meaning(text: string): string {
  const { tree, diagnostics } = parse(text, "test.flow");
  expect(diagnostics).toEqual([]);
  const placed = new Set(["span", "head"]);
  return JSON.stringify([...tree.imports, ...tree.declarations], (key, value: unknown) =>
    placed.has(key) ? undefined : value,
  );
}

/** Tokens and comments in their order, without what formatting may add, leave out or spell anew. */
function sequence(text: string): readonly string[] {
  const { tokens, groups } = lexer.tokenize(text);
  return [...tokens, ...(groups["comments"] ?? [])]
    .toSorted((left, right) => left.startOffset - right.startOffset)
    .map(({ image }) => image)
    .filter((image) => !/^[,()]$/.test(image))
    .map((image) => {
      if (image.startsWith('"')) return "a text";
      if (image === "to") return "-";
      return image.replaceAll(/[ \t]*(?:\r\n?|\n)[ \t]*/g, "\n").trimEnd();
    });
}

function formatted(text: string, options: Partial<FormatOptions> = {}): string {
  const result = format(text, "test.flow", options);
  if (!("text" in result)) throw new Error(`refused: ${result.diagnostics[0]?.message}`);
  return result.text;
}

/** Everything that must hold of a file and what formatting makes of it. */
function expectSound(text: string, options: Partial<FormatOptions> = {}): void {
  const once = formatted(text, options);
  expect(sequence(once)).toEqual(sequence(text));
  expect(meaning(once)).toBe(meaning(text));
  expect(formatted(once, options)).toBe(once);
  const lines = once.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
  expect(lines.at(-1)).toBe("");
  expect(lines.at(-2)).not.toBe("");
}

const layouts = fc.record({
  printWidth: fc.integer({ min: 40, max: 200 }),
  useTabs: fc.boolean(),
  tabWidth: fc.constantFrom(2, 4),
  endOfLine: fc.constantFrom("lf" as const, "crlf" as const, "cr" as const, "auto" as const),
});

const isSound = (text: string): boolean => parse(text, "test.flow").diagnostics.length === 0;

test("whatever the program and its layout: tokens, meaning and comments stay, and formatting again changes nothing", () => {
  fc.assert(
    fc.property(anyProgram, layouts, (text, options) => {
      fc.pre(isSound(text));
      expectSound(text, options);
    }),
    { numRuns: 300 },
  );
});

test("a tree alone is enough to write a file that means the same, and that formatting leaves as it is", () => {
  fc.assert(
    fc.property(anyProgram, fc.integer({ min: 40, max: 200 }), (text, printWidth) => {
      fc.pre(isSound(text));
      const written = print(parse(text, "test.flow").tree, { printWidth });
      expect(meaning(written)).toBe(meaning(text));
      expect(formatted(written, { printWidth })).toBe(written);
    }),
    { numRuns: 150 },
  );
});

test("a damaged file is refused with its mistakes, or it is still sound", () => {
  fc.assert(
    fc.property(editedFile, (text) => {
      const { diagnostics } = parse(text, "test.flow");
      if (diagnostics.length === 0) expectSound(text);
      return diagnostics.length === 0 || isDeepStrictEqual(format(text, "test.flow"), { diagnostics });
    }),
    { numRuns: 200 },
  );
});

const root = join(import.meta.dirname, "..", "..", "..");
const files = globSync("{examples,test,grammar/src}/**/*.flow", { cwd: root }).map(
  (path) => [path, readFileSync(join(root, path), "utf8")] as const,
);

describe.each(files.filter(([, text]) => isSound(text)))("%s", (_, text) => {
  test.each([40, 60, 80, 100, 200])("at width %i", (printWidth) => {
    expectSound(text, { printWidth });
  });

  test.each([
    ["with line ends of Windows", text.replaceAll("\n", "\r\n")],
    ["with a byte order mark", `\ufeff${text}`],
    ["without a last line end", text.trimEnd()],
  ])("%s", (_name, changed) => {
    expectSound(changed, { endOfLine: "auto" });
  });
});
