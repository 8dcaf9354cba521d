import { leaves } from "./outcomes.ts";
import { impossible, noMatch, type Program } from "./program.ts";
import type { Run } from "./run.ts";
import type { Finished } from "./snapshot.ts";

const left: Finished = { type: "finished", how: "left" };

/** Where an outcome of a state leads by the table: the index of a state, or a mark. */
export function targetOf(program: Program, index: number, outcome: string): number {
  const column = program.outcomes.get(outcome);
  return column === undefined
    ? impossible
    : (program.next[index * program.outcomes.size + column] ?? impossible);
}

/** Leaves a state by one of its outcomes: the index of the next state, or how the run ends. */
export function leave(program: Program, run: Run, index: number, outcome: string): number | Finished {
  const target = targetOf(program, index, outcome);
  if (target === noMatch) return leave(program, run, index, "noMatch");
  const state = program.states[index];
  if (state !== undefined) run.trace?.left(state.place, outcome);
  if (target >= 0) return target;
  return state !== undefined && outcome === "done" && leaves(state.action)
    ? left
    : { type: "finished", how: "unconnected", outcome };
}
