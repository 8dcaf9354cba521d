export { createSimulation, resumeSimulation } from "./create-simulation.ts";
export {
  MissingBotError,
  MissingStubError,
  SimulationError,
  StoppedError,
  UnsupportedActionError,
} from "./errors.ts";
export type { Cue } from "./cues.ts";
export type * from "./events.ts";
export type * from "./instant.ts";
export type { LambdaEvent } from "./lambda-event.ts";
export type * from "./metrics/events.ts";
export type * from "./metrics/report.ts";
export { metricsOf } from "./metrics/metrics-of.ts";
export { countEvent, newTally, type Tally } from "./metrics/tally.ts";
export { simulatedActions } from "./platform.ts";
export { simpleNumberPlan, type NumberPlan } from "./numbers.ts";
export type * from "./options.ts";
export type * from "./record.ts";
export type * from "./simulation.ts";
export { SnapshotError, type SimulationSnapshot } from "./snapshot/document.ts";
export type { ResumeOptions } from "./snapshot/resume.ts";
export type { OutboundCall } from "./outbound.ts";
export type { NewChat, NewEmail, NewTask, NewWebCall } from "./started.ts";
export type * from "./transcript.ts";
export type * from "./views.ts";
export { recordsTable } from "./records-table.ts";
export { isOpen, readHours, type Hours } from "./hours.ts";
export { formatInstant, parseInstant, zoneOf, type Zone } from "./zone.ts";
