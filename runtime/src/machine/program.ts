import type { Action, FlowKind, Json, ResultWrites } from "../definition/index.ts";
import type { Place } from "./errors.ts";
import type { Perform } from "./perform.ts";
import type { Command, Finished } from "./snapshot.ts";

/** Linked flows: all states side by side, so that a transition is an index. Made by `link`. */
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
  readonly index: number;
  readonly place: Place;
  /** The type of its action. */
  readonly type: Action["type"];
  /** What its result fills. */
  readonly writes: ResultWrites;
  /** Its result says no more than that something was begun. */
  readonly asynchronous: boolean;
  /** By outcome: every one that the world can report. None: the state is the last of its run. */
  readonly exits: ReadonlyMap<string, Exit>;
  /** What the world must do, where that is always the same. */
  readonly command: Command | undefined;
  /** Otherwise: runs the state and says what follows. */
  readonly perform: Perform | undefined;
}

export interface Exit {
  readonly outcome: string;
  /** Index of the next state, or the end of the run. */
  readonly to: number | Finished;
}

/** A way out that nothing is wired to. */
export function unwired(outcome: string): Exit {
  return { outcome, to: { type: "finished", outcome } };
}
