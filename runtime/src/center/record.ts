import type { Instant } from "./instant.ts";

export type InitiationMethod =
  | "INBOUND"
  | "OUTBOUND"
  | "TRANSFER"
  | "CALLBACK"
  | "API"
  | "QUEUE_TRANSFER"
  | "DISCONNECT"
  | "EXTERNAL_OUTBOUND"
  | "MONITOR"
  | "WEBRTC_API"
  | "AGENT_REPLY"
  | "CALLBACK_CUSTOMER_FIRST_QUEUED"
  | "CALLBACK_CUSTOMER_FIRST_DIALED";

export type DisconnectReason =
  | "CUSTOMER_DISCONNECT"
  | "AGENT_DISCONNECT"
  | "AGENT_COMPLETED"
  | "THIRD_PARTY_DISCONNECT"
  | "CONTACT_FLOW_DISCONNECT"
  | "TELECOM_PROBLEM"
  | "TELECOM_BUSY"
  | "TELECOM_NUMBER_INVALID"
  | "TELECOM_UNANSWERED"
  | "TELECOM_TIMEOUT"
  | "TELECOM_ORIGINATOR_CANCEL"
  | "TRANSFERRED"
  | "API"
  | "EXPIRED"
  | "BARGED"
  | "OTHER";

export interface Endpoint {
  readonly address: string;
  readonly type: "TELEPHONE_NUMBER" | "VOIP" | "CONTACT_FLOW" | "EMAIL_ADDRESS";
}

/** One step of routing criteria. */
export interface RoutingCriteriaStep {
  /** In words: `Language=French (4)`. */
  readonly expression: string;
  /** Seconds. */
  readonly expiry?: number;
  /** `JOINED`: it held when an agent took the contact. `DEACTIVATED`: it held when the contact went elsewhere. */
  readonly status: "INACTIVE" | "ACTIVE" | "JOINED" | "EXPIRED" | "DEACTIVATED";
}

/**
 * What is left of a contact: the platform's contact record, with its nested fields laid flat.
 *
 * Every contact ends in exactly one final record. A callback has besides one record per earlier attempt that reached
 * an agent, with the same `contactId` and `final: false`. A record is made when its after-contact work is done.
 * Moments are epoch milliseconds, durations whole seconds.
 */
export interface ContactRecord {
  readonly contactId: string;
  readonly initialContactId: string;
  readonly previousContactId?: string;
  readonly nextContactId?: string;
  /** The contact that it came of, where it is not the next one of it. */
  readonly relatedContactId?: string;
  readonly final: boolean;
  /** Callbacks: which attempt this was, from 1; absent when none was made. */
  readonly attempt?: number;

  readonly channel: "VOICE" | "CHAT" | "TASK" | "EMAIL";
  readonly initiationMethod: InitiationMethod;
  readonly customerEndpoint?: Endpoint;
  readonly systemEndpoint?: Endpoint;
  readonly transferredToEndpoint?: Endpoint;

  readonly initiationTimestamp: Instant;
  readonly connectedToSystemTimestamp?: Instant;
  /** Absent while the contact goes on. */
  readonly disconnectTimestamp?: Instant;
  readonly disconnectReason?: DisconnectReason;
  readonly scheduledTimestamp?: Instant;
  readonly transferCompletedTimestamp?: Instant;
  readonly lastUpdateTimestamp: Instant;

  /** Declared name of the queue it waited in. */
  readonly queue?: string;
  readonly enqueueTimestamp?: Instant;
  readonly dequeueTimestamp?: Instant;
  readonly queueDuration?: number;
  /** Of a customer who was called before any agent: the wait of the callback, too. */
  readonly callbackTotalQueueDuration?: number;

  /** Offers made to agents. */
  readonly agentConnectionAttempts: number;
  /** Name of the agent who was connected, or whose attempt to reach the customer failed. */
  readonly agent?: string;
  readonly routingProfile?: string;
  readonly connectedToAgentTimestamp?: Instant;
  /** Without the time that the customer was on hold, or the task paused. */
  readonly agentInteractionDuration?: number;
  readonly customerHoldDuration?: number;
  readonly numberOfHolds?: number;
  readonly longestHoldDuration?: number;
  readonly afterContactWorkStartTimestamp?: Instant;
  readonly afterContactWorkEndTimestamp?: Instant;
  readonly afterContactWorkDuration?: number;

  /** Of tasks that have been paused. */
  readonly lastPausedTimestamp?: Instant;
  readonly lastResumedTimestamp?: Instant;
  readonly totalPauseCount?: number;
  readonly totalPauseDuration?: number;
  /** While an agent had the task. */
  readonly agentPauseDuration?: number;

  readonly attributes: Readonly<Record<string, string>>;
  readonly tags?: Readonly<Record<string, string>>;
  readonly name?: string;
  readonly description?: string;
  readonly references?: Readonly<Record<string, string>>;
  readonly segmentAttributes?: Readonly<Record<string, string>>;
  readonly recording?: readonly ("agent" | "customer")[];
  /** Of calls that a program has made: who answered. */
  readonly answeringMachineDetectionStatus?: "HUMAN_ANSWERED" | "VOICEMAIL_BEEP";
  /** What agents were to be like, step by step, the last time that it waited. */
  readonly routingCriteria?: readonly RoutingCriteriaStep[];
}
