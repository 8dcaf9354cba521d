import { estimate } from "../../compiler/src/load/estimate.ts";
import type { QueueMetric } from "../../compiler/src/load/metrics.ts";
import { agents, callers, hour, planOf, runs } from "../../compiler/src/load/plan.fixture.ts";
import {
  birthAndDeath,
  callsPerHour,
  erlangC,
  talking,
  withQueue,
} from "../../compiler/src/load/theory.fixture.ts";
import type { Row } from "../row.ts";

/** Long runs of loads against queueing theory, and how fast they are. */

const seeds = 10;
const callsEach = 50_000;

interface Case {
  readonly what: string;
  readonly n: number;
  readonly a: number;
  /** Seconds. */
  readonly patience?: number;
  readonly metric: QueueMetric;
  readonly theory: number;
}

const erlangA = (n: number, a: number, patience: number) => {
  const states = birthAndDeath(
    1000,
    () => a,
    (k) => Math.min(k, n) + Math.max(0, k - n) * (talking / patience),
  );
  const inQueue = states.slice(n).reduce((sum, share, index) => sum + share * index, 0);
  return (100 * inQueue * talking) / patience / a;
};

const cases: readonly Case[] = [
  {
    what: "20 agents, 16 erlangs (Erlang C): average wait in s",
    n: 20,
    a: 16,
    metric: "averageWait",
    theory: (erlangC(20, 16) * talking) / 4,
  },
  {
    what: "200 agents, 190 erlangs (Erlang C): service level in %",
    n: 200,
    a: 190,
    metric: "serviceLevel",
    theory: 100 * (1 - erlangC(200, 190) * Math.exp((-10 * 20) / talking)),
  },
  {
    what: "100 agents, 110 erlangs (Erlang A, 60 s): abandoned in %",
    n: 100,
    a: 110,
    patience: 60,
    metric: "abandonment",
    theory: erlangA(100, 110, 60),
  },
];

export function run(): readonly Row[] {
  const center = withQueue("", "enqueue Line");
  return cases.flatMap(({ what, n, a, patience, metric, theory }) => {
    const length = callsEach / callsPerHour(a);
    const some = callers(
      callsPerHour(a),
      patience === undefined ? {} : { patience: { type: "exponential", mean: patience * 1000 } },
    );
    const warmUp = Math.max(2, 0.05 * length) * hour;
    const began = performance.now();
    const played = runs(
      center,
      planOf([some], { warmUp, duration: warmUp + length * hour }),
      agents(n),
      seeds,
    );
    const seconds = (performance.now() - began) / 1000;
    const { mean, halfWidth } = estimate(
      played.map((one) => one.callers[metric]),
      95,
    );
    const calls = seeds * (length + warmUp / hour) * callsPerHour(a);
    return [
      { what, figure: `${mean?.toFixed(2)} ± ${halfWidth?.toFixed(2)}`, target: theory.toFixed(2) },
      {
        what: "  calls that were played for it",
        figure: `${Math.round(calls / seconds).toLocaleString("en-US")} calls/s`,
      },
    ];
  });
}

if (import.meta.main) console.table(run());
