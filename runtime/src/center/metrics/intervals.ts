import type { Instant, Milliseconds } from "../instant.ts";

/** How time is divided. */
export interface Intervals {
  readonly from: Instant;
  readonly interval: Milliseconds;
  /** From where intervals are counted: the beginning, or earlier. */
  readonly origin: Instant;
}

/** Which interval a moment belongs to, from 0. */
export function indexOf({ from, origin, interval }: Intervals, at: Instant): number {
  return interval === Infinity
    ? 0
    : Math.floor((at - origin) / interval) - Math.floor((from - origin) / interval);
}

/** When an interval begins. */
export function startOf({ from, origin, interval }: Intervals, index: number): Instant {
  if (index === 0 || interval === Infinity) return index === 0 ? from : Infinity;
  return origin + (Math.floor((from - origin) / interval) + index) * interval;
}

/** The parts of a time in each interval that it touches. */
export function spread(
  intervals: Intervals,
  since: Instant,
  until: Instant,
  add: (index: number, time: Milliseconds, end: Instant) => void,
): void {
  let start = since;
  for (let index = indexOf(intervals, since); start < until; index++) {
    const end = Math.min(until, startOf(intervals, index + 1));
    add(index, end - start, end);
    start = end;
  }
}
