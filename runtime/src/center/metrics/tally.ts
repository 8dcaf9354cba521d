import type { Instant, Milliseconds } from "../instant.ts";
import {
  newAgentCounts,
  newQueueCounts,
  type AgentCounts,
  type Handled,
  type QueueCounts,
} from "./counts.ts";
import type { AgentState, MetricEvent } from "./events.ts";
import { indexOf, spread, type Intervals } from "./intervals.ts";
import type { MetricsOptions } from "./report.ts";

/** What has been counted so far: plain data whose size depends on intervals, queues and agents, and on who is waiting. */
export interface Tally extends Intervals {
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
