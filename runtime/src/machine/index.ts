export { newContact, type Contact, type ContactSettings, type ContactValues } from "./contact.ts";
export { describePlace, EndlessLoopError, LinkError, MachineError, type Place } from "./errors.ts";
export type { LinkedState, Program } from "./program.ts";
export type { Trace } from "./run.ts";
export { outcomesOf } from "./outcomes.ts";
export { mostStatesAtOnce, send, start } from "./send.ts";
export {
  withContact,
  type ActionValues,
  type Command,
  type Finished,
  type Frame,
  type MachineEvent,
  type Snapshot,
  type Step,
} from "./snapshot.ts";
