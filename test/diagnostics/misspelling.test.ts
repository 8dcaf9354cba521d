import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkFiles } from "../../compiler/src/program/program.ts";

const example = readFileSync(
  new URL("../../examples/queued-callback/queued-callback.flow", import.meta.url),
  "utf8",
);

/** Everything outside of texts and comments that looks like a name or a word of the language. */
const words = [...example.matchAll(/"[^"]*"|\/\/.*|[A-Za-z_]\w*/g)].filter(([word]) =>
  /^[A-Za-z_]/.test(word),
);

test("a misspelt word is never followed by anything about control flow", () => {
  const followed = words.flatMap(({ 0: word, index }) => {
    const at = index + word.length;
    const text = `${example.slice(0, at)}x${example.slice(at)}`;
    const { diagnostics } = checkFiles({ readFile: () => text }, ["a.flow"]);
    const about = diagnostics.filter(({ code }) => code.startsWith("FLW5"));
    return about.length > 0
      ? [`${word}x at ${at}: ${diagnostics.map(({ message }) => message).join(" ")}`]
      : [];
  });
  expect(words.length).toBeGreaterThan(150);
  expect(followed).toEqual([]);
});
