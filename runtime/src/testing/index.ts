export type { SimulationSnapshot } from "../center/index.ts";
export type {
  AgentOptions,
  CountingOptions,
  ResumeOptions,
  SimulatedCentre,
  SimulateOptions,
} from "./centre.ts";
export type { Duration } from "./duration.ts";
export { TestKitError } from "./errors.ts";
export type { Someone, TestAgent, TestContact, TestCustomer, TestOffer } from "./handles.ts";
export type { Names, NamesOf } from "./names.ts";
export { resume, simulate } from "./simulate.ts";
export type { ActionAnswer, LambdaAnswer } from "./stubs.ts";
export type { Moment, StoryPart, Uses } from "./story/moments.ts";
export * from "./story/words/index.ts";
