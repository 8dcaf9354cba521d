import type { Action, FlowKind, Json } from "../definition/index.ts";
import type { Place } from "./errors.ts";
import type { Command } from "./snapshot.ts";

/** Linked flows: all states side by side, so that every transition is an index. Made by `link`. */
export interface Program {
  /** Differs where a stored snapshot would mean something else. */
  readonly fingerprint: string;
  readonly flows: ReadonlyMap<string, { readonly kind: FlowKind; readonly start: number }>;
  readonly states: readonly LinkedState[];
  /** Columns of `next`. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** One row per state, one column per outcome: index of the next state, or one of the marks below. */
  readonly next: Int32Array;
  /** What the path `Queue` reads for each queue, by declared name. */
  readonly queues: ReadonlyMap<string, Json>;
}

export interface LinkedState {
  readonly place: Place;
  readonly action: Action;
  readonly on: Readonly<Record<string, string>>;
  /** What the world must do, where that is always the same. */
  readonly command: Command | undefined;
}

/** The state cannot have this outcome. */
export const impossible = -1;
/** It can, and nothing is wired to it. */
export const unconnected = -2;
/** A key without an arm of its own: the outcome is `noMatch`. */
export const noMatch = -3;

/** Where a state stands in the source, by its index in a snapshot or a trace. */
export function placeOf(program: Program, state: number): Place | undefined {
  return program.states[state]?.place;
}
