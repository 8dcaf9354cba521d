import { expect } from "vitest";
import type { ContactRecord } from "../center/index.ts";
import type { AnyAgent, AnyContact, Someone } from "./handles.ts";
import { matchers } from "./matchers.ts";
import type { AttributeIn, NamesIn, RecordOf } from "./names.ts";
import type { RecordedPrompt } from "./prompts.ts";
import type { StoryPart } from "./story/moments.ts";

/**
 * What a contact or an agent can be asked in a test. Importing this module makes the matchers known to vitest.
 * `T` is what is looked at: its centre says which queues, flows, prompts and attributes there are.
 */
interface ContactMatchers<R, T> {
  /**
   * What has happened to a contact, or what an agent has done, in this order, maybe with other things between; of a simulation:
   * what has happened to all contacts. `never` says what must not be between its neighbours, `unordered` what may come in any order.
   */
  toHaveStory: (...story: readonly StoryPart<NamesIn<T>>[]) => R;
  /** These prompts, each by its whole text, by a pattern in it, or `prompt("Name")`, in this order, maybe with others between. */
  toHaveHeard: (...prompts: readonly (string | RegExp | RecordedPrompt<NamesIn<T>["prompt"]>)[]) => R;
  /** Waits in this queue, or in any; a contact that is being offered still waits. */
  toBeInQueue: (queue?: NamesIn<T>["queue"] | AnyAgent) => R;
  /** An agent: is being offered this contact, or any. A contact: is being offered to this agent, or any. */
  toBeOffered: (to?: AnyContact | AnyAgent | string) => R;
  /** The two hear each other: a customer, an agent or an outside party (by number), none of them on hold. */
  toBeConnectedTo: (other: Someone) => R;
  /** A customer, or an agent, is on hold. */
  toBeOnHold: () => R;
  /** An agent's status: `Available`, `Offline` or one of the centre's own. */
  toHaveStatus: (status: NamesIn<T>["status"]) => R;
  /** Is over, for this reason where one is given. */
  toHaveEnded: (reason?: ContactRecord["disconnectReason"]) => R;
  /** A contact attribute is set: to this text, to one that the pattern finds, or to any. */
  toHaveAttribute: (name: AttributeIn<NamesIn<T>>, value?: string | RegExp) => R;
  /** Is in this flow or step: `Welcome`, `Welcome.offer`. An agent: hears it, as a whisper or in a transfer. */
  toBeIn: (place: NamesIn<T>["place"]) => R;
  /** One of the records of those that its customer has gone through, as far as it is written, has these fields. */
  toHaveContactRecord: (fields: RecordOf<NamesIn<T>>) => R;
  /**
   * These are all contact records, of a simulation or of a call, in the order the contacts came, as far as they are written; each
   * with these fields.
   */
  toHaveRecords: (...records: readonly RecordOf<NamesIn<T>>[]) => R;
}

declare module "vitest" {
  interface Matchers<
    R extends void | Promise<void> = void | Promise<void>,
    T = unknown,
  > extends ContactMatchers<R, T> {}
}

expect.extend(matchers);
