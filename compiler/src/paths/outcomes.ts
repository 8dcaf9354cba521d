import type { CenterDefinition, State } from "@contactflow/runtime";

/** One way out of one state: what a set of calls is to take. */
export interface Outcome {
  readonly flow: string;
  readonly state: string;
  readonly outcome: string;
}

/** Names a state, or an outcome of one, in maps and sets. */
export const stateKey = (flow: string, state: string): string => `${flow}/${state}`;
export const outcomeKey = ({ flow, state, outcome }: Outcome): string => `${flow}/${state} ${outcome}`;

/** Every outcome of these flows that leads somewhere, in source order. */
export function outcomesOf({ flows }: CenterDefinition, names: Iterable<string>): readonly Outcome[] {
  return [...names].flatMap((flow) =>
    Object.entries(flows[flow]?.states ?? {}).flatMap(([state, { on }]) =>
      Object.keys(on).map((outcome) => ({ flow, state, outcome })),
    ),
  );
}

export function stateOf({ flows }: CenterDefinition, flow: string, state: string): State | undefined {
  return flows[flow]?.states[state];
}
