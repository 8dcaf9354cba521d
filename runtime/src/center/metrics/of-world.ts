import { SimulationError } from "../errors.ts";
import { day } from "../limits.ts";
import type { World } from "../world.ts";
import { metricsOf } from "./metrics-of.ts";
import type { MetricsOptions, MetricsReport } from "./report.ts";
import { countEvent, newTally } from "./tally.ts";

/** Counts what is kept, from the beginning to now. */
export function metricsReport(world: World, options: MetricsOptions = {}): MetricsReport {
  const { retain, startedAt, now, metricEvents, zone, queues, agents } = world;
  const { interval = Infinity, threshold = 0 } = options;
  if (!retain) {
    throw new SimulationError(
      "Nothing is kept to count (retain: false). Count along: `onMetricEvent` with `newTally` and `countEvent`.",
    );
  }
  if (!(interval > 0))
    throw new SimulationError(`An interval of ${interval} ms is none: it is longer than 0.`);
  if (!(threshold >= 0)) throw new SimulationError(`A threshold of ${threshold} s is none: it is 0 or more.`);
  const midnight = startedAt - ((startedAt + zone.offsetAt(startedAt)) % day);
  const tally = newTally(startedAt, options, midnight);
  for (const event of metricEvents) countEvent(tally, event);
  return metricsOf(tally, now, [...queues.keys()], [...agents.keys()]);
}
