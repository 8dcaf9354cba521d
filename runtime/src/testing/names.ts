import type { CenterDefinition } from "../definition/index.ts";
import type { LambdaAnswer } from "./stubs.ts";

/** The declared names of one group; any text when the centre's type does not say. */
export type NameIn<Definition extends CenterDefinition, Group extends keyof CenterDefinition> =
  Definition[Group] extends Readonly<Record<infer Name extends string, unknown>> ? Name : string;

/** What can be dialled: the number itself, or the name of a phone number. */
export type Dialable<Definition extends CenterDefinition> =
  NameIn<Definition, "phoneNumbers"> | Definition["phoneNumbers"][keyof Definition["phoneNumbers"]]["number"];

/** Statuses that every agent knows, and those that the centre declares. */
export type StatusIn<Definition extends CenterDefinition> =
  "Available" | "Offline" | NameIn<Definition, "agentStatuses">;

/** An answer for each Lambda by its declared name. */
export type LambdaAnswers<Definition extends CenterDefinition> = Readonly<
  Partial<Record<NameIn<Definition, "lambdas">, LambdaAnswer>>
>;
