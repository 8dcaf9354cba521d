import type { Instant } from "./instant.ts";
import type { ContactRecord, InitiationMethod } from "./record.ts";

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
  readonly channel: ContactRecord["channel"];
  readonly initiationMethod: InitiationMethod;
  readonly queue?: string;
  readonly agent?: string;
}
