import type { Channel, RoutingProfileDefinition } from "../../definition/index.ts";
import type { Heap, HeapItem } from "../heap.ts";
import type { Instant, Milliseconds } from "../instant.ts";
import type { AgentState } from "../metrics/events.ts";
import type { Timer } from "../timers.ts";
import type { AgentContactState } from "../views.ts";
import type { Due } from "../world.ts";
import type { Contact, Hold, Leg } from "./contact.ts";
import type { Lane, Queue } from "./queue.ts";

export interface Profile {
  readonly name: string;
  readonly definition: RoutingProfileDefinition;
  readonly capacity: readonly { readonly channel: Channel; readonly most: number }[];
  /** While an agent is on one of these channels, contacts of other channels may be offered. */
  readonly shared: ReadonlySet<Channel>;
  /** By priority; of each queue its lanes. */
  readonly sources: readonly { readonly priority: number; readonly queues: readonly (readonly Lane[])[] }[];
  /** Its agents by what they know; one crew where nobody is said to know anything. */
  readonly crews: Crew[];
  available: number;
  staffed: number;
  online: number;
}

/** Agents of a routing profile who know the same. */
export interface Crew {
  /** Told apart by it. */
  readonly key: string;
  /** Levels by platform name of a predefined attribute and value, `Language=French`. */
  readonly skills: Readonly<Record<string, number>>;
  /** Who can take a contact of the channel now, the longest idle first. */
  readonly idle: Readonly<Record<Channel, Heap<IdleEntry>>>;
}

export interface IdleEntry extends HeapItem {
  readonly agent: Agent;
  /** Who became idle earlier has the lower number, also among those of the same moment. */
  order: number;
}

/** What agents may be set up for differently. */
export type Kind = Channel | "callback";

export interface Agent {
  readonly name: string;
  readonly profile: Profile;
  readonly crew: Crew;
  readonly autoAccept: Readonly<Record<Kind, boolean>>;
  /** What flows read as `Agent`. */
  readonly value: { readonly [key: string]: string };
  /** `undefined`: until it is cleared. */
  readonly workLimit: Readonly<Record<Kind, Milliseconds | undefined>>;
  status: string;
  nextStatus: string | undefined;
  readonly connections: Connection[];
  /** Contacts for nobody else; made when the first one comes. */
  queue: Queue | undefined;
  readonly idle: Readonly<Record<Channel, IdleEntry>>;
  idleSince: Instant;
  idleOrder: number;
  /** The next idle time goes on with the last one: only calls of the agent's own lie between. */
  keepsPlace: boolean;
  /** What this agent adds to the counts of the profile. */
  readonly counted: { available: boolean; staffed: boolean; online: boolean };
  /** What whoever counts was told last. */
  measured: AgentState;
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
  /** The agent is on hold. */
  hold: Hold | undefined;
  /** Nobody can hear the agent: because of a hold, the agent's own or everybody else's. */
  alone: boolean;
}
