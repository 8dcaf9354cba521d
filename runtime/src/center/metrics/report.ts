import type { Instant } from "../instant.ts";

/** What metrics are counted by. */
export interface MetricsOptions {
  /** How long an interval is, in milliseconds; without it there is one, from the beginning to now. */
  readonly interval?: number;
  /** Seconds within which a contact should have left its queue, for the service level. Default 20. */
  readonly threshold?: number;
  /** Whether each agent is told of, or only all together. Default true. */
  readonly perAgent?: boolean;
}

export interface MetricsReport {
  /** Seconds of the service level. */
  readonly threshold: number;
  readonly total: IntervalMetrics;
  /** In order, without gaps; the last one may be shorter. */
  readonly intervals: readonly IntervalMetrics[];
}

export interface IntervalMetrics {
  readonly from: Instant;
  /** Exclusive. */
  readonly to: Instant;
  /** By declared name; of an agent's own queue by the agent's. */
  readonly queues: Readonly<Record<string, QueueMetrics>>;
  /** By name; none without `perAgent`. */
  readonly agents: Readonly<Record<string, AgentMetrics>>;
  /** All agents together. */
  readonly staff: AgentMetrics;
}

/** Counts of what happened in the interval; times in seconds, rates in percent. `undefined`: there is nothing to take it of. */
interface Handling {
  /** Offers to agents; a contact may be offered several times. */
  readonly contactsOffered: number;
  /** Offers that came to nothing, because of the agent or the customer. */
  readonly contactsMissed: number;
  /** Contacts that were connected to an agent. */
  readonly contactsHandled: number;
  /** Of contacts that agents were done with: interaction, hold and after-contact work together, and each of them. */
  readonly averageHandleTime: number | undefined;
  readonly averageInteractionTime: number | undefined;
  readonly averageHoldTime: number | undefined;
  readonly averageAfterContactWorkTime: number | undefined;
}

export interface QueueMetrics extends Handling {
  readonly contactsQueued: number;
  /** How contacts have left the queue. */
  readonly contactsAnswered: number;
  readonly contactsAbandoned: number;
  readonly callbacksRequested: number;
  readonly contactsTransferredOut: number;
  readonly contactsEnded: number;
  readonly averageQueueAnswerTime: number | undefined;
  readonly averageAbandonTime: number | undefined;
  /** The longest wait that ended in the interval, or was not over at its end. */
  readonly maximumQueuedTime: number;

  /** Of the contacts that came in the interval: how many an agent answered, or their customers abandoned, within the threshold. */
  readonly answeredInTime: number;
  readonly abandonedInTime: number;
  readonly callbacksInTime: number;
  /**
   * Of the contacts that came in the interval, those that left the queue within the threshold, because an agent answered,
   * the customer gave up or asked for a callback: the platform's definition.
   */
  readonly serviceLevel: number | undefined;

  /** How many were waiting at the end of the interval, on average, and at most. */
  readonly contactsInQueue: number;
  readonly averageContactsInQueue: number;
  readonly maximumContactsInQueue: number;
  /** How long the oldest of those waiting at the end had waited. */
  readonly oldestContactAge: number;
}

export interface AgentMetrics extends Handling {
  /** All time not offline. */
  readonly onlineTime: number;
  readonly nonProductiveTime: number;
  /** Available and not handling contacts; without the time that offers rang. */
  readonly idleTime: number;
  /** On contacts, hold and after-contact work included, while Available. */
  readonly onContactTime: number;
  readonly afterContactWorkTime: number;
  /** From offers to conversations. */
  readonly connectingTime: number;
  /** Time on contacts of the time on contacts and idle. */
  readonly occupancy: number | undefined;
  /** Offers that were accepted, of those that were accepted or missed. */
  readonly answerRate: number | undefined;
}
