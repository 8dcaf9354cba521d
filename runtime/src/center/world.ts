import type {
  CenterDefinition,
  Channel,
  QueueDefinition,
  RoutingProfileDefinition,
} from "../definition/index.ts";
import type {
  Command,
  Contact as FlowContact,
  MachineEvent,
  Program,
  Snapshot,
  Trace,
} from "../machine/index.ts";
import type { ContactEvent } from "./events.ts";
import type { Heap, HeapItem } from "./heap.ts";
import type { Hours } from "./hours.ts";
import type { Instant, Milliseconds } from "./instant.ts";
import type { NumberPlan } from "./numbers.ts";
import type { SimulationOptions } from "./options.ts";
import type { Random } from "./random.ts";
import type { ContactRecord, DisconnectReason, InitiationMethod } from "./record.ts";
import type { Reaction } from "./simulation.ts";
import type { Timer, Timers } from "./timers.ts";
import type { TranscriptEntry } from "./transcript.ts";
import type { AgentContactState, ContactPhase } from "./views.ts";
import type { Zone } from "./zone.ts";

/**
 * The state of a simulation: what it was made of, and data that the functions of this folder change in place. What will
 * happen later stands in `timers` as data too, never as a closure.
 */
export interface World {
  readonly definition: CenterDefinition;
  readonly program: Program;
  readonly options: SimulationOptions;
  readonly numbers: NumberPlan;
  readonly zone: Zone;
  readonly hours: ReadonlyMap<string, Hours>;
  readonly initialAttributes: Readonly<Record<string, string>>;
  readonly retain: boolean;
  /** Whether transcripts are written. */
  readonly tells: boolean;
  now: Instant;
  readonly timers: Timers<Due>;
  readonly random: Random;
  readonly queues: ReadonlyMap<string, Queue>;
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly agents: Map<string, Agent>;
  readonly contacts: Map<string, Contact>;
  contactCount: number;
  /** Numbers what needs an order of its own among equals. */
  order: number;
  /** Calls the centre is making that have not been answered, by number. */
  readonly ringing: Map<string, OutgoingCall[]>;
  /** Outside parties on the line, by number. */
  readonly outside: Map<string, OutgoingCall[]>;
  readonly reactions: Map<string, Reaction>;
  readonly agenda: Agenda;
  /** Writes the path of the flow that is running into the transcript of its contact. */
  readonly trace: Trace | undefined;
  traced: TranscriptEntry[];
  readonly records: ContactRecord[];
  readonly events: ContactEvent[];
  /** Why the simulation has stopped. */
  failure: Error | undefined;
  /** Whether a call of the API is being worked on. */
  busy: boolean;
}

/** What is left to do at this very moment, after the step that is being taken. */
interface Agenda {
  /** Runs that are to begin. */
  readonly runs: Run[];
  /** Contacts that may be offered to an agent who is idle. */
  readonly contacts: Stay[];
  /** Agents who may take a contact that is waiting. */
  readonly agents: Agent[];
}

/** What a timer does when it goes off. */
export type Due =
  | { readonly type: "run"; readonly subject: Run }
  | { readonly type: "whisperLimit"; readonly subject: Run }
  | { readonly type: "delayOver"; readonly subject: LaneEntry }
  | { readonly type: "reroute"; readonly subject: Stay }
  | { readonly type: "acceptWindow"; readonly subject: Connection }
  | { readonly type: "work"; readonly subject: Connection }
  | { readonly type: "reaction"; readonly subject: OutgoingCall }
  | { readonly type: "ringLimit"; readonly subject: OutgoingCall }
  | { readonly type: "callback"; readonly subject: Contact }
  | { readonly type: "expiry"; readonly subject: Contact };

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

/** A contact's wait in a queue. */
export interface Stay {
  readonly contact: Contact;
  readonly queue: Queue;
  readonly enqueuedAt: Instant;
  /** From when its age counts among others of the same priority. */
  readonly since: Instant;
  priority: number;
  /** `since`, earlier by the age that flows have added. */
  rank: number;
  readonly order: number;
  /** One per lane of the queue. */
  readonly entries: readonly LaneEntry[];
  /** Being offered to an agent, or the agent hears the whisper: nobody else gets it. */
  withheld: boolean;
  /** Neighbours in the order of enqueueing. */
  before: Stay | undefined;
  after: Stay | undefined;
  change: Timer<Due> | undefined;
}

export interface Queue {
  readonly name: string;
  readonly definition: QueueDefinition;
  readonly lanes: readonly Lane[];
  /** Whose agents serve it. */
  readonly profiles: readonly Profile[];
  /** Contacts in it, those withheld included. */
  size: number;
  oldest: Stay | undefined;
  newest: Stay | undefined;
}

/**
 * The contacts of a queue that have waited as long as some routing profiles ask for, the next one first.
 * Routing profiles with the same delay for a queue and channel share a lane.
 */
export interface Lane {
  readonly channel: Channel;
  readonly delay: Milliseconds;
  readonly waiting: Heap<LaneEntry>;
  readonly profiles: readonly Profile[];
}

export interface LaneEntry extends HeapItem {
  readonly stay: Stay;
  readonly lane: Lane;
  /** Until it has waited long enough. */
  delay: Timer<Due> | undefined;
}

export interface Profile {
  readonly name: string;
  readonly definition: RoutingProfileDefinition;
  readonly capacity: readonly { readonly channel: Channel; readonly most: number }[];
  /** By priority. */
  readonly sources: readonly { readonly priority: number; readonly lanes: readonly Lane[] }[];
  /** Agents who can take a contact of the channel now, the longest idle first. */
  readonly idle: Readonly<Record<Channel, Heap<IdleEntry>>>;
  available: number;
  staffed: number;
  online: number;
}

export interface IdleEntry extends HeapItem {
  readonly agent: Agent;
  /** Who became idle earlier has the lower number, also among those of the same moment. */
  order: number;
}

export interface Agent {
  readonly name: string;
  readonly profile: Profile;
  readonly autoAccept: boolean;
  /** What flows read as `Agent`. */
  readonly value: { readonly [key: string]: string };
  /** `undefined`: until it is cleared. */
  readonly workLimit: Milliseconds | undefined;
  status: string;
  nextStatus: string | undefined;
  readonly connections: Connection[];
  readonly idle: Readonly<Record<Channel, IdleEntry>>;
  idleSince: Instant;
  idleOrder: number;
  /** What this agent adds to the counts of the profile. */
  counted: { readonly available: boolean; readonly staffed: boolean; readonly online: boolean };
}

/** An agent's side of a contact. */
export interface Connection {
  readonly agent: Agent;
  readonly contact: Contact;
  /** Whose record tells of this agent; `undefined` once the contact went back to its queue. */
  leg: Leg | undefined;
  state: AgentContactState;
  since: Instant;
  timer: Timer<Due> | undefined;
}

/** Why a flow runs; decides what follows when it is over. */
export type Purpose =
  "inbound" | "disconnect" | "creation" | "queue" | "agentWhisper" | "customerWhisper" | "outboundWhisper";

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
  timer: Timer<Due> | undefined;
  limit: Timer<Due> | undefined;
  /** When it last did something, and how much since without time passing. */
  lastAt: Instant;
  commands: number;
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
  | { readonly type: "reply"; readonly from: string; readonly event: MachineEvent }
  | { readonly type: "call"; readonly call: OutgoingCall }
  /** An outbound whisper that cannot go on before the customer is on the line. */
  | { readonly type: "answer" };

export type CommandOf<Type extends Command["type"]> = Extract<Command, { readonly type: Type }>;

/** A call that the centre makes. */
export interface OutgoingCall {
  readonly contact: Contact;
  readonly number: string;
  readonly callerId: string | undefined;
  readonly since: Instant;
  readonly until: Instant;
  readonly limit: Timer<Due> | undefined;
  reaction: Timer<Due> | undefined;
  /** What will come of it, once the timer of the reaction goes off. */
  expected: Reaction | undefined;
  /** The flow that dials an outside party; without it this is an attempt of a callback. */
  readonly dial: Dialling | undefined;
}

export interface Dialling {
  readonly run: Run;
  readonly resume: boolean;
  /** The outside party's own contact. */
  readonly party: Contact;
  /** Keyed in once the party has answered. */
  readonly digits: string | undefined;
}
