import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cancelTimer, newTimers, nextTimer, setTimer, type Timer } from "./timers.ts";

const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ set: fc.nat(20) }) },
  fc.record({ cancel: fc.nat() }),
  fc.constant({ next: true }),
);

test("timers go off by time, and in the order they were set at the same time, whatever was cancelled", () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 200 }), (actions) => {
      const timers = newTimers<number>();
      const made: Timer<number>[] = [];
      let waiting: Timer<number>[] = [];
      const gone: (Timer<number> | undefined)[] = [];
      const expected: (Timer<number> | undefined)[] = [];
      const inOrder = () => waiting.toSorted((one, other) => one.at - other.at || one.due - other.due);
      for (const step of actions) {
        if ("set" in step) {
          const timer = setTimer(timers, step.set, made.length);
          made.push(timer);
          waiting.push(timer);
        } else if ("cancel" in step) {
          const timer = made[step.cancel % Math.max(made.length, 1)];
          cancelTimer(timers, timer);
          waiting = waiting.filter((other) => other !== timer);
        } else {
          const first = inOrder()[0];
          expected.push(first);
          gone.push(nextTimer(timers, Infinity));
          waiting = waiting.filter((other) => other !== first);
        }
      }
      for (const timer of [...inOrder(), undefined]) {
        expected.push(timer);
        gone.push(nextTimer(timers, Infinity));
      }
      expect(gone).toEqual(expected);
    }),
  );
});

test("nothing goes off before its time", () => {
  const timers = newTimers<string>();
  setTimer(timers, 10, "ten");
  expect(nextTimer(timers, 9)).toBeUndefined();
  expect(nextTimer(timers, 10)?.due).toBe("ten");
});
