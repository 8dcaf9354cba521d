import type { Instant, Milliseconds } from "../instant.ts";
import type { AgentMetrics, IntervalMetrics, MetricsReport, QueueMetrics } from "./report.ts";
import {
  newAgentCounts,
  newQueueCounts,
  type AgentCounts,
  type Handled,
  type QueueCounts,
} from "./counts.ts";
import { indexOf, startOf } from "./intervals.ts";
import { countUntil, type Tally } from "./tally.ts";

/**
 * The metrics of what was counted, up to a moment that is not before the last event. Counting may go on afterwards.
 * `queues`, `agents`: names that are listed even if nothing was counted of them.
 */
export function metricsOf(
  tally: Tally,
  to: Instant,
  queues: readonly string[] = [],
  agents: readonly string[] = [],
): MetricsReport {
  countUntil(tally, to);
  const last = indexOf(tally, to);
  const count = last > 0 && startOf(tally, last) === to && !hasCounts(tally, last) ? last : last + 1;
  const queueNames = new Set([...queues, ...tally.queues.keys()]);
  const agentNames = tally.perAgent ? new Set([...agents, ...tally.agents.keys()]) : new Set<string>();
  const metricsIn = (from: Instant, until: Instant, first: number, end: number): IntervalMetrics => {
    const queueOf = (name: string) =>
      queueMetrics(tally.queues.get(name)?.counts.slice(first, end) ?? [], until - from);
    const agentOf = (name: string) => agentMetrics(tally.agents.get(name)?.counts.slice(first, end) ?? []);
    return {
      from,
      to: until,
      queues: Object.fromEntries([...queueNames].map((name) => [name, queueOf(name)])),
      agents: Object.fromEntries([...agentNames].map((name) => [name, agentOf(name)])),
      staff: agentMetrics(tally.staff.slice(first, end)),
    };
  };
  return {
    threshold: tally.threshold / 1000,
    total: metricsIn(tally.from, to, 0, count),
    intervals: Array.from({ length: count }, (_, index) =>
      metricsIn(startOf(tally, index), Math.min(startOf(tally, index + 1), to), index, index + 1),
    ),
  };
}

/** Whether anything has happened in an interval that has only begun. */
function hasCounts({ queues, staff }: Tally, index: number): boolean {
  return staff[index] !== undefined || [...queues.values()].some(({ counts }) => counts[index] !== undefined);
}

function queueMetrics(all: readonly (QueueCounts | undefined)[], time: Milliseconds): QueueMetrics {
  const sum = newQueueCounts();
  let longestWait = 0;
  for (const counts of all) {
    if (!counts) continue;
    addHandled(sum, counts);
    sum.queued += counts.queued;
    for (const why of departures) {
      sum.left[why] += counts.left[why];
      sum.inTime[why] += counts.inTime[why];
    }
    sum.answerTime += counts.answerTime;
    sum.abandonTime += counts.abandonTime;
    sum.waited += counts.waited;
    sum.most = Math.max(sum.most, counts.most);
    longestWait = Math.max(longestWait, counts.longestWait, counts.oldestAge);
  }
  const { waitingAtEnd = 0, oldestAge = 0 } = all.at(-1) ?? {};
  const { left, inTime, queued } = sum;
  return {
    contactsQueued: queued,
    contactsAnswered: left.answered,
    contactsAbandoned: left.abandoned,
    callbacksRequested: left.callback,
    contactsTransferredOut: left.transferred,
    contactsEnded: left.ended,
    averageQueueAnswerTime: average(sum.answerTime, left.answered),
    averageAbandonTime: average(sum.abandonTime, left.abandoned),
    maximumQueuedTime: longestWait / 1000,
    answeredInTime: inTime.answered,
    abandonedInTime: inTime.abandoned,
    callbacksInTime: inTime.callback,
    serviceLevel: percent(inTime.answered + inTime.abandoned + inTime.callback, queued),
    contactsInQueue: waitingAtEnd,
    averageContactsInQueue: time === 0 ? waitingAtEnd : sum.waited / time,
    maximumContactsInQueue: sum.most,
    oldestContactAge: oldestAge / 1000,
    ...handling(sum),
  };
}

const departures = ["answered", "abandoned", "callback", "transferred", "ended"] as const;

function agentMetrics(all: readonly (AgentCounts | undefined)[]): AgentMetrics {
  const sum = newAgentCounts();
  for (const counts of all) {
    if (!counts) continue;
    addHandled(sum, counts);
    for (const state of states) sum.time[state] += counts.time[state];
  }
  const { nonProductive, onContact, afterContactWork, connecting, idle } = sum.time;
  const active = onContact + afterContactWork;
  return {
    onlineTime: (nonProductive + active + connecting + idle) / 1000,
    nonProductiveTime: nonProductive / 1000,
    idleTime: idle / 1000,
    onContactTime: active / 1000,
    afterContactWorkTime: afterContactWork / 1000,
    connectingTime: connecting / 1000,
    occupancy: percent(active, active + idle),
    answerRate: percent(sum.accepted, sum.accepted + sum.missed),
    ...handling(sum),
  };
}

const states = ["nonProductive", "onContact", "afterContactWork", "connecting", "idle"] as const;

function addHandled(sum: Handled, counts: Handled): void {
  sum.offered += counts.offered;
  sum.accepted += counts.accepted;
  sum.missed += counts.missed;
  sum.connected += counts.connected;
  sum.done += counts.done;
  sum.interaction += counts.interaction;
  sum.hold += counts.hold;
  sum.work += counts.work;
}

function handling({ offered, missed, connected, done, interaction, hold, work }: Handled) {
  return {
    contactsOffered: offered,
    contactsMissed: missed,
    contactsHandled: connected,
    averageHandleTime: average(interaction + hold + work, done),
    averageInteractionTime: average(interaction, done),
    averageHoldTime: average(hold, done),
    averageAfterContactWorkTime: average(work, done),
  };
}

/** In seconds. */
function average(time: Milliseconds, of: number): number | undefined {
  return of === 0 ? undefined : time / of / 1000;
}

function percent(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : (part / whole) * 100;
}
