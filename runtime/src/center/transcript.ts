import type { Key, Position, Prompt } from "../definition/index.ts";
import type { Instant } from "./instant.ts";

/** Who hears, speaks or acts: the customer, or an agent by name, or an outside party by number. */
export type Party = { readonly customer: true } | { readonly agent: string } | { readonly number: string };

/** Where a flow stands in its source. */
export interface FlowPlace {
  readonly flow: string;
  readonly state: string;
  readonly step?: string;
  /** Path of the .flow file. */
  readonly source: string;
  readonly at: Position;
}

/** One line of the story of a contact, in the order it happened. */
export type TranscriptEntry = { readonly at: Instant } & (
  | { readonly type: "heard"; readonly by: Party; readonly prompt: Prompt<string>; readonly place: FlowPlace }
  /** A prompt was cut off: by a key, the interrupt of a loop, or the end of the flow. */
  | { readonly type: "cutOff"; readonly by: Party }
  /** `taken`: somebody listened for the key. Keys that nobody listens for are lost, as on the platform. */
  | { readonly type: "pressed"; readonly key: Key; readonly taken: boolean }
  | { readonly type: "entered"; readonly digits: string; readonly place: FlowPlace }
  | { readonly type: "flowStarted"; readonly flow: string; readonly for: Party }
  | { readonly type: "flowEnded"; readonly flow: string; readonly for: Party }
  | { readonly type: "outcome"; readonly outcome: string; readonly place: FlowPlace }
  | { readonly type: "arrived"; readonly from: string; readonly to: string }
  | { readonly type: "callbackCreated"; readonly contactId: string; readonly number: string }
  | { readonly type: "scheduled"; readonly until: Instant }
  | { readonly type: "queued"; readonly queue: string }
  | { readonly type: "offered"; readonly agent: string }
  | { readonly type: "accepted"; readonly agent: string }
  | { readonly type: "missed"; readonly agent: string; readonly declined: boolean }
  | { readonly type: "dialled"; readonly number: string; readonly callerId?: string }
  | { readonly type: "answered"; readonly number: string; readonly voicemail: boolean }
  /** The dialled party was not reached; `why` says it in words. */
  | { readonly type: "notReached"; readonly number: string; readonly why: string }
  | { readonly type: "connected"; readonly agent: string }
  | { readonly type: "invoked"; readonly lambda: string; readonly outcome: string }
  | { readonly type: "hungUp"; readonly by: Party }
  | { readonly type: "ended"; readonly reason: string }
);
