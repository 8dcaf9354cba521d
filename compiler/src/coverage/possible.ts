import type { Statement } from "@contactflow/grammar";
import type { CenterDefinition } from "@contactflow/runtime";
import type { ControlPoint } from "../control/control.ts";
import type { FlowOrigins } from "../lower/origins.ts";
import { whyNever } from "../paths/never.ts";

/** What of a flow tests can run at all. */
export interface Possible {
  readonly canEnd: (state: string, outcome: string) => boolean;
  /**
   * Whether a simulated centre can come to it. What nothing in the flow leads to counts, too: that is for the author to mend, and no
   * limit of the simulation. But a handler without anything that could fail is none to mend.
   */
  readonly canRun: (point: ControlPoint) => boolean;
}

type Follows = (state: string, outcome: string) => boolean;

export function possibleIn(origins: FlowOrigins, definition: CenterDefinition): Possible {
  const states = definition.flows[origins.name]?.states ?? {};
  const canEnd: Follows = (name, outcome) => {
    const state = states[name];
    return state !== undefined && whyNever(definition, state, outcome) === undefined;
  };
  const written = reached(origins, () => true);
  const simulated = reached(origins, canEnd);
  return {
    canEnd,
    canRun: ({ statement, handler }) =>
      simulated.has(statement) || (handler === undefined && !written.has(statement)),
  };
}

/** The statements that are reached from the beginning of a flow. */
function reached({ first, states }: FlowOrigins, follows: Follows): ReadonlySet<Statement> {
  const found = new Set(first.jumps);
  const names = new Set(first.node === undefined ? [] : [first.node]);
  for (const name of names) {
    const state = states.get(name);
    if (state === undefined) continue;
    found.add(state.statement);
    for (const [outcome, { to }] of state.ways) {
      if (!follows(name, outcome)) continue;
      for (const jump of to.jumps) found.add(jump);
      if (to.node !== undefined) names.add(to.node);
    }
  }
  return found;
}
