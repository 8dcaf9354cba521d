import type { ContactEvent, Instant, Simulation } from "@contactflow/runtime/center";
import type { Agenda } from "./agenda.ts";
import type { Caller } from "./callers.ts";
import type { LoadPlan } from "./plan.ts";

/** What those who play the people of a centre share. */
export interface Stage {
  readonly plan: LoadPlan;
  readonly simulation: Simulation;
  readonly agenda: Agenda;
  /** By contact, as long as it is not completed. */
  readonly lines: Map<string, Line>;
  /** Agents whose shift is over, and who have yet to finish what they are at. */
  readonly leaving: Set<string>;
}

/** A contact as the people on both ends know it. */
export interface Line {
  readonly contactId: string;
  readonly caller: Caller;
  readonly channel: ContactEvent["channel"];
  readonly method: ContactEvent["initiationMethod"];
  readonly begunAt: Instant;
  /** Where it waits, or waited last. */
  queue: string | undefined;
  /** Since when it waits; `undefined`: it does not. */
  waitingSince: Instant | undefined;
  /** Counts what happens, so that what was planned before is known to be out of date. */
  turn: number;
  /** Whether the customer and an agent have talked. */
  talked: boolean;
  /** Whether both ends have hung up. */
  isOver: boolean;
}

/** A contact that has just begun. */
export function newLine(event: ContactEvent, caller: Caller): Line {
  return {
    contactId: event.contactId,
    caller,
    channel: event.channel,
    method: event.initiationMethod,
    begunAt: event.at,
    queue: undefined,
    waitingSince: undefined,
    turn: 0,
    talked: false,
    isOver: false,
  };
}
