import * as fc from "fast-check";
import { expect, test } from "vitest";
import { reservedNames } from "../../compiler/src/bind/built-in-names.ts";
import { checkFiles } from "../../compiler/src/program/program.ts";
import { visitStatements } from "../../compiler/src/model/statements.ts";
import { soundPrograms } from "../sound/language.ts";
import { check } from "../support/check.ts";
import { mistakeTexts } from "./texts.ts";

/** Those of hundreds of statements say nothing more, and take long. */
const programs = [...Object.values(soundPrograms), ...mistakeTexts].filter(({ length }) => length < 6000);

/** The names that the author of a program chose. */
function namesIn(text: string): ReadonlySet<string> {
  const program = check(text);
  const names = new Set([...program.symbols.keys(), ...program.attributes.keys()]);
  for (const node of program.trees.flatMap(({ declarations }) => declarations)) {
    if (node.kind !== "FlowDeclaration") continue;
    for (const { name } of node.steps) if (name.kind === "Name") names.add(name.text);
    visitStatements(node, (statement) => {
      if (statement.kind === "VerbStatement" && statement.binding?.kind === "Name")
        names.add(statement.binding.text);
    });
  }
  return names;
}

/** Names that are words of the language as well stay as they are. */
const words = new Set([...reservedNames.keys(), "ask", "number", "on", "input", "Main", "retry"]);

const codes = (text: string) => check(text).diagnostics.map(({ code }) => code);

test("other names for the same things change no diagnostic", () => {
  const suffix = fc.stringMatching(/^[A-Z][a-z]{0,3}$/);
  fc.assert(
    fc.property(fc.constantFrom(...programs), suffix, (text, ending) => {
      const names = [...namesIn(text)].filter((name) => /^\w+$/.test(name) && !words.has(name));
      const renamed = names.reduce(
        (result, name) => result.replaceAll(new RegExp(`\\b${name}\\b`, "g"), `${name}${ending}`),
        text,
      );
      expect(codes(renamed)).toEqual(codes(text));
    }),
    { numRuns: 100 },
  );
});

test("nothing that an author types makes checking throw, and every place lies in the text", () => {
  const edit = fc.record({
    at: fc.nat(),
    length: fc.integer({ min: 0, max: 12 }),
    insert: fc.constantFrom(
      "",
      "{",
      "}",
      "(",
      ")",
      "[",
      "]",
      ":",
      ",",
      "->",
      '"',
      "${",
      "step",
      "set",
      "5",
      "x.",
      "=",
    ),
  });
  const edits = fc.array(edit, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(soundPrograms)), edits, (text, changes) => {
      let damaged = text;
      for (const { at, length, insert } of changes) {
        const start = at % damaged.length;
        damaged = damaged.slice(0, start) + insert + damaged.slice(start + length);
      }
      const { diagnostics } = checkFiles({ readFile: () => damaged }, ["main.flow"]);
      for (const { span, message } of diagnostics) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(damaged.length);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(message).not.toMatch(/undefined|\[object/);
      }
    }),
    { numRuns: 300 },
  );
});
