export type { Duration } from "./duration.ts";
export { TestKitError } from "./errors.ts";
export type { Someone, TestAgent, TestContact, TestCustomer, TestOffer } from "./handles.ts";
export { simulate, type AgentOptions, type SimulateOptions, type SimulatedCentre } from "./simulate.ts";
export type { ActionAnswer, LambdaAnswer } from "./stubs.ts";
