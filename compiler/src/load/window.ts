import type { Instant, Milliseconds } from "@contactflow/runtime/center";

/** The time that is measured, cut into intervals; the last one may be shorter. */
export interface Window {
  readonly from: Instant;
  /** Exclusive. */
  readonly to: Instant;
  readonly interval: Milliseconds;
}

export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

export function intervalsOf({ from, to, interval }: Window): readonly Interval[] {
  return Array.from({ length: Math.ceil((to - from) / interval) }, (_, index) => ({
    from: from + index * interval,
    to: Math.min(to, from + (index + 1) * interval),
  }));
}

/** Which interval a moment belongs to; `undefined`: none. */
export function intervalIndex({ from, to, interval }: Window, at: Instant): number | undefined {
  return at >= from && at < to ? Math.floor((at - from) / interval) : undefined;
}

/** The part of a stretch of time in each interval that it touches. */
export function overlaps(
  { from, to, interval }: Window,
  since: Instant,
  until: Instant,
  add: (index: number, time: Milliseconds) => void,
): void {
  const end = Math.min(until, to);
  for (let start = Math.max(since, from); start < end;) {
    const index = Math.floor((start - from) / interval);
    const stop = Math.min(end, from + (index + 1) * interval);
    add(index, stop - start);
    start = stop;
  }
}
