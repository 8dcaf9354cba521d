import { describe, expect, test } from "vitest";
import { estimate } from "./estimate.ts";
import type { QueueMetric } from "./metrics.ts";
import { agents, callers, centerOf, hour, planOf, runs } from "./plan.fixture.ts";
import { birthAndDeath, callsPerHour, erlangB, erlangC, talking, withQueue } from "./theory.fixture.ts";

/**
 * Simple centres against the formulas of queueing theory. Seeds are fixed, so that a comparison which holds goes on to hold;
 * intervals of 99 % must contain the formula's value, and be narrow enough to tell it from others.
 */

const confidence = 99;
const seeds = 8;
const sumOf = (
  values: readonly number[],
  from: number,
  term: (value: number, k: number) => number = (v) => v,
) => values.slice(from).reduce((sum, value, index) => sum + term(value, from + index), 0);

/** The interval of the runs contains what theory says, and is no wider than `width` to each side. */
function expectToAgree(values: readonly (number | null)[], theory: number, width: number): void {
  const { mean, halfWidth } = estimate(values, confidence);
  if (mean === null || halfWidth === null) throw new Error("there is nothing to compare");
  const told = `${mean.toFixed(3)} ± ${halfWidth.toFixed(3)}, in theory ${theory.toFixed(3)}`;
  expect(Math.abs(mean - theory), told).toBeLessThanOrEqual(halfWidth);
  expect(halfWidth, told).toBeLessThanOrEqual(width);
}

describe("M/M/n: nobody hangs up (Erlang C)", () => {
  const center = withQueue("", "enqueue Line");
  test.each([
    { n: 1, a: 0.5 },
    { n: 4, a: 3 },
    { n: 20, a: 16 },
  ])("$n agents, $a erlangs", ({ n, a }) => {
    const length = 2000 / callsPerHour(a);
    const plan = planOf([callers(callsPerHour(a))], {
      warmUp: 0.2 * length * hour,
      duration: 1.7 * length * hour,
    });
    const played = runs(center, plan, agents(n), seeds);
    const of = (metric: QueueMetric) => played.map((run) => run.callers[metric]);
    const waiting = erlangC(n, a);
    const wait = (waiting * talking) / (n - a);
    expectToAgree(of("answeredAtOnce"), 100 * (1 - waiting), 6);
    expectToAgree(of("averageWait"), wait, wait / 3);
    expectToAgree(of("averageAnswerTime"), wait, wait / 3);
    expectToAgree(of("averageInQueue"), (callsPerHour(a) / 3600) * wait, 0.8);
    const inTime = 100 * (1 - waiting * Math.exp((-(n - a) * 20) / talking));
    expectToAgree(of("serviceLevel"), inTime, 5);
    expectToAgree(of("answeredInTime"), inTime, 5);
    expectToAgree(
      played.map(({ staff }) => staff.occupancy),
      (100 * a) / n,
      3,
    );
  });
});

describe("M/M/n/n: nobody waits (Erlang B)", () => {
  const center = withQueue("", "if Line.agentsAvailable > 0 { enqueue Line }\n  disconnect");
  test.each([
    { n: 2, a: 1 },
    { n: 10, a: 9 },
  ])("$n agents, $a erlangs", ({ n, a }) => {
    const length = 3000 / callsPerHour(a);
    const plan = planOf([callers(callsPerHour(a))], {
      warmUp: 0.1 * length * hour,
      duration: 1.1 * length * hour,
    });
    const played = runs(center, plan, agents(n), seeds);
    expectToAgree(
      played.map(({ calls }) => (100 * (calls.endedInFlow ?? 0)) / (calls.calls ?? 0)),
      100 * erlangB(n, a),
      2,
    );
    expectToAgree(
      played.map(({ staff }) => staff.occupancy),
      (100 * a * (1 - erlangB(n, a))) / n,
      3,
    );
  });
});

describe("M/M/n/n+q: the queue has a limit", () => {
  test.each([
    { n: 3, q: 1, a: 3 },
    { n: 10, q: 5, a: 12 },
  ])("$n agents, $q may wait, $a erlangs", ({ n, q, a }) => {
    const center = withQueue(`maxContacts: ${q}`, "enqueue Line { full -> bye }");
    const length = 3000 / callsPerHour(a);
    const plan = planOf([callers(callsPerHour(a))], {
      warmUp: 0.1 * length * hour,
      duration: 1.1 * length * hour,
    });
    const played = runs(center, plan, agents(n), seeds);
    const states = birthAndDeath(
      n + q + 1,
      () => a,
      (k) => Math.min(k, n),
    );
    const lost = states[n + q] ?? 0;
    expectToAgree(
      played.map(({ calls }) => (100 * (calls.endedInFlow ?? 0)) / (calls.calls ?? 0)),
      100 * lost,
      3,
    );
    const inQueue = sumOf(states, n, (share, k) => share * (k - n));
    expectToAgree(
      played.map((run) => run.callers.averageInQueue),
      inQueue,
      0.2,
    );
    expectToAgree(
      played.map((run) => run.callers.averageWait),
      (inQueue * 3600) / (callsPerHour(a) * (1 - lost)),
      4,
    );
  });
});

describe("M/M/n+M: callers lose patience (Erlang A)", () => {
  const center = withQueue("", "enqueue Line");
  test.each([
    { n: 5, a: 4, patience: 120 },
    { n: 10, a: 12, patience: 60 },
  ])("$n agents, $a erlangs, patience of $patience s", ({ n, a, patience }) => {
    const length = 3000 / callsPerHour(a);
    const plan = planOf(
      [callers(callsPerHour(a), { patience: { type: "exponential", mean: patience * 1000 } })],
      {
        warmUp: 0.1 * length * hour,
        duration: 1.1 * length * hour,
      },
    );
    const played = runs(center, plan, agents(n), seeds);
    const of = (metric: QueueMetric) => played.map((run) => run.callers[metric]);
    // In units of the time that a conversation takes; a caller who waits leaves at the rate talking / patience.
    const states = birthAndDeath(
      400,
      () => a,
      (k) => Math.min(k, n) + Math.max(0, k - n) * (talking / patience),
    );
    const inQueue = sumOf(states, n, (share, k) => share * (k - n));
    const perSecond = callsPerHour(a) / 3600;
    expectToAgree(of("answeredAtOnce"), 100 * (1 - sumOf(states, n)), 4);
    expectToAgree(of("abandonment"), (100 * inQueue) / patience / perSecond, 2);
    expectToAgree(of("averageWait"), inQueue / perSecond, 2.5);
    expectToAgree(of("averageInQueue"), inQueue, 0.3);
    expectToAgree(
      played.map(({ staff }) => staff.occupancy),
      (100 * sumOf(states, 0, (share, k) => share * Math.min(k, n))) / n,
      2,
    );
  });
});

describe("two priorities, and nobody is interrupted", () => {
  const center = centerOf(`
center Theory { country: US, timezone: "UTC" }
queue Gold { }
queue Silver { }
routing profile Everyone {
  channels: { voice: 1 }
  outboundQueue: Gold
  queues: [
    Gold { priority: 1, delay: 0s }
    Silver { priority: 2, delay: 0s }
  ]
}
phone number GoldLine { number: +12025550100, flow: GoldWelcome }
phone number SilverLine { number: +12025550101, flow: SilverWelcome }
inbound flow GoldWelcome {
  on error -> bye
  enqueue Gold
  step bye { disconnect }
}
inbound flow SilverWelcome {
  on error -> bye
  enqueue Silver
  step bye { disconnect }
}
`);
  test.each([
    { n: 1, gold: 0.3, silver: 0.4 },
    { n: 8, gold: 3, silver: 3.5 },
  ])("$n agents, $gold and $silver erlangs", ({ n, gold, silver }) => {
    const a = gold + silver;
    const length = 5000 / callsPerHour(a);
    const plan = planOf(
      [
        callers(callsPerHour(gold)),
        callers(callsPerHour(silver), { name: "others", number: "+12025550101", from: "+16172######" }),
      ],
      { warmUp: 0.2 * length * hour, duration: 1.4 * length * hour },
    );
    const played = runs(center, plan, agents(n), seeds);
    const until = (erlangC(n, a) * talking) / n;
    const goldWait = until / (1 - gold / n);
    const silverWait = until / ((1 - gold / n) * (1 - a / n));
    expectToAgree(
      played.map(({ queues }) => queues["Gold"]?.averageWait ?? null),
      goldWait,
      goldWait / 4,
    );
    expectToAgree(
      played.map(({ queues }) => queues["Silver"]?.averageWait ?? null),
      silverWait,
      silverWait / 3,
    );
  });
});
