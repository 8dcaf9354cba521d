import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { TranscriptEntry } from "../../center/index.ts";
import type { Subject } from "./subject.ts";
import { follow } from "./match.ts";
import type { AnyMoment, StoryPart } from "./moments.ts";
import { ended, heard, never, unordered } from "./words/index.ts";

/** Texts that somebody hears, one letter each. */
function log(texts: string): readonly TranscriptEntry[] {
  return [...texts].map((say, order) => ({
    at: order,
    order,
    type: "heard",
    by: { customer: true },
    prompt: { say },
    flow: "Welcome",
  }));
}

const subject = { kind: "centre" } as Subject;
const holds = (texts: string, story: readonly StoryPart[]) =>
  follow(log(texts), story, subject).wrong === undefined;

const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 10 });
const wanted = fc.constantFrom("a", "b", "c", "[ab]", "[bc]");
const patterns = fc.array(wanted, { maxLength: 4 });
const moments = (texts: readonly string[]): readonly AnyMoment[] =>
  texts.map((pattern) => heard(new RegExp(`^${pattern}$`)));

test("moments are found one after the other where a pattern with anything between finds them", () => {
  fc.assert(
    fc.property(text, patterns, (texts, story) => {
      const expected = new RegExp(story.join(".*")).test(texts);
      expect(holds(texts, moments(story) as StoryPart[])).toBe(expected);
    }),
  );
});

test("what may come in any order is found where one of its orders is", () => {
  fc.assert(
    fc.property(text, patterns, wanted, (texts, story, last) => {
      const first = ordersOf(story)
        .map((order) => new RegExp(`^.*?${order.join(".*?")}`).exec(texts)?.[0].length ?? Infinity)
        .reduce((one, other) => Math.min(one, other), Infinity);
      const rest = story.length === 0 ? texts : texts.slice(first);
      const expected = (story.length === 0 || first < Infinity) && new RegExp(last).test(rest);
      const [end] = moments([last]) as StoryPart[];
      expect(holds(texts, [unordered(...moments(story)) as StoryPart, ...(end ? [end] : [])])).toBe(expected);
    }),
    { numRuns: 500 },
  );
});

function ordersOf(items: readonly string[]): readonly (readonly string[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    ordersOf(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
  );
}

test("what must not be between is only looked for there", () => {
  fc.assert(
    fc.property(text, wanted, wanted, wanted, (texts, one, hidden, other) => {
      const [from, not, to] = moments([one, hidden, other]) as [AnyMoment, AnyMoment, AnyMoment];
      const start = texts.search(one);
      const between = start < 0 ? -1 : texts.slice(start + 1).search(other);
      const expected = between >= 0 && !new RegExp(hidden).test(texts.slice(start + 1, start + 1 + between));
      expect(holds(texts, [from, never(not), to] as StoryPart[])).toBe(expected);
      expect(holds(texts, [never(not)] as StoryPart[])).toBe(!new RegExp(hidden).test(texts));
    }),
  );
});

test("parts without any moments say nothing", () => {
  expect(holds("abc", [never(), unordered(), never(ended())])).toBe(true);
});
