import type { Channel, Key, Prompt } from "../definition/index.ts";
import type { Place } from "../machine/index.ts";
import type { Instant } from "./instant.ts";

/** Who hears, speaks or acts: the customer, or an agent by name, or an outside party by number. */
export type Party = { readonly customer: true } | { readonly agent: string } | { readonly number: string };

/** One line of the story of a contact, in the order it happened. */
export type TranscriptEntry = Happening & {
  /** Numbers what has happened to all contacts, in the order it did. */
  readonly order: number;
};

export type Happening = { readonly at: Instant } & (
  | { readonly type: "heard"; readonly by: Party; readonly prompt: Prompt<string>; readonly flow: string }
  /** A prompt was cut off: by a key, the interrupt of a loop, or the end of the flow. */
  | { readonly type: "cutOff"; readonly by: Party }
  /** `taken`: somebody listened for the key. Keys that nobody listens for are lost, as on the platform. */
  | { readonly type: "pressed"; readonly key: Key; readonly taken: boolean; readonly by?: Party }
  | { readonly type: "keyedIn"; readonly digits: string }
  | { readonly type: "flowStarted"; readonly flow: string; readonly for: Party }
  | { readonly type: "flowEnded"; readonly flow: string; readonly for: Party }
  | { readonly type: "entered"; readonly place: Place }
  | { readonly type: "left"; readonly place: Place; readonly outcome: string }
  | { readonly type: "arrived"; readonly from: string; readonly to: string }
  | { readonly type: "callbackCreated"; readonly contactId: string; readonly number: string }
  | { readonly type: "scheduled"; readonly until: Instant }
  | { readonly type: "queued"; readonly queue: string }
  /** It waits for such agents from now on. */
  | { readonly type: "sought"; readonly agents: string }
  | { readonly type: "offered"; readonly agent: string }
  | { readonly type: "accepted"; readonly agent: string }
  | { readonly type: "missed"; readonly agent: string; readonly declined: boolean }
  | {
      readonly type: "dialled";
      readonly number: string;
      readonly callerId?: string;
      readonly callerName?: string;
    }
  | { readonly type: "digitsSent"; readonly digits: string }
  | { readonly type: "answered"; readonly number: string; readonly voicemail: boolean }
  /** The dialled party was not reached; `why` says it in words. */
  | { readonly type: "notReached"; readonly number: string; readonly why: string }
  | { readonly type: "connected"; readonly agent: string }
  /** An agent calls somebody. */
  | { readonly type: "callsOut"; readonly agent: string; readonly number: string }
  /** An agent begins a transfer, which is a contact of its own. `to`: an agent, a queue or a number, in words. */
  | {
      readonly type: "transferBegun";
      readonly agent: string;
      readonly to: string;
      readonly contactId: string;
    }
  /** The customer of another contact is on this one from now on. */
  | { readonly type: "tookOver"; readonly from: string }
  | { readonly type: "held"; readonly party: Party }
  | { readonly type: "resumed"; readonly party: Party }
  /** A chat, a task or an e-mail comes. */
  | { readonly type: "began"; readonly channel: Channel; readonly name?: string }
  | { readonly type: "taskCreated"; readonly contactId: string; readonly name: string }
  /** Something is said to a bot, or written in a chat. */
  | { readonly type: "said"; readonly by: Party; readonly text: string }
  /** A supervisor listens to the call, and joins it. */
  | { readonly type: "monitored"; readonly agent: string; readonly contactId: string }
  | { readonly type: "barged"; readonly agent: string }
  /** An agent takes somebody else off the call. */
  | { readonly type: "dropped"; readonly by: Party; readonly party: Party }
  /** A task is paused, and goes on. */
  | { readonly type: "paused" }
  | { readonly type: "takenUp" }
  /** A program has ended it. */
  | { readonly type: "stopped" }
  /** The queue is full, and no arm of the flow is for that: a busy tone is all there is. */
  | { readonly type: "reorderTone" }
  /** The customer of a chat is back. */
  | { readonly type: "returned" }
  /** A Lambda or another platform action has answered. */
  | { readonly type: "replied"; readonly from: string; readonly outcome: string; readonly why?: string }
  | { readonly type: "hungUp"; readonly by: Party }
  | { readonly type: "ended"; readonly reason: string }
);
