import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { milliseconds } from "./duration.ts";

describe("a duration", () => {
  test.each([
    ["99s", 99_000],
    ["2m 5s", 125_000],
    ["1h30m", 5_400_000],
    ["7d", 604_800_000],
    ["250ms", 250],
    ["1.5s", 1500],
    ["0s", 0],
  ])("%s", (text, expected) => expect(milliseconds(text)).toBe(expected));

  test("in parts", () => expect(milliseconds({ minutes: 2, seconds: 5 })).toBe(125_000));

  test.each(["", "99", "s", "5 minutes", "2m x", "-5s", "1m5"])(
    "%j is none, and the message shows how they look",
    (text) => {
      expect(() => milliseconds(text)).toThrow(/is no duration\. Durations look like "99s"/);
    },
  );

  test("means the same as text and in parts", () => {
    const count = fc.nat({ max: 10_000 });
    fc.assert(
      fc.property(count, count, count, count, (days, hours, minutes, seconds) => {
        expect(milliseconds(`${days}d ${hours}h ${minutes}m ${seconds}s`)).toBe(
          milliseconds({ days, hours, minutes, seconds }),
        );
      }),
    );
  });
});
