import { describe, expect, test } from "vitest";
import { diagnostics } from "../../compiler/src/diagnostics/index.ts";
import { applied, check, unmark } from "../support/check.ts";
import { type Mistake, surroundings } from "./case.ts";
import { flowMistakes } from "./flows.ts";
import { nameMistakes } from "./names.ts";
import { resourceMistakes } from "./resources.ts";
import { statementMistakes } from "./statements.ts";
import { valueMistakes } from "./values.ts";

const mistakes = [...nameMistakes, ...valueMistakes, ...statementMistakes, ...resourceMistakes];
const lines = (program: string): string => program.replaceAll(";", "\n");

function diagnose({ others = {} }: Mistake, text: string) {
  return check({ "main.flow": text, ...others }).diagnostics;
}

describe.each(mistakes.map((mistake) => [mistake.code, unmark(mistake.program).text, mistake] as const))(
  "%s in %s",
  (_, program, mistake) => {
    const text = lines(program + surroundings);
    const [place] = unmark(mistake.program).spans;
    const found = diagnose(mistake, text);

    test("is the one thing found, at its place", () => {
      const shown = found.map(({ code, message, hint, span }) => ({
        code,
        at: text.slice(span.start, span.end),
        message: hint === undefined ? message : `${message} ${hint}`,
      }));
      expect(shown).toEqual([
        { code: mistake.code, at: text.slice(place?.start, place?.end), message: mistake.message },
      ]);
      expect(found[0]?.span).toEqual(place);
    });

    test.each(found.flatMap(({ fixes }) => fixes))("$title mends it", ({ edits }) => {
      expect(edits.every(({ file }) => file === "main.flow")).toBe(true);
      const after = diagnose(mistake, applied(text, edits));
      expect(after.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    });
  },
);

test("the surroundings are sound", () => {
  expect(check(lines(surroundings)).diagnostics).toEqual([]);
});

test("every diagnostic has its wrong program; those of projects and suppressions stand elsewhere", () => {
  const shown = new Set([...mistakes, ...flowMistakes].map(({ code }) => code));
  const codes = Object.values(diagnostics).map(({ code }) => code);
  const missing = codes.filter((code) => !/^FLW[79]/.test(code) && !shown.has(code));
  expect(missing).toEqual([]);
});
