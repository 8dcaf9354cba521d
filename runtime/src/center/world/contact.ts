import type { Channel } from "../../definition/index.ts";
import type { Contact as FlowContact } from "../../machine/index.ts";
import type { Instant, Milliseconds } from "../instant.ts";
import type { DisconnectReason, InitiationMethod } from "../record.ts";
import type { Timer } from "../timers.ts";
import type { TranscriptEntry } from "../transcript.ts";
import type { ContactPhase } from "../views.ts";
import type { Due } from "../world.ts";
import type { Agent, Connection } from "./agent.ts";
import type { OutgoingCall } from "./call.ts";
import type { Queue, Stay } from "./queue.ts";
import type { Run } from "./run.ts";

/** What all contacts with the same initial contact share. */
export interface Chain {
  readonly initialContactId: string;
  /** When the first contact began; ranks its callbacks. */
  readonly initiatedAt: Instant;
  attributes: Readonly<Record<string, string>>;
}

export interface Contact {
  readonly id: string;
  readonly chain: Chain;
  readonly previous: string | undefined;
  next: string | undefined;
  readonly method: InitiationMethod;
  readonly initiatedAt: Instant;
  connectedToSystemAt: Instant | undefined;
  readonly channel: Channel;
  /** Phone numbers. */
  readonly customer: string | undefined;
  readonly system: string | undefined;
  phase: ContactPhase;
  flows: FlowContact;
  /** What the customer hears. */
  customerRun: Run | undefined;
  /** What the agent hears. */
  agentRun: Run | undefined;
  leg: Leg;
  stay: Stay | undefined;
  connection: Connection | undefined;
  call: OutgoingCall | undefined;
  readonly callback: Callback | undefined;
  /** Set by the flow for callbacks that are created later. */
  callbackNumber: string | undefined;
  /** How often its flows have moved it from one queue to another. */
  readonly moves: number;
  transferredTo: { readonly number: string; readonly at: Instant } | undefined;
  readonly transcript: TranscriptEntry[];
}

/** The part of a contact that one record tells of. Only callbacks have several: one for each attempt that reached an agent. */
export interface Leg {
  attempt: number | undefined;
  queue: Queue | undefined;
  enqueuedAt: Instant | undefined;
  dequeuedAt: Instant | undefined;
  offers: number;
  agent: Agent | undefined;
  connectedToAgentAt: Instant | undefined;
  disconnectedAt: Instant | undefined;
  disconnectReason: DisconnectReason | undefined;
  workStartedAt: Instant | undefined;
  workEndedAt: Instant | undefined;
  final: boolean;
}

export interface Callback {
  readonly number: string;
  readonly retries: number;
  readonly interval: Milliseconds;
  readonly queue: Queue;
  readonly expiresAt: Instant;
  /** When its first wait was to begin. */
  readonly scheduledAt: Instant;
  attempts: number;
  /** When it is put in its queue. */
  due: Timer<Due> | undefined;
  expiry: Timer<Due> | undefined;
}
