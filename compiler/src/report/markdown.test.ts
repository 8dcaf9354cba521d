import * as fc from "fast-check";
import { expect, test } from "vitest";
import { terminalMarkdown } from "./markdown.ts";
import { ansi, plain } from "./paint.ts";

test("paragraphs are wrapped anew, code between backticks in one piece", () => {
  const text = "A contact that nobody\ntakes waits for `set contact.queueFlow = Waiting` or ever.\n\nNext.\n";
  expect(terminalMarkdown(text, plain, 42)).toBe(
    [
      "A contact that nobody takes waits for",
      "`set contact.queueFlow = Waiting` or ever.",
      "",
      "Next.",
      "",
    ].join("\n"),
  );
});

test("code keeps its lines, and the file that it is", () => {
  const text = "Before:\n\n```flow queues.flow\nqueue Sales {\n\n}\n```\n\nAfter.\n";
  expect(terminalMarkdown(text, plain, 80)).toBe(
    "Before:\n\n    queues.flow\n    queue Sales {\n\n    }\n\nAfter.\n",
  );
});

test("headings, lists, links and bold words", () => {
  const text = "# Title\n\n- one [page](x.md) with\n  more\n- **two**\n";
  expect(terminalMarkdown(text, plain, 10)).toBe("Title\n\n- one page\n  with\n  more\n- two\n");
  expect(terminalMarkdown("## Wrong\n\n`end`\n", ansi, 80)).toBe(
    "\u001b[1mWrong\u001b[0m\n\n\u001b[36m`end`\u001b[0m\n",
  );
});

test("property: no line of prose is longer than it may be, unless it is one word", () => {
  const prose = fc
    .array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 })
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(prose, fc.integer({ min: 4, max: 60 }), (text, width) => {
      const lines = terminalMarkdown(text, plain, width).trimEnd().split("\n");
      expect(lines.join(" ")).toBe(text);
      for (const line of lines) expect(line.length <= width || !line.includes(" ")).toBe(true);
    }),
  );
});
