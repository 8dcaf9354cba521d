import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arrivals } from "./arrivals.ts";
import { choose, draw } from "./distributions.ts";
import { hour } from "./plan.fixture.ts";
import type { ArrivalPlan, Distribution } from "./plan.ts";
import { sourcesOf } from "./random.ts";

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const many = (distribution: Distribution, count = 20_000) => {
  const source = sourcesOf(1, 0)();
  return Array.from({ length: count }, () => draw(distribution, source));
};

describe("sources of chance", () => {
  test("the same seed and stream give the same numbers, others other ones", () => {
    fc.assert(
      fc.property(seed, fc.nat(9), fc.nat(9), (one, stream, other) => {
        const numbers = (from: number) => {
          const source = sourcesOf(one, from)();
          return Array.from({ length: 4 }, source);
        };
        expect(String(numbers(stream)) === String(numbers(other))).toBe(stream === other);
      }),
    );
  });

  test("how much is drawn from a source changes nothing in the next one", () => {
    fc.assert(
      fc.property(seed, fc.nat(20), (one, draws) => {
        const sources = sourcesOf(one, 0);
        const source = sources();
        for (let count = 0; count < draws; count++) source();
        const again = sourcesOf(one, 0);
        again();
        expect(sources()()).toBe(again()());
      }),
    );
  });
});

describe("distributions have the mean and the spread that they say", () => {
  const minute = 60_000;
  test.each<[Distribution, number, number]>([
    [{ type: "constant", value: 90_000 }, 90_000, 0],
    [{ type: "exponential", mean: minute }, minute, minute],
    [{ type: "lognormal", mean: 4 * minute, deviation: 2 * minute }, 4 * minute, 2 * minute],
    [{ type: "empirical", values: [0, minute] }, minute / 2, minute / 2],
  ])("%j", (distribution, expected, deviation) => {
    const values = many(distribution);
    const middle = mean(values);
    expect(Math.abs(middle - expected)).toBeLessThanOrEqual(expected * 0.03);
    const spread = Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
    expect(Math.abs(spread - deviation)).toBeLessThanOrEqual(deviation * 0.05);
    expect(values.every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
  });

  test("choices come as often as their weights say, and never with none", () => {
    const source = sourcesOf(1, 0)();
    const choices = [
      { weight: 3, choice: "often" },
      { weight: 0, choice: "never" },
      { weight: 1, choice: "seldom" },
    ];
    const chosen = Array.from({ length: 10_000 }, () => choose(choices, source));
    expect(chosen.filter((choice) => choice === "often").length).toBeGreaterThan(7300);
    expect(chosen.filter((choice) => choice === "often").length).toBeLessThan(7700);
    expect(chosen).not.toContain("never");
  });
});

const times = (plan: ArrivalPlan, length: number, from: number) => [
  ...arrivals(plan, length, sourcesOf(from, 0)()),
];

describe("arrivals", () => {
  const pieces = [
    { from: 0, to: hour, rate: 100 / hour },
    { from: hour, to: 2 * hour, rate: 0 },
    { from: 2 * hour, to: 4 * hour, rate: 400 / hour },
  ];

  test("come in order, within their time, and only where there is a rate", () => {
    fc.assert(
      fc.property(seed, fc.constantFrom("random", "even"), (one, spread) => {
        const all = times({ type: "rates", pieces, spread }, 3 * hour, one);
        expect(all).toEqual(all.toSorted((a, b) => a - b));
        expect(all.every((at) => (at >= 0 && at <= hour) || (at >= 2 * hour && at <= 3 * hour))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test("are as many as the rates say: exactly, when evenly spaced", () => {
    const even = times({ type: "rates", pieces, spread: "even" }, 4 * hour, 1);
    expect(Math.abs(even.length - 900)).toBeLessThanOrEqual(1);
    const counts = Array.from(
      { length: 50 },
      (_, one) => times({ type: "rates", pieces, spread: "random" }, 4 * hour, one + 1).length,
    );
    expect(Math.abs(mean(counts) - 900)).toBeLessThan(15);
    const variance = mean(counts.map((count) => (count - mean(counts)) ** 2));
    expect(variance).toBeGreaterThan(450);
    expect(variance).toBeLessThan(1500);
  });

  test("that are listed come when they are listed, as long as callers come", () => {
    expect(times({ type: "times", times: [5, 5, 70, 200] }, 200, 1)).toEqual([5, 5, 70]);
  });
});
