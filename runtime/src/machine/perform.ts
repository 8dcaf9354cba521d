import type { Action } from "../definition/index.ts";
import { acts, type Act, type Next } from "./acts.ts";
import { attributeSetter, flowAttributeSetter } from "./attributes.ts";
import { comparison } from "./compare.ts";
import { fillerOf } from "./fill.ts";
import type { LinkedState, Program } from "./program.ts";
import type { Run } from "./run.ts";
import type { Command } from "./snapshot.ts";

/** Runs one state and says what follows it. */
export type Perform = (run: Run, state: LinkedState, program: Program) => Exclude<Next, undefined>;

/** Makes the function that runs an action; `undefined` where it is a command to the world that is always the same. */
export function performerOf(action: Action): Perform | undefined {
  switch (action.type) {
    case "compare":
      return comparison(action);
    case "setAttributes":
      if (action.on !== "related") return attributeSetter(action.values);
      break;
    case "setFlowAttributes":
      return flowAttributeSetter(action.values);
    default:
  }
  const fill = fillerOf(action, "", action.type === "raw") as ((run: Run) => Action<string>) | undefined;
  const act = acts[action.type] as Act<Action<string>> | undefined;
  if (!act) return fill as ((run: Run) => Command) | undefined;
  return (run, state, program) => {
    const filled = fill ? fill(run) : (action as Action<string>);
    return act(run, filled, state, program) ?? (filled as Command);
  };
}
