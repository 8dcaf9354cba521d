import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closest, editDistance, suggest } from "./suggest.ts";

const far = 1000;
const word = fc.stringMatching(/^[a-e]{0,8}$/);

describe("the distance between words", () => {
  test.each([
    ["timeout", "timeout", 0],
    ["timout", "timeout", 1],
    ["timeotu", "timeout", 1],
    ["tmeiout", "timeout", 2],
    ["", "abc", 3],
    ["ca", "abc", 3],
  ])("%s to %s is %i", (left, right, distance) => {
    expect(editDistance(left, right, far)).toBe(distance);
  });

  test("is the same both ways, and nought only for equal words", () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        const distance = editDistance(left, right, far);
        expect(editDistance(right, left, far)).toBe(distance);
        expect(distance === 0).toBe(left === right);
      }),
    );
  });

  test("stops at its limit", () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 9 }), (left, right, limit) => {
        expect(editDistance(left, right, limit)).toBe(Math.min(limit, editDistance(left, right, far)));
      }),
    );
  });
});

describe("the closest candidate", () => {
  const names = ["timeout", "attempts", "again", "Support", "ask"];

  test.each([
    ["timout", "timeout"],
    ["TIMEOUT", "timeout"],
    ["atempst", "attempts"],
    ["support", "Support"],
    ["aks", "ask"],
    ["att", "attempts"],
    ["atte", "attempts"],
    ["at", undefined],
    ["queue", undefined],
    ["a", undefined],
    ["", undefined],
  ])("to %s is %s", (written, found) => {
    expect(closest(written, names)).toBe(found);
  });

  test("is found after any single slip in a word of three letters or more", () => {
    const slip = fc.tuple(fc.constantFrom(...names), fc.nat(), fc.constantFrom("drop", "double", "swap"));
    fc.assert(
      fc.property(slip, ([name, place, kind]) => {
        const at = place % name.length;
        const [before, letter, after] = [name.slice(0, at), name.charAt(at), name.slice(at + 1)];
        const written =
          kind === "drop"
            ? before + after
            : kind === "double"
              ? before + letter + letter + after
              : before + after.charAt(0) + letter + after.slice(1);
        expect(closest(written, names)).toBe(name);
      }),
    );
  });
});

test("few candidates are listed when none is close", () => {
  const place = { file: "a.flow", span: { start: 0, end: 5 } };
  expect(suggest(place, "queue", ["timeout", "again"], "It has").suggestion).toBe(
    "It has `timeout` and `again`.",
  );
  expect(suggest(place, "queue", [], "It has").suggestion).toBe("");
  expect(suggest(place, "timout", ["timeout"], "It has")).toMatchObject({
    suggestion: "Did you mean `timeout`?",
    fixes: [{ edits: [{ file: "a.flow", span: place.span, text: "timeout" }] }],
  });
});
