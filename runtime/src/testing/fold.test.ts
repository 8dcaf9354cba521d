import * as fc from "fast-check";
import { expect, test } from "vitest";
import { folded } from "./fold.ts";

const at = (texts: string) => [...texts].map((text, time) => ({ time: String(time), text }));

test("rounds that repeat are told once, with how often and until when", () => {
  expect(folded(at("xababababyzzz"))).toEqual([
    "0  x",
    "1  a",
    "2  b",
    "          (these 2 lines 4 times, until 8)",
    "9  y",
    "10  z",
    "          (this line 3 times, until 12)",
  ]);
});

test("what comes only twice stays as it is", () => {
  expect(folded(at("abab"))).toEqual(["0  a", "1  b", "2  a", "3  b"]);
});

test("nothing is lost: unfolded again, the lines are the same", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 60 });
  fc.assert(
    fc.property(text, (texts) => {
      let unfolded = "";
      for (const line of folded(at(texts))) {
        const [, lines = "1", times] = /\((?:these (\d+) lines|this line) (\d+) times/.exec(line) ?? [];
        if (times === undefined) unfolded += line.slice(-1);
        else unfolded += unfolded.slice(-Number(lines)).repeat(Number(times) - 1);
      }
      expect(unfolded).toBe(texts);
    }),
  );
});
