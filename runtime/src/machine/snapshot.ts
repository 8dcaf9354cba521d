import type { Action, Json, Wait } from "../definition/index.ts";
import type { Contact } from "./contact.ts";

export const snapshotVersion = 1;

/**
 * Where one run of a flow stands: plain JSON that can be stored, moved and resumed by the same program.
 *
 * The contact belongs to the host: several runs may work on one contact in turn (a queue flow and an agent whisper).
 * Before sending an event, put in the contact as it is now (`withContact`); afterwards take it out (`.contact`).
 */
export interface Snapshot {
  readonly version: typeof snapshotVersion;
  /** Fingerprint of the program that made it. */
  readonly program: string;
  readonly status: "running" | "finished";
  /** Index of the state whose command the world is working on; `placeOf` tells its name and source position. */
  readonly state: number;
  /** The modules being run, outermost first. */
  readonly stack: readonly Frame[];
  readonly flowAttributes: Readonly<Record<string, string>>;
  readonly contact: Contact;
}

/** What waits for a module to return. */
export interface Frame {
  /** Index of the calling state. */
  readonly caller: number;
  readonly flowAttributes: Readonly<Record<string, string>>;
  /** The caller's values that the module must not see. */
  readonly values: Readonly<Record<string, Json>>;
}

/** What the world reports of the command it was given. */
export interface MachineEvent {
  readonly outcome: string;
  /** What the customer entered: with `done` of `collect`, and only there. No entry is the text `Timeout`. */
  readonly input?: string;
  /** What the function answered: with `done` of `invoke`, and only there. */
  readonly result?: Readonly<Record<string, Json>>;
  /** What a `raw` action found, by the first part of its name; only what the action writes. */
  readonly values?: ActionValues;
}

/** Values of a contact by their first part, such as `Case` or `Customer`, each with its fields. */
export type ActionValues = Readonly<Record<string, Readonly<Record<string, Json>>>>;

/** What the machine does itself and never asks for. */
type Inner =
  | "compare"
  | "repeat"
  | "setFlowAttributes"
  | "setHook"
  | "setRecording"
  | "setLogging"
  | "setVoice"
  | "setRouting"
  | "tag"
  | "untag"
  | "call"
  | "transferToFlow"
  | "end"
  | "return";

/**
 * What the world must do next, with all texts and values filled in. The run goes on when the outcome is sent back,
 * except after `disconnect`, `transferToAgent` and `finished`, which are the last.
 *
 * `setAttributes` and `setContact` come only for a related contact, `setQueue` only for an agent or for a queue that the program does not know.
 */
export type Command =
  | Exclude<Action<string>, { readonly type: Inner | "wait" }>
  | (Omit<Wait<string>, "seconds"> & { readonly seconds: number })
  | Finished;

/** The run is over: it ended itself, or nothing is wired to the `outcome` of its last action, as to `done` of `enqueue`. */
export interface Finished {
  readonly type: "finished";
  readonly outcome?: string;
}

export interface Step {
  readonly snapshot: Snapshot;
  readonly command: Command;
}

/** The same run with the contact as it is now. */
export function withContact(snapshot: Snapshot, contact: Contact): Snapshot {
  return snapshot.contact === contact ? snapshot : { ...snapshot, contact };
}
