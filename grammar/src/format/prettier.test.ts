import { check, format as prettierFormat, type Options } from "prettier";
import { expect, test } from "vitest";
import { everyForm, queuedCallback } from "../testing/samples.ts";
import { format } from "./format.ts";
import * as plugin from "./prettier.ts";

const withPlugin = (text: string, options: Options = {}): Promise<string> =>
  prettierFormat(text, { filepath: "a.flow", plugins: [plugin], ...options });

const fenced = (text: string): string => `\`\`\`flow\n${text}\n\`\`\`\n`;

test.each([
  ["the example", queuedCallback],
  ["every form", everyForm],
])("Prettier and the function format %s alike", async (_, text) => {
  expect({ text: await withPlugin(text) }).toEqual(format(text, "a.flow"));
  const options = { printWidth: 60, useTabs: true, endOfLine: "crlf" } as const;
  expect({ text: await withPlugin(text, options) }).toEqual(format(text, "a.flow", options));
});

test("lines of 100 characters are usual, and a configuration may say otherwise", async () => {
  const text = `queue Support { description: "${"x".repeat(44)}", hours: OfficeHours }\n`;
  expect(await check(text, { filepath: "a.flow", plugins: [plugin] })).toBe(true);
  expect(await check(text, { filepath: "a.flow", plugins: [plugin], printWidth: 80 })).toBe(false);
});

test("the mark at the start of a file and its line ends are Prettier's to keep", async () => {
  expect(await withPlugin("\ufeffqueue   A {}\r\n", { endOfLine: "auto" })).toBe("\ufeffqueue A {}\r\n");
});

test("a mistake is shown with its place", async () => {
  await expect(withPlugin("queue A {}\nqueue  {\n}\n")).rejects.toThrow(
    "FLW1201: A name is missing after `queue`. (2:6)",
  );
});

test("examples in Markdown are formatted, unless they have mistakes", async () => {
  const markdown = { filepath: "a.md" };
  expect(await withPlugin(fenced("queue   A {hours:H}"), markdown)).toBe(fenced("queue A { hours: H }"));
  expect(await withPlugin(fenced("queue   A {"), markdown)).toBe(fenced("queue   A {"));
});

test("a part of a file alone is left as it is: Prettier knows the parts of its own languages only", async () => {
  const text = "queue   A {}\nqueue   B {}\n";
  expect(await withPlugin(text, { rangeStart: 0, rangeEnd: 5 })).toBe(text);
});
