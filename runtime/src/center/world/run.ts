import type { Command, MachineEvent, Snapshot } from "../../machine/index.ts";
import type { Instant, Milliseconds } from "../instant.ts";
import type { Timer } from "../timers.ts";
import type { Due } from "../world.ts";
import type { OutgoingCall } from "./call.ts";
import type { Contact } from "./contact.ts";

/** Why a flow runs; decides what follows when it is over. */
export type Purpose =
  | "inbound"
  | "transfer"
  | "disconnect"
  | "creation"
  | "pause"
  | "resume"
  /** What an agent in a chat has begun for the customer, besides the conversation. */
  | "workflow"
  /** An e-mail that an agent has written is on its way. */
  | "reply"
  | "queue"
  | "agentWhisper"
  | "customerWhisper"
  | "outboundWhisper"
  | "customerHold"
  | "agentHold";

/** A run that can go on, and why. */
export interface Next {
  readonly run: Run;
  readonly with: "begin" | "answered" | MachineEvent;
}

/** One run of a flow. */
export interface Run {
  /** Changes only when the flow moves its customer to another queue, where they are a new contact. */
  contact: Contact;
  readonly purpose: Purpose;
  readonly flow: string;
  snapshot: Snapshot | undefined;
  /** What the flow wants to be done now. */
  command: Command | undefined;
  wait: Wait | undefined;
  /** What a loop that was interrupted plays on, until something else is heard or the flow comes back to it. */
  music: Music | undefined;
  timer: Timer<Due> | undefined;
  limit: Timer<Due> | undefined;
  /** When it last did something, and how much since without time passing. */
  lastAt: Instant;
  commands: number;
}

interface Music {
  /** Where the loop stands. */
  readonly state: number;
  readonly next: number;
  /** When its prompt has been heard; 0: prompts take no time. */
  readonly spokenAt: Instant;
  /** Something else was heard since: it goes on with the next prompt. */
  readonly isBroken: boolean;
}

/** What a run waits for. The timer of the run goes off at the end of it. `spokenAt`: when a prompt has been heard. */
export type Wait =
  | { readonly type: "speech"; readonly spokenAt: Instant }
  | { readonly type: "key"; readonly command: CommandOf<"ask">; readonly spokenAt: Instant }
  | {
      readonly type: "digits";
      readonly command: CommandOf<"collect">;
      readonly spokenAt: Instant;
      entered: string;
    }
  | {
      readonly type: "loop";
      readonly command: CommandOf<"loop">;
      /** Which prompt comes next. */
      next: number;
      readonly interruptAt: Instant | undefined;
      spokenAt: Instant;
    }
  /** A Lambda or a platform action is at work; this is what it will answer. */
  | {
      readonly type: "reply";
      readonly from: string;
      readonly event: MachineEvent;
      /** Why it is an error. */
      readonly why: string | undefined;
    }
  | { readonly type: "call"; readonly call: OutgoingCall }
  /** The bot hears what the customer says; after the time of a chat, nothing more. */
  | {
      readonly type: "bot";
      readonly bot: string;
      readonly sessionAttributes: Readonly<Record<string, string>>;
      readonly patience: Milliseconds | undefined;
    }
  /** Some time; or until the customer of a chat, or a bot there, does something that the flow has an arm for. */
  | { readonly type: "time"; readonly until: Instant; readonly returned: boolean; readonly botLeft: boolean }
  /** An outbound whisper that cannot go on before the customer is on the line. */
  | { readonly type: "answer" };

export type CommandOf<Type extends Command["type"]> = Extract<Command, { readonly type: Type }>;
