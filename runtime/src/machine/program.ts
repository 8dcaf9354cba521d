import type { Action, FlowKind, Json } from "../definition/index.ts";
import type { Place } from "./errors.ts";
import type { Run } from "./run.ts";
import type { Command, Finished } from "./snapshot.ts";

/** Linked flows: all states side by side, so that every transition is an index. Made by `link`. */
export interface Program {
  /** Differs where a stored snapshot would mean something else. */
  readonly fingerprint: string;
  readonly flows: ReadonlyMap<string, LinkedFlow>;
  readonly states: readonly LinkedState[];
  /** What the path `Queue` reads for each queue, by declared name. */
  readonly queues: ReadonlyMap<string, Json>;
}

export interface LinkedFlow {
  readonly kind: FlowKind;
  /** Index of its first state. */
  readonly start: number;
}

export interface LinkedState {
  readonly place: Place;
  readonly action: Action;
  /** By outcome: every one that the state can have. */
  readonly exits: ReadonlyMap<string, Exit>;
  /** What its `done` brings with it. */
  readonly takes: "input" | "result" | undefined;
  /** Whether the run is over once the world has its command. */
  readonly isLast: boolean;
  /** What the world must do, where that is always the same. */
  readonly command: Command | undefined;
  /** Otherwise: the index of the state that follows, or what the world must do before the run can go on. */
  readonly perform: (run: Run) => number | Command;
}

export interface Exit {
  readonly outcome: string;
  /** Index of the next state, or how the run ends. */
  readonly to: number | Finished;
}

/** Where a state stands in the source, by its index in a snapshot. */
export function placeOf(program: Program, state: number): Place | undefined {
  return program.states[state]?.place;
}
