import { expect, test } from "vitest";
import { drawPercent } from "./random.ts";

test("every whole number from 1 to 100 comes about as often as any other", () => {
  const random = { state: 1 };
  const counts = new Map<number, number>();
  for (let draw = 0; draw < 100_000; draw++) {
    const number = drawPercent(random);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  expect([...counts.keys()].sort((one, other) => one - other)).toEqual(
    Array.from({ length: 100 }, (_, index) => index + 1),
  );
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(200);
});
