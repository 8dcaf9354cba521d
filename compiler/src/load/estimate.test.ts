import * as fc from "fast-check";
import { expect, test } from "vitest";
import { estimate, estimateDifference } from "./estimate.ts";
import { intervalIndex, intervalsOf, overlaps } from "./window.ts";

test.each([
  // Quantiles of Student's t distribution as the tables have them.
  { runs: 2, confidence: 95, t: 12.706 },
  { runs: 5, confidence: 95, t: 2.776 },
  { runs: 10, confidence: 95, t: 2.262 },
  { runs: 10, confidence: 99, t: 3.25 },
  { runs: 30, confidence: 90, t: 1.699 },
])(
  "the interval of $runs runs at $confidence % is $t standard errors to each side",
  ({ runs, confidence, t }) => {
    const values = Array.from({ length: runs }, (_, index) => (index % 2 === 0 ? 1 : 3));
    const middle = values.reduce((sum, value) => sum + value, 0) / runs;
    const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
    const { mean, halfWidth } = estimate(values, confidence);
    expect(mean).toBeCloseTo(middle);
    expect(halfWidth).toBeCloseTo(t * Math.sqrt(squares / (runs - 1) / runs), 2);
  },
);

test("of runs without a number the others tell, and one run has no interval", () => {
  expect(estimate([null, 2, null, 4], 95)).toMatchObject({ mean: 3, runs: 2 });
  expect(estimate([7], 95)).toEqual({ mean: 7, halfWidth: null, runs: 1 });
  expect(estimate([null], 95)).toEqual({ mean: null, halfWidth: null, runs: 0 });
});

test("a difference is taken run by run: what both have in common falls out", () => {
  const one = [10, 50, 90];
  expect(estimateDifference(one, [11, 51, 91], 95)).toEqual({ mean: 1, halfWidth: 0, runs: 3 });
  expect(estimateDifference([10, null, 90], [11, 51, null], 95)).toMatchObject({ mean: 1, runs: 1 });
});

test("the parts of a stretch of time in the intervals are together what of it is measured", () => {
  const moment = fc.integer({ min: 0, max: 5000 });
  fc.assert(
    fc.property(moment, moment, moment, fc.integer({ min: 20, max: 900 }), (from, since, until, interval) => {
      const window = { from, to: from + 3000, interval };
      const intervals = intervalsOf(window);
      const parts = intervals.map(() => 0);
      overlaps(window, since, until, (index, time) => {
        parts[index] = (parts[index] ?? 0) + time;
      });
      const measured = Math.min(until, window.to) - Math.max(since, from);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(Math.max(0, measured));
      for (const [index, part] of parts.entries()) {
        const { from: start, to: end } = intervals[index] ?? { from: 0, to: 0 };
        expect(part).toBeLessThanOrEqual(end - start);
      }
      const index = intervalIndex(window, since);
      const start = index === undefined ? undefined : intervals[index];
      expect(start !== undefined && start.from <= since && since < start.to).toBe(
        since >= from && since < window.to,
      );
    }),
  );
});
