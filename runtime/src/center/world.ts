import type { CenterDefinition, PhoneNumberDefinition } from "../definition/index.ts";
import type { Program, Trace } from "../machine/index.ts";
import type { ContactEvent } from "./events.ts";
import type { Heap } from "./heap.ts";
import type { Hours } from "./hours.ts";
import type { Instant } from "./instant.ts";
import type { MetricEvent } from "./metrics/events.ts";
import type { NumberPlan } from "./numbers.ts";
import type { SimulationOptions } from "./options.ts";
import type { Random } from "./random.ts";
import type { ContactRecord } from "./record.ts";
import type { Reaction } from "./simulation.ts";
import type { Timers } from "./timers.ts";
import type { TranscriptEntry } from "./transcript.ts";
import type { Agent, Connection, IdleEntry, Profile } from "./world/agent.ts";
import type { OutgoingCall } from "./world/call.ts";
import type { Contact } from "./world/contact.ts";
import type { Group, LaneEntry, Queue, Stay } from "./world/queue.ts";
import type { Run } from "./world/run.ts";
import type { Zone } from "./zone.ts";

export type * from "./world/agent.ts";
export type * from "./world/call.ts";
export type * from "./world/contact.ts";
export type * from "./world/queue.ts";
export type * from "./world/run.ts";

/** A simulation: what it was made of, and its state. */
export interface World extends Given, State {}

/** What a simulation is made of, and is given anew when it is resumed from a snapshot. */
export interface Given {
  readonly definition: CenterDefinition;
  readonly program: Program;
  readonly options: SimulationOptions;
  readonly numbers: NumberPlan;
  readonly zone: Zone;
  readonly hours: ReadonlyMap<string, Hours>;
  /** The centre's numbers, each under its name and under itself. */
  readonly lines: ReadonlyMap<string, Line>;
  readonly initialAttributes: Readonly<Record<string, string>>;
  /** Writes the path of the flow that is running into the transcript of its contact. */
  readonly trace: Trace | undefined;
  /** That transcript. */
  traced: TranscriptEntry[];
}

/** A number of the centre under the name that it is declared by. */
export interface Line extends PhoneNumberDefinition {
  readonly name: string;
}

/**
 * Data that the functions of this folder change in place. What will happen later stands in `timers` as data too, never as a closure.
 *
 * Any moment of it can be written down (`snapshot/`): it consists of plain objects, lists, maps, sets and heaps in an order
 * that `snapshot/orders.ts` names, which may refer to each other and to parts of the definition in any way.
 */
export interface State {
  /** Whether finished contacts, records and events are kept. */
  readonly retain: boolean;
  /** Whether transcripts are written. */
  readonly tells: boolean;
  readonly startedAt: Instant;
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
  /** Numbers the entries of all transcripts. */
  told: number;
  /** Calls the centre is making that have not been answered, by number. */
  readonly ringing: Map<string, OutgoingCall[]>;
  /** Outside parties on the line, by number. */
  readonly outside: Map<string, OutgoingCall[]>;
  readonly reactions: Map<string, Reaction>;
  readonly agenda: Agenda;
  readonly records: ContactRecord[];
  readonly events: ContactEvent[];
  readonly metricEvents: MetricEvent[];
  /** Why the simulation has stopped. */
  failure: Error | undefined;
  /** Whether a call of the API is being worked on. */
  busy: boolean;
}

/** What is left to do at this very moment, after the step that is being taken. */
interface Agenda {
  /** Runs that are to begin. */
  readonly runs: Run[];
  /** Where contacts wait anew, which may be offered to an agent who is idle. */
  readonly groups: Set<Group>;
  /** Agents who may take a contact that is waiting: with the place in line that they had when they came here. */
  readonly agents: Heap<IdleEntry>;
}

/** What a timer does when it goes off. */
export type Due =
  | { readonly type: "run"; readonly subject: Run }
  | { readonly type: "whisperLimit"; readonly subject: Run }
  | { readonly type: "delayOver"; readonly subject: LaneEntry }
  | { readonly type: "reroute"; readonly subject: Stay }
  /** A step of routing criteria is over. */
  | { readonly type: "stepOver"; readonly subject: Stay }
  | { readonly type: "acceptWindow"; readonly subject: Connection }
  | { readonly type: "work"; readonly subject: Connection }
  | { readonly type: "reaction"; readonly subject: OutgoingCall }
  | { readonly type: "ringLimit"; readonly subject: OutgoingCall }
  | { readonly type: "callback"; readonly subject: Contact }
  /** What is scheduled begins. */
  | { readonly type: "start"; readonly subject: Contact }
  | { readonly type: "expiry"; readonly subject: Contact };
