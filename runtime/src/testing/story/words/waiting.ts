import type { TranscriptEntry } from "../../../center/index.ts";
import type { Someone } from "../../handles.ts";
import type { AnyMoment, Moment } from "../moments.ts";
import { agentShown, isAgent, moment } from "./moment.ts";

/** How contacts wait, are offered, and end. */

/** Comes into this queue, or into any. */
export function queued(): Moment;
export function queued<const Queue extends string>(queue: Queue): Moment<{ readonly queue: Queue }>;
export function queued(queue?: string): AnyMoment {
  return moment(
    "queued",
    (entry) => queue === undefined || entry.queue === queue,
    () => `is in ${queue === undefined ? "a queue" : `queue ${queue}`}`,
  );
}

/** Waits for agents who know something, from now on; in words, as stories tell it. */
export function sought(agents?: string): Moment {
  return moment(
    "sought",
    (entry) => agents === undefined || entry.agents === agents,
    () => `asks for ${agents ?? "some agents"}`,
  );
}

/** The queue is full, and no arm of the flow is for that. */
export const reorderTone = (): Moment => happens("reorderTone", "customer hears the reorder tone");

/** Waits for the moment when it is to begin. */
export const scheduled = (): Moment => happens("scheduled", "waits until its time has come");

/** A task is paused. */
export const paused = (): Moment => happens("paused", "is paused");

/** A task goes on after a pause. */
export const takenUp = (): Moment => happens("takenUp", "goes on after the pause");

/** A program has ended it. */
export const stopped = (): Moment => happens("stopped", "is stopped by a program");

function happens(type: TranscriptEntry["type"], words: string): Moment {
  return moment(
    type,
    () => true,
    () => words,
  );
}

/** Is offered to this agent, or to any. */
export function offered(to?: Someone): Moment {
  return moment("offered", isAgent(to), (subject) => `is offered to ${agentShown(subject, to)}`);
}

/** An agent accepts. */
export function accepted(by?: Someone): Moment {
  return moment("accepted", isAgent(by), (subject) => `${agentShown(subject, by)} accepts`);
}

/** An agent lets an offer pass. */
export function missed(by?: Someone): Moment {
  const isBySomebody = isAgent(by);
  return moment(
    "missed",
    (entry) => !entry.declined && isBySomebody(entry),
    (subject) => `${agentShown(subject, by)} misses it`,
  );
}

/** An agent declines an offer. */
export function declined(by?: Someone): Moment {
  const isBySomebody = isAgent(by);
  return moment(
    "missed",
    (entry) => entry.declined && isBySomebody(entry),
    (subject) => `${agentShown(subject, by)} declines`,
  );
}

/** A contact is over. */
export function ended(reason?: string): Moment {
  return moment(
    "ended",
    (entry) => reason === undefined || entry.reason === reason,
    () => `ends${reason === undefined ? "" : `: ${reason}`}`,
  );
}
