import type { Contact, ContactValues } from "./contact.ts";
import type { Place } from "./errors.ts";
import type { Exit, LinkedState } from "./program.ts";
import type { Finished, Frame } from "./snapshot.ts";

/** Watches the path of a run. */
export interface Trace {
  readonly entered: (place: Place) => void;
  /** Not called for states that end the run or hand the contact to another flow. */
  readonly left: (place: Place, outcome: string) => void;
}

/** A run during one transition. Nobody outside sees it before the transition is done. */
export interface Run {
  contact: Contact;
  flowAttributes: Readonly<Record<string, string>>;
  stack: readonly Frame[];
  /** Whether `contact` is this transition's own copy. */
  isDraft: boolean;
  readonly trace: Trace | undefined;
}

type Draft = { -readonly [Key in Exclude<keyof Contact, "values">]: Contact[Key] } & {
  readonly values: { -readonly [Key in keyof ContactValues]: ContactValues[Key] };
};

/** The contact to write to: copied at the first change of a transition, so that the host's stays as it is. */
export function draftOf(run: Run): Draft {
  if (!run.isDraft) {
    run.contact = { ...run.contact, values: { ...run.contact.values } };
    run.isDraft = true;
  }
  return run.contact as Draft;
}

/** Leaves a state: the index of the next one, or the end of the run. */
export function leave(run: Run, { place }: LinkedState, { outcome, to }: Exit): number | Finished {
  if (run.trace) run.trace.left(place, outcome);
  return to;
}
