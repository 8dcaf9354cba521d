import type { ContactView, Simulation } from "../center/index.ts";
import type { Duration } from "./duration.ts";
import type { Names } from "./names.ts";
import type { Clock } from "./story.ts";

/** What every handle of the kit stands on. */
export interface Kit {
  readonly simulation: Simulation;
  readonly clock: Clock;
}

/** Any contact, whatever its centre declares. */
export interface AnyContact {
  readonly kind: "contact";
  readonly kit: Kit;
  /** That of the first of the contacts that it stands for. */
  readonly contactId: string;
  /** How it stands now. */
  readonly view: ContactView;
}

/**
 * A contact as a test sees it: a call, a callback, a chat, a task. When its customer goes on as another contact (moved to
 * another queue, transferred, in a disconnect flow) it stands for that one.
 */
export interface TestContact<Known extends Names = Names> extends AnyContact {
  /** Carries types only. */
  readonly names?: Known;
  /** Its contact attributes by declared name, as text. */
  readonly attributes: Readonly<Partial<Known["attributes"]>>;
  /** The customer presses keys, one right after the other. @throws TestKitError for a key that nobody listens for. */
  readonly press: (keys: string) => void;
  /** The customer keys in digits and ends the entry with its terminator, unless it is complete before. */
  readonly enter: (digits: string) => void;
  /** The customer says something to a bot, or writes it in a chat. */
  readonly say: (text: string) => void;
  /** The customer of a chat is back, and a flow waits for that. */
  readonly comeBack: () => void;
  /** A bot comes to a chat, or leaves it. */
  readonly botJoins: () => void;
  readonly botLeaves: () => void;
  /** The customer hangs up, or ends the chat. */
  readonly hangUp: () => void;
  /** A program ends the contact, such as a callback that nobody needs any more. */
  readonly stop: () => void;
  /** A task stands still, and its agent has a free slot, until `resume()`. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** The contact that came of this one: its callback, or the transfer that its agent makes. @throws TestKitError when there is none. */
  readonly next: () => TestContact<Known>;
  /** A task that a flow has created in this contact. @throws TestKitError when there is none. */
  readonly task: (name?: string) => TestContact<Known>;
  /** The story so far, with virtual times. */
  readonly transcript: () => string;
}

/** Any agent, whatever their centre declares. */
export interface AnyAgent {
  readonly kind: "agent";
  readonly kit: Kit;
  readonly name: string;
}

export interface TestAgent<Known extends Names = Names> extends AnyAgent {
  /** Carries types only. */
  readonly names?: Known;
  readonly goAvailable: () => void;
  readonly goOffline: () => void;
  /** A status of the centre's own, `Available` or `Offline`. */
  readonly setStatus: (status: Known["status"]) => void;
  /** What the agent is being offered. @throws TestKitError when it is nothing. */
  readonly offered: () => TestOffer<Known>;
  /** Takes a contact out of one of the profile's manual queues, to accept it. */
  readonly pick: (contact: AnyContact) => void;
  /** Calls a number: a customer, or, while on a call, somebody to bring in. Returns the new contact. */
  readonly dial: (number: string) => TestContact<Known>;
  /** Takes a quick connect: everybody else on the call is put on hold. Returns the new contact. */
  readonly transfer: (quickConnect: Known["quickConnect"]) => TestContact<Known>;
  /** Answers an e-mail. Returns the contact that the answer is. */
  readonly reply: (text: string, contact?: AnyContact) => TestContact<Known>;
  /** Listens to a call as a supervisor whom nobody hears. Returns the contact that this is. */
  readonly monitor: (call: AnyContact) => TestContact<Known>;
  /** Joins the call that the supervisor listens to. */
  readonly barge: () => void;
  /** Takes somebody else off the call, an outside party or another agent, or gives up a transfer of which nobody has come yet. */
  readonly drop: (who: Someone) => void;
  /** Writes in a chat. */
  readonly say: (text: string, contact?: AnyContact) => void;
  /** Puts somebody on the call on hold, or everybody else. */
  readonly hold: (who?: Someone) => void;
  /** Takes somebody off hold, or everybody. */
  readonly resume: (who?: Someone) => void;
  /** Everybody on the call talks with everybody. */
  readonly join: () => void;
  /** Of two others, talks with the one on hold, and puts the other one on hold. */
  readonly swap: () => void;
  /** Presses keys in a transfer flow. @throws TestKitError for a key that nobody listens for. */
  readonly press: (keys: string) => void;
  /** Hangs up. `contact`: which one, where there are several. */
  readonly hangUp: (contact?: AnyContact) => void;
  /** Ends a chat, or completes a task. */
  readonly close: (contact?: AnyContact) => void;
  /** Ends after-contact work, or dismisses a missed contact. */
  readonly clear: (contact?: AnyContact) => void;
}

/** Somebody on a call: an agent, the customer of a contact, an outside party, or any of them by name or number. */
export type Someone = AnyAgent | AnyContact | TestCustomer | string;

export interface TestOffer<Known extends Names = Names> {
  readonly contact: TestContact<Known>;
  readonly accept: () => void;
  readonly decline: () => void;
}

/** Somebody whom the centre calls: each of these says what happens at that number now, or at its next call. */
export interface TestCustomer {
  readonly kind: "customer";
  readonly number: string;
  /** At once, or once it has rung for so long. */
  readonly answers: (after?: Duration) => void;
  /** A machine answers, which counts as answered. */
  readonly voicemailAnswers: (after?: Duration) => void;
  /** It rings until the network gives up after so long, or until the centre does. */
  readonly doesNotAnswer: (after?: Duration) => void;
  readonly isBusy: () => void;
  /** The network does not know the number. */
  readonly isUnreachable: () => void;
  readonly hangsUp: () => void;
}
