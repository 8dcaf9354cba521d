import type { Action } from "./actions.ts";
import type { Position } from "./values.ts";

export type FlowKind =
  | "inbound flow"
  | "queue flow"
  | "customer hold flow"
  | "agent hold flow"
  | "customer whisper flow"
  | "agent whisper flow"
  | "outbound whisper flow"
  | "agent transfer flow"
  | "queue transfer flow"
  | "module";

/** One state of a compiled flow. */
export interface State {
  readonly action: Action;
  /** Outcome -> name of the next state. An outcome that is absent ends the flow, as an unconnected branch does. */
  readonly on: Readonly<Record<string, string>>;
  readonly at: Position;
  /** The step this state belongs to; absent in the flow's entry. */
  readonly step?: string;
}

/** Names of outcomes by the step that they may come up in; `""` stands for what comes before the first step. */
export type FlowOutcomes = Readonly<Record<string, string>>;

/** A compiled flow: a table of states. */
export interface FlowDefinition<Name extends string = string, Outcomes extends FlowOutcomes = FlowOutcomes> {
  /** Carries the type only; there is no such property at run time. */
  readonly outcomes?: Outcomes;
  readonly name: Name;
  /** What the platform shows. */
  readonly displayName?: string;
  readonly description?: string;
  readonly kind: FlowKind;
  /** Path of the .flow file, relative to the project, with forward slashes. */
  readonly source: string;
  /** Absolute path of the .flow file: there where a build plugin wants to know what of it runs. */
  readonly counted?: string;
  readonly start: string;
  readonly states: Readonly<Record<string, State>>;
}

/** Declares a compiled flow. Names of states are checked when the center is linked. */
export function defineFlow<const Name extends string>(flow: FlowDefinition<Name>): FlowDefinition<Name> {
  return flow;
}
