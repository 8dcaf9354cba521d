import type { AgentState, Departure, Instant, MetricEvent, Milliseconds } from "@contactflow/runtime/center";
import { intervalIndex, intervalsOf, overlaps, type Window } from "./window.ts";

/** What is counted of contacts that came to a queue at some time, and of the queue at that time. */
export interface QueueCounts {
  queued: number;
  readonly left: Record<Departure, number>;
  /** Of those that left within the threshold. */
  readonly inTime: Record<Departure, number>;
  /** Of those that left at once. */
  atOnce: number;
  wait: Milliseconds;
  answerWait: Milliseconds;
  abandonWait: Milliseconds;
  longest: Milliseconds;
  /** Time that contacts were waiting, all together. */
  waiting: Milliseconds;
  most: number;
}

/** Time of agents, all together. */
export type StaffCounts = Record<Exclude<AgentState, "offline">, Milliseconds>;

export interface QueueTally {
  readonly threshold: Milliseconds;
  readonly total: QueueCounts;
  readonly intervals: readonly QueueCounts[];
  /** How many of all waited so many whole seconds. */
  readonly waits: Map<number, number>;
  size: number;
  readonly waitingSince: Map<string, Instant>;
}

export interface StaffTally {
  readonly total: StaffCounts;
  readonly intervals: readonly StaffCounts[];
}

/**
 * What a run has counted so far. Contacts count where they came, so that an interval tells how those fared who called then; the metrics of a
 * simulation count them where they left, as the platform's reports do.
 */
export interface Tally {
  readonly window: Window;
  readonly queues: ReadonlyMap<string, QueueTally>;
  /** All queues, without callbacks. */
  readonly callers: QueueTally;
  readonly staff: StaffTally;
  readonly profiles: ReadonlyMap<string, StaffTally>;
  readonly agents: Map<string, { state: AgentState; since: Instant }>;
}

export function newTally(
  window: Window,
  queues: ReadonlyMap<string, Milliseconds>,
  profiles: Iterable<string>,
): Tally {
  return {
    window,
    queues: new Map([...queues].map(([name, threshold]) => [name, newQueueTally(window, threshold)])),
    callers: newQueueTally(window, 0),
    staff: newStaffTally(window),
    profiles: new Map([...profiles].map((name) => [name, newStaffTally(window)])),
    agents: new Map(),
  };
}

/** Counts one more event. `isCallback`: the contact is one. */
export function countEvent(tally: Tally, event: MetricEvent, isCallback: boolean): void {
  switch (event.type) {
    case "queued":
    case "dequeued": {
      const queue = tally.queues.get(event.queue);
      if (!queue) return;
      const both = isCallback ? [queue] : [queue, tally.callers];
      for (const each of both) {
        if (event.type === "queued") countArrival(tally, each, event.contactId, event.at);
        else countDeparture(tally, each, event, queue.threshold);
      }
      return;
    }
    case "agent":
      return countAgent(tally, event.agent, event.profile, event.state, event.at);
    case "offered":
    case "accepted":
    case "missed":
    case "connected":
    case "handled":
      return;
    default:
      return event satisfies never;
  }
}

function countArrival({ window }: Tally, queue: QueueTally, contactId: string, at: Instant): void {
  queue.size++;
  queue.waitingSince.set(contactId, at);
  const index = intervalIndex(window, at);
  const here = index === undefined ? undefined : queue.intervals[index];
  if (!here) return;
  for (const counts of [queue.total, here]) {
    counts.queued++;
    counts.most = Math.max(counts.most, queue.size);
  }
}

function countDeparture(
  { window }: Tally,
  queue: QueueTally,
  { at, contactId, enqueuedAt, why }: Extract<MetricEvent, { readonly type: "dequeued" }>,
  threshold: Milliseconds,
): void {
  queue.size--;
  queue.waitingSince.delete(contactId);
  countWaiting(window, queue, enqueuedAt, at);
  const index = intervalIndex(window, enqueuedAt);
  const here = index === undefined ? undefined : queue.intervals[index];
  if (!here) return;
  const wait = at - enqueuedAt;
  for (const counts of [queue.total, here]) {
    counts.left[why]++;
    counts.wait += wait;
    if (wait <= threshold) counts.inTime[why]++;
    if (wait === 0) counts.atOnce++;
    if (why === "answered") counts.answerWait += wait;
    if (why === "abandoned") counts.abandonWait += wait;
    counts.longest = Math.max(counts.longest, wait);
  }
  const seconds = Math.floor(wait / 1000);
  queue.waits.set(seconds, (queue.waits.get(seconds) ?? 0) + 1);
}

function countWaiting(window: Window, queue: QueueTally, from: Instant, to: Instant): void {
  overlaps(window, from, to, (index, time) => {
    const here = queue.intervals[index];
    if (!here) return;
    here.waiting += time;
    queue.total.waiting += time;
  });
}

function countAgent(tally: Tally, agent: string, profile: string, state: AgentState, at: Instant): void {
  const known = tally.agents.get(agent);
  if (known) countTime(tally, profile, known.state, known.since, at);
  tally.agents.set(agent, { state, since: at });
}

function countTime(tally: Tally, profile: string, state: AgentState, from: Instant, to: Instant): void {
  if (state === "offline") return;
  const both = [tally.staff, tally.profiles.get(profile)];
  overlaps(tally.window, from, to, (index, time) => {
    for (const staff of both) {
      const here = staff?.intervals[index];
      if (!staff || !here) continue;
      here[state] += time;
      staff.total[state] += time;
    }
  });
}

/** Counts what goes on when the run ends; nothing is counted after it. */
export function finishTally(tally: Tally, at: Instant, profileOf: (agent: string) => string): void {
  for (const queue of [...tally.queues.values(), tally.callers])
    for (const since of queue.waitingSince.values()) countWaiting(tally.window, queue, since, at);
  for (const [agent, { state, since }] of tally.agents) countTime(tally, profileOf(agent), state, since, at);
}

function newQueueTally(window: Window, threshold: Milliseconds): QueueTally {
  return {
    threshold,
    total: newQueueCounts(),
    intervals: intervalsOf(window).map(newQueueCounts),
    waits: new Map(),
    size: 0,
    waitingSince: new Map(),
  };
}

function newStaffTally(window: Window): StaffTally {
  return { total: newStaffCounts(), intervals: intervalsOf(window).map(newStaffCounts) };
}

function newQueueCounts(): QueueCounts {
  const none = { answered: 0, abandoned: 0, callback: 0, transferred: 0, ended: 0 };
  return {
    queued: 0,
    left: { ...none },
    inTime: { ...none },
    atOnce: 0,
    wait: 0,
    answerWait: 0,
    abandonWait: 0,
    longest: 0,
    waiting: 0,
    most: 0,
  };
}

function newStaffCounts(): StaffCounts {
  return { nonProductive: 0, onContact: 0, afterContactWork: 0, connecting: 0, idle: 0 };
}
