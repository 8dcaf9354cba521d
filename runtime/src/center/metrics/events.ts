import type { Channel } from "../../definition/index.ts";
import type { Instant, Milliseconds } from "../instant.ts";

/**
 * What metrics are counted from, as it happens. Each event tells all that is needed of its contact, so that whoever counts
 * keeps nothing of contacts but who is waiting.
 */
export type MetricEvent = { readonly at: Instant } & (
  | (OfContact & { readonly type: "queued"; readonly queue: string })
  | (OfContact & {
      readonly type: "dequeued";
      readonly queue: string;
      readonly enqueuedAt: Instant;
      readonly why: Departure;
    })
  | (OfContact & OfAgent & { readonly type: "offered" })
  | (OfContact & OfAgent & { readonly type: "accepted" })
  /** Declined, left to ring, or given up by the customer meanwhile. */
  | (OfContact & OfAgent & { readonly type: "missed" })
  /** The agent and whoever is on the other end talk. */
  | (OfContact & OfAgent & { readonly type: "connected" })
  /** The agent is done with a contact that was connected, after-contact work included. */
  | (OfContact &
      OfAgent & {
        readonly type: "handled";
        /** Without the time on hold. */
        readonly interaction: Milliseconds;
        readonly hold: Milliseconds;
        readonly work: Milliseconds;
      })
  /** The agent does something else from now on. */
  | { readonly type: "agent"; readonly agent: string; readonly profile: string; readonly state: AgentState }
);

interface OfContact {
  readonly contactId: string;
  readonly channel: Channel;
}

interface OfAgent {
  readonly agent: string;
  readonly profile: string;
  /** Where the contact has waited; that of an agent's own call is the outbound queue. */
  readonly queue?: string;
}

/** How a contact leaves a queue. */
export type Departure =
  /** An agent takes it. */
  | "answered"
  /** The customer hangs up. */
  | "abandoned"
  /** The customer is to be called back instead. */
  | "callback"
  /** Into another queue. */
  | "transferred"
  /** Its flow disconnects or dials it, a program stops it, or its time is over. */
  | "ended";

/** What an agent's time is spent on: the first that holds. */
export type AgentState =
  | "offline"
  /** In a status of the centre's own, whatever contacts there are. */
  | "nonProductive"
  /** Talking, on hold, or calling somebody. */
  | "onContact"
  | "afterContactWork"
  /** Something is offered, or was accepted and is not connected yet. */
  | "connecting"
  /** Available, and nothing to do; also with an error or a missed contact to clear. */
  | "idle";
