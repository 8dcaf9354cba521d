import type { Channel, QueueDefinition } from "../../definition/index.ts";
import type { Heap, HeapItem } from "../heap.ts";
import type { Instant, Milliseconds } from "../instant.ts";
import type { Timer } from "../timers.ts";
import type { Due } from "../world.ts";
import type { Agent, Profile } from "./agent.ts";
import type { Contact } from "./contact.ts";

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
  entries: readonly LaneEntry[];
  /** Being offered to an agent, or the agent hears the whisper: nobody else gets it. */
  withheld: boolean;
  /** Neighbours in the order of enqueueing. */
  before: Stay | undefined;
  after: Stay | undefined;
  change: Timer<Due> | undefined;
  /** What agents must be like to be offered it; not in an agent's own queue. */
  criteria: Criteria | undefined;
}

/** How far a contact has come with its routing criteria. */
export interface Criteria {
  readonly steps: readonly RoutingStep[];
  readonly activatedAt: Instant;
  /** Which step holds; past the last one anybody will do. */
  index: number;
  /** Until the step is over. */
  timer: Timer<Due> | undefined;
  /** The agent whom it was connected to fitted the step. */
  joined: boolean;
}

export interface RoutingStep {
  readonly expression: Expression;
  /** Without it the step holds for ever. */
  readonly lasts: Milliseconds | undefined;
}

/** What an agent must be like. */
export type Expression =
  | { readonly type: "and" | "or"; readonly parts: readonly Expression[] }
  | { readonly type: "not"; readonly part: Expression }
  /** Platform name of a predefined attribute and its value, `Language=French`. */
  | { readonly type: "skill"; readonly skill: string; readonly level: number }
  /** These alone, by name, whether they are there or not. */
  | { readonly type: "agents"; readonly names: readonly string[] };

export interface Queue {
  readonly name: string;
  readonly definition: QueueDefinition;
  readonly lanes: readonly Lane[];
  /** Whose agents serve it. */
  readonly profiles: readonly Profile[];
  /** Whose own queue it is: nobody else gets its contacts. */
  readonly owner: Agent | undefined;
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
  /** Contacts in it; most lanes are empty most of the time, and looked at often. */
  size: number;
  /** Those that anybody may take; made when the first one comes. */
  open: Group | undefined;
  /** The others, by what agents must be like. */
  readonly choosy: Map<string, Group>;
  readonly profiles: readonly Profile[];
  readonly owner: Agent | undefined;
}

/** Contacts of a lane that the same agents may take. */
export interface Group {
  readonly lane: Lane;
  readonly wanted: Expression | undefined;
  readonly waiting: Heap<LaneEntry>;
}

export interface LaneEntry extends HeapItem {
  readonly stay: Stay;
  readonly lane: Lane;
  /** Where it stands, or stood last, in its lane. */
  group: Group | undefined;
  /** Until it has waited long enough. */
  delay: Timer<Due> | undefined;
}
