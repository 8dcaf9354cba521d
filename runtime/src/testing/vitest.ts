import { expect } from "vitest";
import type { ContactRecord } from "../center/index.ts";
import type { AnyAgent, AnyContact } from "./handles.ts";
import { matchers } from "./matchers.ts";

/** What a contact or an agent can be asked in a test. Importing this module makes the matchers known to vitest. */
interface ContactMatchers<R> {
  /** These prompts, each by its whole text or by a pattern in it, in this order, maybe with others between. */
  toHaveHeard: (...prompts: readonly (string | RegExp)[]) => R;
  /** Waits in this queue, or in any; a contact that is being offered still waits. */
  toBeInQueue: (queue?: string) => R;
  /** An agent: is being offered this contact, or any. A contact: is being offered to this agent, or any. */
  toBeOffered: (to?: AnyContact | AnyAgent | string) => R;
  /** Customer and agent talk. */
  toBeConnectedTo: (agent: AnyAgent | string) => R;
  /** Is over, for this reason where one is given. */
  toHaveEnded: (reason?: ContactRecord["disconnectReason"]) => R;
  toHaveAttribute: (name: string, value?: string) => R;
  /** Is in this flow or step: `Welcome`, `Welcome.offer`. */
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
