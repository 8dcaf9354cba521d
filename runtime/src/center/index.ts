export { MissingStubError, SimulationError, StoppedError, UnsupportedActionError } from "./errors.ts";
export type * from "./events.ts";
export type * from "./instant.ts";
export type * from "./numbers.ts";
export type * from "./options.ts";
export type * from "./record.ts";
export type * from "./simulation.ts";
export type * from "./transcript.ts";
export type * from "./views.ts";
