import type { ContactView, Simulation } from "../center/index.ts";
import type { Clock } from "./story.ts";

/** What every handle of the kit stands on. */
export interface Kit {
  readonly simulation: Simulation;
  readonly clock: Clock;
}

/** A contact as a test sees it: a call, or a callback. */
export interface TestContact<Attributes = Readonly<Record<string, unknown>>> {
  readonly kind: "contact";
  readonly kit: Kit;
  readonly contactId: string;
  /** How it stands now. */
  readonly view: ContactView;
  /** Its contact attributes by declared name, as text. */
  readonly attributes: Readonly<Partial<Attributes>>;
  /** The customer presses keys, one right after the other. @throws TestKitError for a key that nobody listens for. */
  readonly press: (keys: string) => void;
  /** The customer keys in digits and ends the entry with its terminator, unless it is complete before. */
  readonly enter: (digits: string) => void;
  /** The customer hangs up. */
  readonly hangUp: () => void;
  /** The contact that came of this one: its callback. @throws TestKitError when there is none. */
  readonly next: () => TestContact<Attributes>;
  /** The story so far, with virtual times. */
  readonly transcript: () => string;
}

export interface TestAgent<Attributes = Readonly<Record<string, unknown>>, Status extends string = string> {
  readonly kind: "agent";
  readonly kit: Kit;
  readonly name: string;
  readonly goAvailable: () => void;
  readonly goOffline: () => void;
  /** A status of the centre's own, `Available` or `Offline`. */
  readonly setStatus: (status: Status) => void;
  /** What the agent is being offered. @throws TestKitError when it is nothing. */
  readonly offered: () => TestOffer<Attributes>;
  /** The agent hangs up. */
  readonly hangUp: () => void;
  /** Ends after-contact work, or dismisses a missed contact. */
  readonly clear: () => void;
}

export interface TestOffer<Attributes = Readonly<Record<string, unknown>>> {
  readonly contact: TestContact<Attributes>;
  readonly accept: () => void;
  readonly decline: () => void;
}

/** Somebody whom the centre calls: each of these says what happens at that number now, or at its next call. */
export interface TestCustomer {
  readonly number: string;
  readonly answers: () => void;
  /** A machine answers, which counts as answered. */
  readonly voicemailAnswers: () => void;
  readonly doesNotAnswer: () => void;
  readonly isBusy: () => void;
  /** The network does not know the number. */
  readonly isUnreachable: () => void;
  readonly hangsUp: () => void;
}

/** Any contact, whatever its attributes are. */
export type AnyContact = TestContact<unknown>;

/** Any agent, whatever statuses the centre has. */
export type AnyAgent = TestAgent<unknown, never>;
