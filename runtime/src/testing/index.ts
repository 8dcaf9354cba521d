export type { SimulationSnapshot } from "../center/index.ts";
export type { AgentOptions, ResumeOptions, SimulatedCentre, SimulateOptions } from "./centre.ts";
export type { Duration } from "./duration.ts";
export { TestKitError } from "./errors.ts";
export type { Someone, TestAgent, TestContact, TestCustomer, TestOffer } from "./handles.ts";
export type { Names, NamesOf } from "./names.ts";
export { resume, simulate } from "./simulate.ts";
export type { ActionAnswer, LambdaAnswer } from "./stubs.ts";
export type { Moment, StoryPart } from "./story/moments.ts";
export {
  accepted,
  answered,
  began,
  callbackCreated,
  connected,
  declined,
  dialled,
  ended,
  heard,
  hungUp,
  keyedIn,
  missed,
  never,
  notReached,
  offered,
  pressed,
  prompt,
  putOnHold,
  queued,
  reached,
  replied,
  said,
  takenOffHold,
  taskCreated,
  took,
  transferBegun,
  unordered,
} from "./story/words.ts";
