import type { Hook, Json } from "../definition/index.ts";

/**
 * What flows read about a contact, as the platform's paths walk it: `["Attributes", "tier"]` reads `Attributes.tier`.
 * `null` is a missing value, and so is an object or a list where a text is read.
 */
export interface ContactValues {
  readonly Attributes: Readonly<Record<string, string>>;
  /** `CustomerEndpoint`, `SystemEndpoint`, `Queue`, `Agent`, `Channel`, `StoredCustomerInput`, `External`, `Tags` … */
  readonly [root: string]: Json;
}

/** What flows have set on a contact, beside the values that they read. */
export interface ContactSettings {
  readonly recording?: readonly ("agent" | "customer")[];
  /** Whether menus and bots are recorded as well. */
  readonly promptRecording?: boolean;
  readonly screenRecording?: boolean;
  /** Whether what is said or written is analysed. */
  readonly analysis?: boolean;
  readonly logging?: boolean;
  readonly voice?: string;
  readonly engine?: string | null;
  readonly style?: string | null;
  /** 1 is the most urgent; absent: 5. */
  readonly priority?: number;
  /** Seconds added to the contact's age in its queue. */
  readonly routingAge?: number;
}

/** Everything that flows know and change of a contact: plain JSON, replaced and never changed in place. */
export interface Contact {
  readonly values: ContactValues;
  /** Names of the flows that run for this contact instead of the default ones. */
  readonly hooks: Readonly<Partial<Record<Hook, string>>>;
  /** Declared name of the queue that `enqueue` means. */
  readonly targetQueue: string | null;
  /** How often each `repeat` has gone round, by `flow/state`. The counts belong to the contact: a new run goes on with them. */
  readonly loops: Readonly<Record<string, number>>;
  readonly settings: ContactSettings;
}

/** A contact that no flow has touched yet. */
export function newContact(values: Partial<ContactValues> = {}): Contact {
  return {
    values: { Attributes: {}, ...values } as ContactValues,
    hooks: {},
    targetQueue: null,
    loops: {},
    settings: {},
  };
}
