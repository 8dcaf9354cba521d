import type { Instant } from "../instant.ts";
import type { Reaction } from "../simulation.ts";
import type { Timer } from "../timers.ts";
import type { Due } from "../world.ts";
import type { Contact } from "./contact.ts";
import type { Run } from "./run.ts";

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
  /** The flow that dials an outside party; without it the centre or an agent calls somebody. */
  readonly dial: Dialling | undefined;
  /** The flow that runs for whoever answers. */
  readonly flow: string | undefined;
}

export interface Dialling {
  readonly run: Run;
  readonly resume: boolean;
  /** The outside party's own contact. */
  readonly party: Contact;
  /** Keyed in once the party has answered. */
  readonly digits: string | undefined;
}
