import type { Diagnostic } from "@contactflow/grammar";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultLimit, terminalReport } from "./terminal.ts";

/** A diagnostic at the text between « and » in `marked`, with the text without the marks. */
function at(marked: string, change: Partial<Diagnostic> = {}): { text: string; found: Diagnostic } {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  const text = marked.replaceAll(/[«»]/g, "");
  const found: Diagnostic = {
    code: "FLW2001",
    severity: "error",
    message: "There is no step called `offr`.",
    hint: undefined,
    file: "a.flow",
    span: { start, end },
    related: [],
    fixes: [],
    ...change,
  };
  return { text, found };
}

function shown(marked: string, change: Partial<Diagnostic> = {}): string {
  const { text, found } = at(marked, change);
  const report = terminalReport([found], new Map([["a.flow", text]]), { color: false, limit: defaultLimit });
  return `\n${report.slice(0, report.lastIndexOf("\n\n"))}\n`;
}

describe("a diagnostic in the terminal", () => {
  test("shows the line and underlines exactly the place", () => {
    expect(shown("inbound flow F {\n  -> «offr»\n}\n")).toBe(`
error FLW2001: There is no step called \`offr\`.
 --> a.flow:2:6
  |
2 |   -> offr
  |      ^^^^
`);
  });

  test("adds related places, the hint and the titles of fixes", () => {
    const { text, found } = at("queue A {}\n\n\n\n\n\n\n\n\nqueue «A» {}\n");
    const report = terminalReport(
      [
        {
          ...found,
          code: "FLW2004",
          severity: "warning",
          message: "There are two queues called `A`.",
          hint: "Rename one of them.",
          related: [
            { file: "a.flow", span: { start: 6, end: 7 }, message: "The first one is here." },
            { file: "b.flow", span: { start: 0, end: 1 }, message: "It is used here." },
          ],
          fixes: [{ title: "Rename it to `A2`", safety: "suggested", edits: [] }],
        },
      ],
      new Map([["a.flow", text]]),
      { color: false, limit: defaultLimit },
    );
    expect(`\n${report}`).toBe(`
warning FLW2004: There are two queues called \`A\`.
  --> a.flow:10:7
   |
10 | queue A {}
   |       ^
  ::: a.flow:1:7
   |
 1 | queue A {}
   |       - The first one is here.
  ::: b.flow: It is used here.
   help: Rename one of them.
   fix: Rename it to \`A2\`

1 warning in 1 file
`);
  });

  test.each([
    ["tabs go to the next multiple of four", "\tplay\t«x»", "    play    x", "            ^"],
    ["emoji and East Asian characters are two columns wide", '"👩‍👧 漢字 «é»"', '"👩‍👧 漢字 é"', "         ^"],
    ["a combining mark takes no column of its own", "e\u0301 «x»", "e\u0301 x", "  ^"],
    ["an empty place is one caret", "play«»", "play", "    ^"],
    ["control characters cannot reach the terminal", "\u001b[31m «x»", "␛[31m x", "      ^"],
  ])("%s", (_title, marked, line, carets) => {
    expect(shown(marked).split("\n").slice(4, 6)).toEqual([`1 | ${line}`, `  | ${carets}`]);
  });

  test("line ends of any kind end a line", () => {
    expect(shown("a\r\nb «c»\r\nd\r\n").split("\n").slice(2, 6)).toEqual([
      " --> a.flow:2:3",
      "  |",
      "2 | b c",
      "  |   ^",
    ]);
  });

  test("the end of a file after its last line is an empty line", () => {
    expect(shown("a\n«»").split("\n").slice(2, 6)).toEqual([" --> a.flow:2:1", "  |", "2 |", "  | ^"]);
  });

  test("a place of two lines shows both, without their indentation", () => {
    expect(shown("  «ask {\n    1 -> a }»\n").split("\n").slice(3, 8)).toEqual([
      "  |",
      "1 |   ask {",
      "  |   ^^^^^",
      "2 |     1 -> a }",
      "  |     ^^^^^^^^",
    ]);
  });

  test("a longer place is cut in the middle", () => {
    expect(shown("«ask {\n  1 -> a\n  2 -> b\n  3 -> c\n}»\n").split("\n").slice(3, 9)).toEqual([
      "  |",
      "1 | ask {",
      "  | ^^^^^",
      "  ...",
      "5 | }",
      "  | ^",
    ]);
  });

  test("a place that ends with a line's end stays on its line", () => {
    expect(shown("a\n«b\n»c\n").split("\n").slice(4, 7)).toEqual(["2 | b", "  | ^", ""]);
  });

  test("colours are for those who ask", () => {
    const { text, found } = at("«x»");
    const texts = new Map([["a.flow", text]]);
    const colored = terminalReport([found], texts, { color: true, limit: 1 });
    expect(colored).toContain("\u001b[1;31merror FLW2001\u001b[0m");
    expect(colored).toContain("\u001b[1;31m^\u001b[0m");
    // oxlint-disable-next-line no-control-regex -- these are what is looked for
    expect(colored.replaceAll(/\u001b\[[\d;]*m/g, "")).toBe(
      terminalReport([found], texts, { color: false, limit: 1 }),
    );
  });
});

describe("many diagnostics", () => {
  const { text, found } = at("ab«cd»ef\n");
  const texts = new Map([
    ["a.flow", text],
    ["b.flow", text],
  ]);
  const options = { color: false, limit: defaultLimit };

  test("come by file and place, and are counted in the last line", () => {
    const report = terminalReport(
      [
        { ...found, file: "b.flow", message: "third", severity: "warning" },
        { ...found, message: "second" },
        { ...found, message: "first", span: { start: 0, end: 1 } },
      ],
      texts,
      options,
    );
    expect([...report.matchAll(/first|second|third/g)].map(String)).toEqual(["first", "second", "third"]);
    expect(report.trimEnd().split("\n").at(-1)).toBe("2 errors, 1 warning in 2 files");
  });

  test("are cut at the limit, with the rest counted", () => {
    const many = Array.from({ length: 5 }, (): Diagnostic => ({ ...found, severity: "hint" }));
    const report = terminalReport([found, ...many], texts, { ...options, limit: 2 });
    expect(report.match(/-->/g)).toHaveLength(2);
    expect(report).toContain("\n... and 4 hints more.\n");
    expect(report).toContain("1 error, 5 hints in 1 file\n");
  });

  test("none is no output at all", () => {
    expect(terminalReport([], texts, options)).toBe("");
  });

  test("property: any place in any text is shown, without throwing or control characters", () => {
    const anyText = fc.string({
      unit: fc.constantFrom("a", " ", "\t", "\n", "\r\n", "é", "👩‍👧", "漢", "\u001b", "\u0301"),
    });
    fc.assert(
      fc.property(anyText, fc.nat(40), fc.nat(40), (source, start, length) => {
        const span = { start: Math.min(start, source.length), end: Math.min(start + length, source.length) };
        const report = terminalReport([{ ...found, span }], new Map([["a.flow", source]]), options);
        expect(report).toContain("^");
        expect(report).not.toMatch(/[\t\r]|\p{Cc}(?<!\n)/u);
      }),
    );
  });
});
