import type { Contact } from "./contact.ts";
import type { Place } from "./errors.ts";
import type { Frame } from "./snapshot.ts";

/** Watches the path of a run. */
export interface Trace {
  readonly entered: (place: Place) => void;
  /** Not called for states that end the run or hand the contact to another flow. */
  readonly left: (place: Place, outcome: string) => void;
}

/** A run during one transition: only here are things replaced in place, and nobody outside sees it before it is done. */
export interface Run {
  contact: Contact;
  flowAttributes: Readonly<Record<string, string>>;
  stack: readonly Frame[];
  readonly trace: Trace | undefined;
}
