import type { CallCounts } from "./calls.ts";
import type { Played } from "./play.ts";
import type { QueueCounts, QueueTally, StaffCounts, StaffTally } from "./tally.ts";
import { intervalsOf, type Interval } from "./window.ts";

/** What is told of a run: numbers by name, `null` where there was nothing to take them of. Times in seconds, rates in percent. */
export type Measured<Name extends string> = Readonly<Record<Name, number | null>>;

export type QueueMetric = (typeof queueMetricNames)[number];
export const queueMetricNames = [
  "queued",
  "answered",
  "abandoned",
  "callbacksRequested",
  "left",
  "stillWaiting",
  "serviceLevel",
  "answeredInTime",
  "abandonment",
  "answeredAtOnce",
  "averageWait",
  "averageAnswerTime",
  "averageAbandonTime",
  "longestWait",
  "averageInQueue",
  "maximumInQueue",
] as const;

export type WaitMetric = (typeof waitMetricNames)[number];
/** Waits that so many percent of all did not exceed, in whole seconds. */
export const waitMetricNames = ["wait50", "wait80", "wait95"] as const;

export type StaffMetric = (typeof staffMetricNames)[number];
export const staffMetricNames = ["online", "occupancy"] as const;

export type CallMetric = (typeof callMetricNames)[number];
export const callMetricNames = [
  "calls",
  "endedInFlow",
  "open",
  "callbacks",
  "callbacksReached",
  "callbacksFailed",
  "callbackWait",
] as const;

/** One run in numbers. */
export interface RunMetrics {
  readonly calls: Measured<CallMetric>;
  /** All queues together, without callbacks. */
  readonly callers: Measured<QueueMetric | WaitMetric>;
  readonly queues: Readonly<Record<string, Measured<QueueMetric | WaitMetric>>>;
  readonly staff: Measured<StaffMetric>;
  readonly profiles: Readonly<Record<string, Measured<StaffMetric>>>;
  readonly intervals: readonly IntervalMetrics[];
}

export interface IntervalMetrics extends Interval {
  readonly calls: Measured<"calls">;
  readonly callers: Measured<QueueMetric>;
  readonly queues: Readonly<Record<string, Measured<QueueMetric>>>;
  readonly staff: Measured<StaffMetric>;
}

/** Queues that nothing came to are left out. */
export function metricsOf({ tally, calls }: Played): RunMetrics {
  const { window, callers, staff } = tally;
  const queues = [...tally.queues].filter(([, { total }]) => total.queued > 0 || total.waiting > 0);
  const profiles = [...tally.profiles].filter(([, { total }]) => onlineTime(total) > 0);
  const length = window.to - window.from;
  return {
    calls: callMetrics(calls),
    callers: { ...queueMetrics(callers.total, length), ...waitMetrics(callers) },
    queues: Object.fromEntries(
      queues.map(([name, queue]) => [name, { ...queueMetrics(queue.total, length), ...waitMetrics(queue) }]),
    ),
    staff: staffMetrics(staff.total, length),
    profiles: Object.fromEntries(profiles.map(([name, { total }]) => [name, staffMetrics(total, length)])),
    intervals: intervalsOf(window).map((interval, index) => ({
      ...interval,
      calls: { calls: calls.intervals[index] ?? 0 },
      callers: ofQueue(callers, index, interval),
      queues: Object.fromEntries(queues.map(([name, queue]) => [name, ofQueue(queue, index, interval)])),
      staff: ofStaff(staff, index, interval),
    })),
  };
}

function ofQueue(
  { intervals, total }: QueueTally,
  index: number,
  { from, to }: Interval,
): Measured<QueueMetric> {
  return queueMetrics(intervals[index] ?? total, to - from);
}

function ofStaff(
  { intervals, total }: StaffTally,
  index: number,
  { from, to }: Interval,
): Measured<StaffMetric> {
  return staffMetrics(intervals[index] ?? total, to - from);
}

/** @param length of the time that they are of, in milliseconds */
function queueMetrics(counts: QueueCounts, length: number): Measured<QueueMetric> {
  const { queued, left, inTime, wait, answerWait, abandonWait, longest, waiting, most } = counts;
  const gone = left.answered + left.abandoned + left.callback + left.transferred + left.ended;
  return {
    queued,
    answered: left.answered,
    abandoned: left.abandoned,
    callbacksRequested: left.callback,
    left: left.transferred + left.ended,
    stillWaiting: queued - gone,
    serviceLevel: percent(inTime.answered + inTime.abandoned + inTime.callback, queued),
    answeredInTime: percent(inTime.answered, queued),
    abandonment: percent(left.abandoned, queued),
    answeredAtOnce: percent(counts.atOnce, queued),
    averageWait: seconds(wait, gone),
    averageAnswerTime: seconds(answerWait, left.answered),
    averageAbandonTime: seconds(abandonWait, left.abandoned),
    longestWait: gone === 0 ? null : longest / 1000,
    averageInQueue: waiting / length,
    maximumInQueue: most,
  };
}

function waitMetrics({ waits }: QueueTally): Measured<WaitMetric> {
  const sorted = [...waits].sort(([one], [other]) => one - other);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  return {
    wait50: quantile(sorted, total * 0.5),
    wait80: quantile(sorted, total * 0.8),
    wait95: quantile(sorted, total * 0.95),
  };
}

function quantile(
  sorted: readonly (readonly [seconds: number, count: number])[],
  rank: number,
): number | null {
  let seen = 0;
  for (const [value, count] of sorted) {
    seen += count;
    if (seen >= rank) return value;
  }
  return null;
}

function staffMetrics(counts: StaffCounts, length: number): Measured<StaffMetric> {
  const busy = counts.onContact + counts.afterContactWork;
  return {
    online: onlineTime(counts) / length,
    occupancy: percent(busy, busy + counts.idle),
  };
}

function onlineTime(counts: StaffCounts): number {
  const { idle, onContact, afterContactWork, connecting, nonProductive } = counts;
  return idle + onContact + afterContactWork + connecting + nonProductive;
}

function callMetrics({ came, endedInFlow, open, callbacks }: CallCounts): Measured<CallMetric> {
  return {
    calls: came,
    endedInFlow,
    open,
    callbacks: callbacks.requested,
    callbacksReached: callbacks.reached,
    callbacksFailed: callbacks.failed,
    callbackWait: seconds(callbacks.wait, callbacks.reached),
  };
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}

function seconds(sum: number, count: number): number | null {
  return count === 0 ? null : sum / count / 1000;
}
