import { Lexer } from "chevrotain";
import { expect, test } from "vitest";
import { tokenTypes } from "../lexer/lexer.ts";
import { FileParser } from "./file-parser.ts";

test("the lexer's definition has no errors, and its first characters are known", () => {
  const checked = new Lexer([...tokenTypes], { ensureOptimizations: true, positionTracking: "onlyOffset" });
  expect(checked.lexerDefinitionErrors).toEqual([]);
});

test("the grammar has no ambiguous alternatives, left recursion or empty repetitions", () => {
  expect(() => new FileParser(true)).not.toThrow();
});

test("what is used of Chevrotain's inside is there", () => {
  const parser = new FileParser();
  parser.input = [];
  expect(parser).toMatchObject({ currIdx: -1, tokVector: [], RECORDING_PHASE: false });
});
