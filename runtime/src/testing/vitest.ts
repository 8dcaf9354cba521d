import { expect } from "vitest";
import type { ContactRecord } from "../center/index.ts";
import type { AnyAgent, AnyContact, Someone } from "./handles.ts";
import { matchers } from "./matchers.ts";

/** What a contact or an agent can be asked in a test. Importing this module makes the matchers known to vitest. */
interface ContactMatchers<R> {
  /** These prompts, each by its whole text or by a pattern in it, in this order, maybe with others between. */
  toHaveHeard: (...prompts: readonly (string | RegExp)[]) => R;
  /** Waits in this queue, or in any; a contact that is being offered still waits. */
  toBeInQueue: (queue?: string | AnyAgent) => R;
  /** An agent: is being offered this contact, or any. A contact: is being offered to this agent, or any. */
  toBeOffered: (to?: AnyContact | AnyAgent | string) => R;
  /** The two hear each other: a customer, an agent or an outside party (by number), none of them on hold. */
  toBeConnectedTo: (other: Someone) => R;
  /** A customer, or an agent, is on hold. */
  toBeOnHold: () => R;
  /** Is over, for this reason where one is given. */
  toHaveEnded: (reason?: ContactRecord["disconnectReason"]) => R;
  toHaveAttribute: (name: string, value?: string) => R;
  /** Is in this flow or step: `Welcome`, `Welcome.offer`. An agent: hears it, as a whisper or in a transfer. */
  toBeIn: (place: string) => R;
  /** Its contact record, as far as it is written, has these fields. */
  toHaveContactRecord: (fields: Readonly<Partial<ContactRecord>>) => R;
}

declare module "vitest" {
  interface Matchers<
    R extends void | Promise<void> = void | Promise<void>,
    T = unknown,
  > extends ContactMatchers<R> {}
}

expect.extend(matchers);
