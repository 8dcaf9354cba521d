import { randomExponential } from "d3-random";
import type { Milliseconds } from "@contactflow/runtime/center";
import type { ArrivalPlan, RatePiece } from "./plan.ts";
import type { Source } from "./random.ts";

/** When callers come, from the start, in order. */
export function* arrivals(plan: ArrivalPlan, duration: Milliseconds, source: Source): Iterable<Milliseconds> {
  if (plan.type === "times") {
    for (const time of plan.times) if (time < duration) yield time;
    return;
  }
  const gap = plan.spread === "even" ? () => 1 : randomExponential.source(source)(1);
  yield* stretched(plan.pieces, duration, gap);
}

/**
 * Calls of rates that change: gaps are drawn for one call per unit of time, and time is stretched so that each piece has
 * its rate.
 */
function* stretched(
  pieces: readonly RatePiece[],
  duration: Milliseconds,
  gap: () => number,
): Iterable<Milliseconds> {
  let left = gap();
  for (const { from, to, rate } of pieces) {
    const end = Math.min(to, duration);
    if (rate === 0) continue;
    let at = from;
    for (;;) {
      const next = at + left / rate;
      if (next >= end) break;
      yield Math.round(next);
      at = next;
      left = gap();
    }
    left -= Math.max(0, end - at) * rate;
  }
}
