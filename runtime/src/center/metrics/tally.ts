import type { Instant, Milliseconds } from "../instant.ts";
import type { AgentState, Departure, MetricEvent } from "./events.ts";
import type { MetricsOptions } from "./report.ts";

/** What has been counted so far: plain data whose size depends on intervals, queues and agents, and on who is waiting. */
export interface Tally {
  readonly from: Instant;
  readonly interval: Milliseconds;
  /** From where intervals are counted: the beginning, or earlier. */
  readonly origin: Instant;
  readonly threshold: Milliseconds;
  readonly perAgent: boolean;
  readonly queues: Map<string, QueueTally>;
  readonly agents: Map<string, AgentTally>;
  /** All agents together. */
  readonly staff: AgentCounts[];
}

interface QueueTally {
  /** When each of those waiting came, the oldest first. */
  readonly waiting: Map<string, Instant>;
  /** Up to when its counts tell how many were waiting. */
  until: Instant;
  readonly counts: QueueCounts[];
}

interface AgentTally {
  state: AgentState;
  /** Up to when its counts tell what was done. */
  until: Instant;
  readonly counts: AgentCounts[];
}

export interface Handled {
  offered: number;
  accepted: number;
  missed: number;
  connected: number;
  done: number;
  interaction: Milliseconds;
  hold: Milliseconds;
  work: Milliseconds;
}

/** Of one queue in one interval. */
export interface QueueCounts extends Handled {
  queued: number;
  readonly left: Record<Departure, number>;
  /** Of those that came in the interval and left within the threshold. */
  readonly inTime: Record<Departure, number>;
  answerTime: Milliseconds;
  abandonTime: Milliseconds;
  longestWait: Milliseconds;
  /** Time that contacts waited, all together. */
  waited: Milliseconds;
  most: number;
  waitingAtEnd: number;
  oldestAge: Milliseconds;
}

/** Of one agent, or all, in one interval. */
export interface AgentCounts extends Handled {
  readonly time: Record<AgentState, Milliseconds>;
}

/** Begins to count; `origin`: a moment at or before `from` at which an interval begins. */
export function newTally(
  from: Instant,
  { interval = Infinity, threshold = 20, perAgent = true }: MetricsOptions = {},
  origin: Instant = from,
): Tally {
  return {
    from,
    interval,
    origin,
    threshold: threshold * 1000,
    perAgent,
    queues: new Map(),
    agents: new Map(),
    staff: [],
  };
}

/** Counts one more event. Events come in the order of time. */
export function countEvent(tally: Tally, event: MetricEvent): void {
  switch (event.type) {
    case "queued": {
      const queue = queueIn(tally, event.queue);
      waitUntil(tally, queue, event.at);
      queue.waiting.set(event.contactId, event.at);
      const counts = queueCounts(queue.counts, indexOf(tally, event.at));
      counts.queued++;
      counts.most = Math.max(counts.most, queue.waiting.size);
      return;
    }
    case "dequeued":
      return countDeparture(tally, event);
    case "offered":
      return eachOf(tally, event, (counts) => void counts.offered++);
    case "accepted":
      return eachOf(tally, event, (counts) => void counts.accepted++);
    case "missed":
      return eachOf(tally, event, (counts) => void counts.missed++);
    case "connected":
      return eachOf(tally, event, (counts) => void counts.connected++);
    case "handled":
      return eachOf(tally, event, (counts) => {
        counts.done++;
        counts.interaction += event.interaction;
        counts.hold += event.hold;
        counts.work += event.work;
      });
    case "agent": {
      const agent = agentIn(tally, event.agent, event.at);
      workUntil(tally, agent, event.at);
      agent.state = event.state;
      return;
    }
    default:
      return event satisfies never;
  }
}

function countDeparture(
  tally: Tally,
  { at, queue: name, contactId, enqueuedAt, why }: Extract<MetricEvent, { readonly type: "dequeued" }>,
): void {
  const queue = queueIn(tally, name);
  waitUntil(tally, queue, at);
  queue.waiting.delete(contactId);
  const waited = at - enqueuedAt;
  const counts = queueCounts(queue.counts, indexOf(tally, at));
  counts.left[why]++;
  if (why === "answered") counts.answerTime += waited;
  if (why === "abandoned") counts.abandonTime += waited;
  counts.longestWait = Math.max(counts.longestWait, waited);
  if (waited <= tally.threshold) queueCounts(queue.counts, indexOf(tally, enqueuedAt)).inTime[why]++;
}

/** Brings counts up to a moment, up to which nothing else has happened. */
export function countUntil(tally: Tally, at: Instant): void {
  for (const queue of tally.queues.values()) waitUntil(tally, queue, at);
  for (const agent of tally.agents.values()) workUntil(tally, agent, at);
}

/** Which interval a moment belongs to, from 0. */
export function indexOf({ from, origin, interval }: Tally, at: Instant): number {
  return interval === Infinity
    ? 0
    : Math.floor((at - origin) / interval) - Math.floor((from - origin) / interval);
}

/** When an interval begins. */
export function startOf({ from, origin, interval }: Tally, index: number): Instant {
  if (index === 0 || interval === Infinity) return index === 0 ? from : Infinity;
  return origin + (Math.floor((from - origin) / interval) + index) * interval;
}

/** The parts of a time in each interval that it touches. */
function spread(
  tally: Tally,
  since: Instant,
  until: Instant,
  add: (index: number, time: Milliseconds, end: Instant) => void,
): void {
  let start = since;
  for (let index = indexOf(tally, since); start < until; index++) {
    const end = Math.min(until, startOf(tally, index + 1));
    add(index, end - start, end);
    start = end;
  }
}

function waitUntil(tally: Tally, queue: QueueTally, at: Instant): void {
  const { waiting, counts } = queue;
  const [oldest] = waiting.values();
  spread(tally, queue.until, at, (index, time, end) => {
    const here = queueCounts(counts, index);
    here.waited += time * waiting.size;
    here.most = Math.max(here.most, waiting.size);
    standsAt(here, waiting.size, oldest, end);
  });
  const now = counts[indexOf(tally, at)];
  if (now) standsAt(now, waiting.size, oldest, at);
  queue.until = at;
}

function standsAt(counts: QueueCounts, waiting: number, oldest: Instant | undefined, at: Instant): void {
  counts.waitingAtEnd = waiting;
  counts.oldestAge = oldest === undefined ? 0 : at - oldest;
}

function workUntil(tally: Tally, agent: AgentTally, at: Instant): void {
  const { state, counts } = agent;
  spread(tally, agent.until, at, (index, time) => {
    if (tally.perAgent) agentCounts(counts, index).time[state] += time;
    agentCounts(tally.staff, index).time[state] += time;
  });
  agent.until = at;
}

function eachOf(
  tally: Tally,
  event: Extract<MetricEvent, { readonly contactId: string; readonly agent: string }>,
  add: (counts: Handled) => void,
): void {
  const index = indexOf(tally, event.at);
  if (event.queue !== undefined) add(queueCounts(queueIn(tally, event.queue).counts, index));
  if (tally.perAgent) add(agentCounts(agentIn(tally, event.agent, event.at).counts, index));
  add(agentCounts(tally.staff, index));
}

function queueIn({ queues, from }: Tally, name: string): QueueTally {
  const known = queues.get(name);
  if (known) return known;
  const queue = { waiting: new Map<string, Instant>(), until: from, counts: [] };
  queues.set(name, queue);
  return queue;
}

function agentIn({ agents }: Tally, name: string, at: Instant): AgentTally {
  const known = agents.get(name);
  if (known) return known;
  const agent: AgentTally = { state: "offline", until: at, counts: [] };
  agents.set(name, agent);
  return agent;
}

function queueCounts(counts: QueueCounts[], index: number): QueueCounts {
  return (counts[index] ??= newQueueCounts());
}

function agentCounts(counts: AgentCounts[], index: number): AgentCounts {
  return (counts[index] ??= newAgentCounts());
}

export function newQueueCounts(): QueueCounts {
  return {
    ...newHandled(),
    queued: 0,
    left: newDepartures(),
    inTime: newDepartures(),
    answerTime: 0,
    abandonTime: 0,
    longestWait: 0,
    waited: 0,
    most: 0,
    waitingAtEnd: 0,
    oldestAge: 0,
  };
}

export function newAgentCounts(): AgentCounts {
  return {
    ...newHandled(),
    time: { offline: 0, nonProductive: 0, onContact: 0, afterContactWork: 0, connecting: 0, idle: 0 },
  };
}

function newDepartures(): Record<Departure, number> {
  return { answered: 0, abandoned: 0, callback: 0, transferred: 0, ended: 0 };
}

function newHandled(): Handled {
  return { offered: 0, accepted: 0, missed: 0, connected: 0, done: 0, interaction: 0, hold: 0, work: 0 };
}
