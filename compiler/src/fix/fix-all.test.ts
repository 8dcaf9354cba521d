import * as fc from "fast-check";
import type { Diagnostic, TextEdit } from "@contactflow/grammar";
import { describe, expect, test } from "vitest";
import { soundPrograms } from "../../../test/sound/language.ts";
import { checkFiles } from "../program/program.ts";
import { applyEdits } from "./apply-edits.ts";
import { chooseFixes } from "./choose-fixes.ts";
import { type FileTexts, fixAll } from "./fix-all.ts";

/** Fixes a program of one file. */
function fixed(text: string) {
  return fixAll((changed: FileTexts) => {
    const texts = new Map([["a.flow", changed.get("a.flow") ?? text]]);
    return {
      texts,
      diagnostics: checkFiles({ readFile: (path) => texts.get(path) }, ["a.flow"]).diagnostics,
    };
  });
}

const textOf = ({ changed }: { readonly changed: FileTexts }, text: string) => changed.get("a.flow") ?? text;

const codesOf = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

describe("all safe fixes are applied", () => {
  test("at once, and again where one brings out another", async () => {
    const text = "inbound flow A {\n  play 'Hello.' { error => continue };\n  disconnect;\n}\n";
    const result = await fixed(text);
    expect(textOf(result, text)).toBe(
      'inbound flow A {\n  play "Hello." { error -> continue }\n  disconnect\n}\n',
    );
    expect(result.applied).toHaveLength(4);
    expect(result.left.diagnostics).toEqual([]);
  });

  test("and what is only a suggestion stays", async () => {
    const text =
      "inbound flow A {\n  play 'Hello.' { error -> bye }\n  -> byee\n\n  step bye {\n    disconnect\n  }\n}\n";
    const result = await fixed(text);
    expect(textOf(result, text)).toContain('play "Hello."');
    expect(codesOf(result.left.diagnostics)).toEqual(["FLW2001"]);
  });

  test("with the line ends and the mark at the beginning that the file has", async () => {
    const text = "\ufeffinbound flow A {\r\n  disconnect;\r\n  // contactflow-ignore FLW5006: no\r\n}\r\n";
    expect(textOf(await fixed(text), text)).toBe("\ufeffinbound flow A {\r\n  disconnect\r\n}\r\n");
    expect(applyEdits("a\r\nb", [{ span: { start: 1, end: 1 }, text: "\nx" }])).toBe("a\r\nx\r\nb");
  });
});

const edit = (start: number, end: number, file = "a.flow"): TextEdit => ({
  file,
  span: { start, end },
  text: "!",
});
const broken = (...edits: readonly TextEdit[]): Diagnostic => ({
  code: "FLW1001",
  severity: "error",
  message: "",
  hint: undefined,
  file: "a.flow",
  span: { start: 0, end: 0 },
  related: [],
  fixes: [{ title: String(edits[0]?.span.start), safety: "safe", edits }],
});
const titles = (...diagnostics: readonly Diagnostic[]) =>
  chooseFixes(diagnostics).map(({ fix }) => fix.title);

describe("fixes that touch each other", () => {
  test("wait for the next round, and are never applied by half", () => {
    expect(titles(broken(edit(0, 3)), broken(edit(2, 5)), broken(edit(6, 7)))).toEqual(["0", "6"]);
    expect(titles(broken(edit(0, 3)), broken(edit(9, 9), edit(1, 1)))).toEqual(["0"]);
    expect(titles(broken(edit(4, 4)), broken(edit(4, 4)))).toEqual(["4"]);
    expect(titles(broken(edit(0, 3)), broken(edit(1, 2, "b.flow")))).toEqual(["0", "1"]);
  });

  test("and one whose own edits overlap is none", () => {
    expect(titles(broken(edit(0, 3), edit(2, 4)))).toEqual([]);
  });
});

/** Habits from other languages that a fix takes back. */
const habits: readonly ((text: string, at: number) => string)[] = [
  (text, at) => replaceAfter(text, at, / -> (?=\w+\n)/, " => "),
  (text, at) => replaceAfter(text, at, / == /, " === "),
  (text, at) => replaceAfter(text, at, / and /, " && "),
  (text, at) => replaceAfter(text, at, /(?<=\n {2,}disconnect)\n/, ";\n"),
  (text, at) => replaceAfter(text, at, /"(\w+\.)"/, "'$1'"),
  (text, at) => replaceAfter(text, at, /(?<=\n)(?= +play )/, "  // contactflow-ignore FLW5007: no\n"),
];

function replaceAfter(text: string, at: number, pattern: RegExp, by: string): string {
  return text.slice(0, at) + text.slice(at).replace(pattern, by);
}

describe("properties", () => {
  const sound = Object.values(soundPrograms);
  const habit = fc.tuple(fc.constantFrom(...habits), fc.double({ min: 0, max: 1, noNaN: true }));
  const spoilt = fc
    .tuple(fc.constantFrom(...sound), fc.array(habit, { maxLength: 5 }), fc.constantFrom("\n", "\r\n"))
    .map(([text, chosen, ending]) =>
      chosen
        .reduce((each, [spoil, at]) => spoil(each, Math.floor(at * each.length)), text)
        .replaceAll("\n", ending),
    );

  test("what habits spoil is mended without an error left; nothing is left to fix, and fixing again changes nothing", async () => {
    const before = new Set(
      sound.flatMap((text) => codesOf(checkFiles({ readFile: () => text }, ["a.flow"]).diagnostics)),
    );
    let mended = 0;
    await fc.assert(
      fc.asyncProperty(spoilt, async (text) => {
        const once = await fixed(text);
        mended += once.applied.length;
        expect(codesOf(once.left.diagnostics).filter((code) => !before.has(code))).toEqual([]);
        expect(chooseFixes(once.left.diagnostics)).toEqual([]);
        expect((await fixed(textOf(once, text))).applied).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(mended).toBeGreaterThan(10);
  });

  test("damaged texts come to an end, too", async () => {
    const cut = fc.tuple(spoilt, fc.nat(), fc.integer({ min: 1, max: 6 })).map(([text, at, length]) => {
      const start = at % text.length;
      return text.slice(0, start) + text.slice(start + length);
    });
    await fc.assert(
      fc.asyncProperty(cut, async (text) => {
        const once = await fixed(text);
        expect(chooseFixes(once.left.diagnostics)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
