import * as fc from "fast-check";
import { expect, test } from "vitest";
import { smallestCover } from "./cover.ts";

const sets = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 9 }).map(String)), { maxLength: 8 });
const cover = (all: readonly (readonly string[])[]) =>
  smallestCover(
    all,
    (each) => new Set(each),
    ({ length }) => length,
  );

test("a cover takes all that there is, with nothing needless in it", () => {
  fc.assert(
    fc.property(sets, (all) => {
      const chosen = cover(all);
      expect(new Set(chosen.flat())).toEqual(new Set(all.flat()));
      for (const each of chosen) {
        const others = new Set(chosen.filter((other) => other !== each).flat());
        expect(each.every((key) => others.has(key))).toBe(false);
      }
    }),
  );
});

test("the order is that of the runs", () => {
  expect(cover([["a"], ["b", "c", "d"], ["e", "f"]])).toEqual([["a"], ["b", "c", "d"], ["e", "f"]]);
});

test("what the others take together is left out, though it took most", () => {
  expect(
    cover([
      ["a", "b", "c"],
      ["a", "b", "x", "y"],
      ["c", "z"],
    ]),
  ).toEqual([
    ["a", "b", "x", "y"],
    ["c", "z"],
  ]);
});
