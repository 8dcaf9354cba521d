import { formatInstant, type Zone } from "@contactflow/runtime/center";
import { estimate, estimateDifference, type Estimate } from "./estimate.ts";
import {
  callMetricNames,
  queueMetricNames,
  staffMetricNames,
  waitMetricNames,
  type CallMetric,
  type IntervalMetrics,
  type Measured,
  type QueueMetric,
  type RunMetrics,
  type StaffMetric,
  type WaitMetric,
} from "./metrics.ts";
import type { LoadPlan } from "./plan.ts";

/** What the runs of a load tell, as `--json` writes it. Times in seconds, rates in percent. */
export interface LoadResult {
  readonly formatVersion: 1;
  readonly load: {
    /** In the centre's time zone. */
    readonly at: string;
    readonly timezone: string;
    readonly duration: number;
    readonly warmUp: number;
    readonly interval: number;
    readonly serviceLevel: number;
    readonly seeds: readonly number[];
    /** In percent. */
    readonly confidence: number;
  };
  readonly staffings: readonly StaffingResult[];
  /** How much more the second staffing has than the first, by runs with the same seed. */
  readonly difference?: Totals;
}

export interface Totals {
  readonly calls: Estimates<CallMetric>;
  /** All queues together, without callbacks. */
  readonly callers: Estimates<QueueMetric | WaitMetric>;
  readonly queues: Readonly<Record<string, Estimates<QueueMetric | WaitMetric>>>;
  readonly staff: Estimates<StaffMetric>;
  readonly profiles: Readonly<Record<string, Estimates<StaffMetric>>>;
}

export interface StaffingResult extends Totals {
  readonly name: string;
  readonly intervals: readonly IntervalResult[];
}

export interface IntervalResult {
  /** In the centre's time zone: `2026-03-02 08:00:00`. */
  readonly from: string;
  readonly to: string;
  readonly calls: Estimates<"calls">;
  readonly callers: Estimates<QueueMetric>;
  readonly queues: Readonly<Record<string, Estimates<QueueMetric>>>;
  readonly staff: Estimates<StaffMetric>;
}

type Estimates<Name extends string> = Readonly<Record<Name, Estimate>>;

/** The runs of one staffing, in the order of the seeds. */
export interface StaffingRuns {
  readonly name: string;
  readonly runs: readonly RunMetrics[];
}

/** @param staffings one, or two to compare */
export function resultOf(
  plan: LoadPlan,
  zone: Zone,
  { seeds, confidence }: Pick<LoadResult["load"], "seeds" | "confidence">,
  staffings: readonly StaffingRuns[],
): LoadResult {
  const [first, second] = staffings;
  const alone: Estimating = (get) => (runs) => estimate(runs.map(get), confidence);
  return {
    formatVersion: 1,
    load: {
      at: formatInstant(plan.startsAt, zone),
      timezone: zone.name,
      duration: plan.duration / 1000,
      warmUp: plan.warmUp / 1000,
      interval: plan.interval / 1000,
      serviceLevel: plan.threshold / 1000,
      seeds,
      confidence,
    },
    staffings: staffings.map(({ name, runs }) => ({
      name,
      ...totals(runs, alone),
      intervals: intervals(runs, zone, alone),
    })),
    ...(first &&
      second && {
        difference: totals(
          first.runs,
          (get) => (runs) => estimateDifference(runs.map(get), second.runs.map(get), confidence),
        ),
      }),
  };
}

type Get<Run> = (run: Run) => number | null;
type Estimating = (get: Get<RunMetrics>) => (runs: readonly RunMetrics[]) => Estimate;

const queueNames = [...queueMetricNames, ...waitMetricNames];

function totals(runs: readonly RunMetrics[], estimating: Estimating): Totals {
  const each = <Name extends string>(
    names: readonly Name[],
    measured: (run: RunMetrics) => Measured<Name> | undefined,
  ) => byName(names, (name) => estimating((run) => measured(run)?.[name] ?? null)(runs));
  return {
    calls: each(callMetricNames, (run) => run.calls),
    callers: each(queueNames, (run) => run.callers),
    queues: byName(namesIn(runs, "queues"), (queue) => each(queueNames, (run) => run.queues[queue])),
    staff: each(staffMetricNames, (run) => run.staff),
    profiles: byName(namesIn(runs, "profiles"), (profile) =>
      each(staffMetricNames, (run) => run.profiles[profile]),
    ),
  };
}

function intervals(
  runs: readonly RunMetrics[],
  zone: Zone,
  estimating: Estimating,
): readonly IntervalResult[] {
  const [first] = runs;
  const queues = namesIn(runs, "queues");
  return (first?.intervals ?? []).map(({ from, to }, index) => {
    const each = <Name extends string>(
      names: readonly Name[],
      measured: (interval: IntervalMetrics) => Measured<Name> | undefined,
    ) =>
      byName(names, (name) => {
        const get = (run: RunMetrics): number | null => {
          const interval = run.intervals[index];
          return (interval && measured(interval)?.[name]) ?? null;
        };
        return estimating(get)(runs);
      });
    return {
      from: formatInstant(from, zone),
      to: formatInstant(to, zone),
      calls: each(["calls"], (interval) => interval.calls),
      callers: each(queueMetricNames, (interval) => interval.callers),
      queues: byName(queues, (queue) => each(queueMetricNames, (interval) => interval.queues[queue])),
      staff: each(staffMetricNames, (interval) => interval.staff),
    };
  });
}

/** Queues that anything came to, and profiles that anybody worked in, in some run. */
function namesIn(runs: readonly RunMetrics[], kind: "queues" | "profiles"): readonly string[] {
  return [...new Set(runs.flatMap((run) => Object.keys(run[kind])))].toSorted();
}

function byName<Name extends string, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Readonly<Record<Name, Value>> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, Value>;
}
