import type { Channel } from "../../definition/index.ts";
import type { Contact as FlowContact } from "../../machine/index.ts";
import type { Instant, Milliseconds } from "../instant.ts";
import type { DisconnectReason, Endpoint, InitiationMethod } from "../record.ts";
import type { Timer } from "../timers.ts";
import type { TranscriptEntry } from "../transcript.ts";
import type { ContactPhase } from "../views.ts";
import type { Due } from "../world.ts";
import type { Agent, Connection } from "./agent.ts";
import type { OutgoingCall } from "./call.ts";
import type { Criteria, Queue, RoutingStep, Stay } from "./queue.ts";
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
  /** Phone numbers; e-mail addresses of an e-mail. */
  readonly customer: string | undefined;
  readonly system: string | undefined;
  /** Tells of another contact that it came of, without being its next one. */
  readonly related: string | undefined;
  /** The contact as which its customer goes on. */
  continuedBy: string | undefined;
  phase: ContactPhase;
  flows: FlowContact;
  /** What the customer hears, or the agent who has begun a transfer. */
  customerRun: Run | undefined;
  /** What the agent hears. */
  agentRun: Run | undefined;
  leg: Leg;
  stay: Stay | undefined;
  connection: Connection | undefined;
  call: OutgoingCall | undefined;
  /** The call on which it is not alone. */
  conversation: Conversation | undefined;
  /** Its customer, or its outside party, is on hold. */
  hold: Hold | undefined;
  /** The agent who has begun it, and is at the end of it where else a customer is. */
  beganBy: Connection | undefined;
  /** Whom a transfer is meant for. */
  readonly meantFor: Agent | undefined;
  readonly callback: Callback | undefined;
  /** Set by the flow for callbacks that are created later. */
  callbackNumber: string | undefined;
  /** Keys that were pressed before anybody listened; `undefined`: they are lost. */
  keyBuffer: string | undefined;
  /** What agents must be like, as flows have said. */
  routingSteps: readonly RoutingStep[] | undefined;
  /** Who answered a call that a program has made. */
  answeredBy: "person" | "machine" | undefined;
  /** Its agent is a supervisor who listens to the call, and whom nobody hears. */
  isSilent: boolean;
  /** How a task has been paused, if it ever has. */
  pauses: Pauses | undefined;
  /** A bot takes part in the chat. */
  hasBot: boolean;
  /** How often its flows have moved it from one queue to another. */
  readonly moves: number;
  transferredTo: { readonly endpoint: Endpoint; readonly at: Instant } | undefined;
  /** Where its place in a queue is counted from, if not from when it comes there. */
  readonly ranksFrom: Instant | undefined;
  /** How long the callback waited that the customer was called for, before any agent was. */
  readonly waitedBefore: Milliseconds | undefined;
  readonly scheduledAt: Instant | undefined;
  /** When it is over, wherever it is; of a callback, once nobody is trying to reach its customer. */
  readonly expiresAt: Instant | undefined;
  expiry: Timer<Due> | undefined;
  /** When what is scheduled begins. */
  due: Timer<Due> | undefined;
  /** The flow that it began in, or begins in when its time comes. */
  readonly firstFlow: string | undefined;
  /** A task that was given to an agent or a queue goes where this leads. */
  readonly quickConnect: string | undefined;
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
  /** How often the customer was on hold, how long in all, and how long at most. */
  holds: number;
  criteria: Criteria | undefined;
  heldFor: Milliseconds;
  longestHold: Milliseconds;
  workStartedAt: Instant | undefined;
  workEndedAt: Instant | undefined;
  final: boolean;
}

/** Contacts whose people are on one call: the one with the customer, and those that agents have added. */
export interface Conversation {
  /** Who has the customer; none once the customer has hung up. */
  customer: Contact | undefined;
  readonly legs: Contact[];
}

/** Somebody is on hold. */
export interface Hold {
  readonly since: Instant;
  /** The transfer whose flow has done it. */
  readonly by: Contact | undefined;
}

export interface Pauses {
  /** Since when it is paused now. */
  since: Instant | undefined;
  lastAt: Instant;
  lastResumedAt: Instant | undefined;
  count: number;
  /** All pauses that are over, and those of them while an agent had the task. */
  lasted: Milliseconds;
  withAgent: Milliseconds;
  /** It has been taken up, and the flow that is set for this has not begun. */
  owesFlow: boolean;
  /** The flow that stands still meanwhile, and how long it has still to wait. */
  suspended: { readonly run: Run; readonly left: Milliseconds | undefined } | undefined;
}

export interface Callback {
  readonly number: string;
  /** The flow that runs for the customer, who is called before any agent is. */
  readonly customerFirst: string | undefined;
  /** The flow that runs before it is queued, and that has not begun. */
  creation: string | undefined;
  readonly retries: number;
  readonly interval: Milliseconds;
  readonly queue: Queue;
  /** When its first wait was to begin. */
  readonly scheduledAt: Instant;
  attempts: number;
}
