import type { Channel, Hook, Prompt } from "../definition/index.ts";
import type { ContactSettings, Place } from "../machine/index.ts";
import type { Instant, Milliseconds } from "./instant.ts";
import type { InitiationMethod } from "./record.ts";
import type { Party, TranscriptEntry } from "./transcript.ts";

/** Where a contact is. */
export type ContactPhase =
  /** A callback that waits for its delay or for the next attempt, or a task whose time has not come. */
  | "scheduled"
  /** In an inbound, transfer or disconnect flow. */
  | "flow"
  /** Waiting in a queue, unless an agent is being offered it or hears the whisper. */
  | "queued"
  | "offered"
  | "agentWhisper"
  | "customerWhisper"
  /** The centre is calling the customer. */
  | "dialling"
  | "outboundWhisper"
  /** With an agent; somebody may be on hold. */
  | "connected"
  /** With an outside party. */
  | "thirdParty"
  /** A task that a pause has taken out of its queue, until a flow puts it into one again. */
  | "setAside"
  | "ended";

/** What a running flow waits for, and until when where that is known. */
export type Waiting = { readonly until?: Instant } & (
  | { readonly type: "speech" }
  | { readonly type: "key"; readonly prompt: Prompt<string> }
  | {
      readonly type: "digits";
      readonly prompt: Prompt<string>;
      readonly entered: string;
      /** The keys that end the entry. */
      readonly terminator: string;
    }
  | { readonly type: "loop" }
  /** A bot listens. */
  | { readonly type: "bot"; readonly bot: string }
  /** Some time, or what a chat's customer or bot does. */
  | { readonly type: "time" }
  /** A Lambda or another platform action is at work. */
  | { readonly type: "reply"; readonly from: string }
  /** An outside party is being called, or is on the line. */
  | { readonly type: "call"; readonly number: string }
  /** The customer of a callback is being called. */
  | { readonly type: "answer" }
);

export interface RunView {
  readonly flow: string;
  readonly place: Place;
  readonly waiting?: Waiting;
}

/** Somebody on a call. Those who are not on hold hear each other. */
export interface PersonView {
  readonly party: Party;
  readonly isOnHold: boolean;
}

export interface ContactView {
  readonly contactId: string;
  readonly initialContactId: string;
  readonly previousContactId?: string;
  readonly nextContactId?: string;
  /** What it came of, where it is not the next one of that. */
  readonly relatedContactId?: string;
  /** As which contact its customer has gone on. */
  readonly continuedBy?: string;
  readonly channel: Channel;
  readonly initiationMethod: InitiationMethod;
  readonly phase: ContactPhase;
  /** Since when a task is paused. */
  readonly pausedSince?: Instant;
  /** The agent who has begun it as a transfer, and is in the customer's place until it is done. */
  readonly beganBy?: string;
  /** Everybody on the call that it is part of; nobody while no conversation has begun. */
  readonly people: readonly PersonView[];
  /** The customer's number. */
  readonly customer?: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly priority: number;
  /** What flows have set: recording, logging, voice, priority and age. */
  readonly settings: ContactSettings;
  /** Flows that were set to run for it instead of the default ones. */
  readonly hooks: Readonly<Partial<Record<Hook, string>>>;
  readonly tags: Readonly<Record<string, string>>;
  /** Where it waits, or was last taken from. */
  readonly queue?: string;
  /** Who is being offered it, or has it. */
  readonly agent?: string;
  /** The flow that the customer hears, and the whisper that the agent hears. */
  readonly customerFlow?: RunView;
  readonly agentFlow?: RunView;
  readonly transcript: readonly TranscriptEntry[];
}

/** The state of one contact with one agent, as in the platform's agent event stream. */
export type AgentContactState =
  | "INCOMING"
  | "PENDING"
  | "CONNECTING"
  | "CONNECTED"
  | "CONNECTED_ONHOLD"
  | "MISSED"
  | "REJECTED"
  | "ERROR"
  /** After-contact work. */
  | "ENDED";

export type AgentActivity =
  "Error" | "Missed" | "On contact" | "After contact work" | "Incoming" | (string & {});

export interface AgentView {
  readonly name: string;
  readonly profile: string;
  /** `Available`, `Offline` or a status of the centre's own. */
  readonly status: string;
  /** Takes the place of `status` once all contacts are cleared. */
  readonly nextStatus?: string;
  /** What supervisors see: the first that holds of error, missed, on contact, after-contact work, incoming, status. */
  readonly activity: AgentActivity;
  /** Whether any contact could be offered now. */
  readonly routable: boolean;
  /** Since when; decides who is longest idle. */
  readonly idleSince?: Instant;
  readonly contacts: readonly AgentContactView[];
}

export interface AgentContactView {
  readonly contactId: string;
  readonly state: AgentContactState;
  readonly since: Instant;
  /** When an offer or after-contact work runs out. */
  readonly until?: Instant;
}

export interface QueueView {
  readonly name: string;
  /** Contacts in the queue in the order they would be taken, those on offer or in an agent whisper included. */
  readonly contacts: readonly string[];
  readonly size: number;
  /** How long the oldest has waited. */
  readonly oldestAge: Milliseconds;
  readonly agentsAvailable: number;
  readonly agentsStaffed: number;
  readonly agentsOnline: number;
}

/** A call that the centre is making. */
export interface OutgoingCallView {
  readonly contactId: string;
  readonly number: string;
  readonly callerId?: string;
  readonly since: Instant;
  /** When it stops ringing. */
  readonly until: Instant;
}
