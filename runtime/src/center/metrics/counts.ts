import type { Milliseconds } from "../instant.ts";
import type { AgentState, Departure } from "./events.ts";

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
