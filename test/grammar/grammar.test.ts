import { globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "@contactflow/grammar";
import * as fc from "fast-check";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { grammarPages } from "../../docs/generate/grammar/page.ts";
import { publishedGrammar } from "../../docs/generate/grammar/published.ts";
import { everyForm } from "../../grammar/src/testing/samples.ts";
import { anyProgram } from "../../grammar/src/testing/programs.ts";
import { isDerivable } from "./recognizer.ts";
import { sentences } from "./sentences.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const grammar = publishedGrammar();
/** Digits beside a phone number are read as part of it. */
const sound = sentences(grammar).filter((text) => !/\+\d+[ ().-]+\d/.test(text));

test("sentences made from the published grammar are read without a message", () => {
  fc.assert(
    fc.property(sound, (text) => {
      expect(parse(text, "test.flow").diagnostics.map(({ message }) => message)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("and they follow it", () => {
  fc.assert(
    fc.property(sound, (text) => isDerivable(grammar, text)),
    { numRuns: 100 },
  );
});

test("programs without mistakes follow the published grammar", () => {
  fc.assert(
    fc.property(anyProgram, (text) => {
      fc.pre(parse(text, "test.flow").diagnostics.length === 0);
      return isDerivable(grammar, text);
    }),
    { numRuns: 100 },
  );
});

const examples = globSync("{examples,test/calls}/**/*.flow", { cwd: root }).map(
  (path) => [path, readFileSync(join(root, path), "utf8")] as const,
);

test.each([["every form", everyForm] as const, ...examples])("%s follows it", (_, text) => {
  expect(isDerivable(grammar, text)).toBe(true);
});

test.each([
  "queue A",
  "queue { hours: H }",
  'inbound flow F {\n  play "x" disconnect ->\n}',
  "inbound flow F {\n  ask x { 1 => a }\n}",
  "inbound flow F {\n  step a { end }\n  on error -> a\n}",
])("%s does not", (text) => {
  expect(isDerivable(grammar, text)).toBe(false);
});

describe("docs/reference/grammar.md and its diagrams are those of the parser; `npm run reference` writes them anew", () => {
  const pages = [...grammarPages(grammar)];

  test.each(pages)("%s", async (path, text) => {
    const written = path.endsWith(".md") ? await format(text, { parser: "markdown", printWidth: 110 }) : text;
    await expect(written).toMatchFileSnapshot(join(root, "docs/reference", path));
  });

  test("there are no others", () => {
    const known = new Set(pages.map(([path]) => path));
    const diagrams = readdirSync(join(root, "docs/reference/grammar")).map((name) => `grammar/${name}`);
    expect(diagrams.filter((path) => !known.has(path))).toEqual([]);
  });
});
