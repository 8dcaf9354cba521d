import { Heap, type HeapItem, type Order } from "./heap.ts";
import type { Instant } from "./instant.ts";

/** Something that will happen at a moment unless it is cancelled. `Due` says what, as plain data. */
export interface Timer<Due> extends HeapItem {
  readonly at: Instant;
  /** Timers of the same moment go off in the order they were set. */
  readonly order: number;
  readonly due: Due;
}

export interface Timers<Due> {
  readonly waiting: Heap<Timer<Due>>;
  order: number;
}

export function newTimers<Due>(): Timers<Due> {
  return {
    waiting: new Heap<Timer<Due>>(byTime),
    order: 0,
  };
}

/** The earlier one first, and of those at the same moment the one that was set first. */
export const byTime: Order<Timer<unknown>> = {
  keyOf: ({ at }) => at,
  before: (one, other) => one.order < other.order,
};

export function setTimer<Due>(timers: Timers<Due>, at: Instant, due: Due): Timer<Due> {
  const timer = { index: -1, at, order: timers.order++, due };
  timers.waiting.add(timer);
  return timer;
}

/** Does nothing with one that went off, was cancelled or was never set. */
export function cancelTimer<Due>(timers: Timers<Due>, timer: Timer<Due> | undefined): void {
  if (timer !== undefined && timer.index >= 0) timers.waiting.remove(timer);
}

/** Takes out the next timer that is due by then. */
export function nextTimer<Due>(timers: Timers<Due>, by: Instant): Timer<Due> | undefined {
  const timer = timers.waiting.first();
  if (timer === undefined || timer.at > by) return undefined;
  timers.waiting.remove(timer);
  return timer;
}
