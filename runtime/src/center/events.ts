import type { Instant } from "./instant.ts";
import type { ContactRecord, DisconnectReason, InitiationMethod } from "./record.ts";

export type ContactEventType =
  | "INITIATED"
  | "CONNECTED_TO_SYSTEM"
  | "QUEUED"
  | "CONNECTED_TO_AGENT"
  | "DISCONNECTED"
  | "COMPLETED"
  | "PAUSED"
  | "RESUMED"
  | "CONTACT_DATA_UPDATED";

/** What the platform publishes about a contact as it goes along. */
export interface ContactEvent {
  readonly at: Instant;
  readonly eventType: ContactEventType;
  readonly contactId: string;
  readonly initialContactId: string;
  readonly previousContactId?: string;
  readonly relatedContactId?: string;
  readonly channel: ContactRecord["channel"];
  readonly initiationMethod: InitiationMethod;
  readonly initiationTimestamp: Instant;
  readonly connectedToSystemTimestamp?: Instant;
  readonly answeringMachineDetectionStatus?: ContactRecord["answeringMachineDetectionStatus"];
  readonly disconnectTimestamp?: Instant;
  readonly disconnectReason?: DisconnectReason;
  /** Declared name of the queue, or of the agent whose own it is. */
  readonly queue?: string;
  readonly queueType?: "STANDARD" | "AGENT";
  readonly enqueueTimestamp?: Instant;
  readonly agent?: string;
  readonly routingProfile?: string;
  readonly connectedToAgentTimestamp?: Instant;
  readonly afterContactWorkStartTimestamp?: Instant;
  readonly afterContactWorkEndTimestamp?: Instant;
  readonly afterContactWorkDuration?: number;
  readonly tags?: Readonly<Record<string, string>>;
  readonly segmentAttributes?: Readonly<Record<string, string>>;
  /** Of `CONTACT_DATA_UPDATED`: what has changed. */
  readonly updatedProperties?: readonly UpdatedProperty[];
}

export type UpdatedProperty =
  "UserDefinedAttributes" | "Tags" | "SegmentAttributes" | "ContactLensConfiguration" | "RoutingCriteria";
