import type { Exit, Ways } from "./ways.ts";

/** How many steps it takes from somewhere to an outcome that nothing has taken yet; Infinity: none is in reach. */
export interface Distances {
  readonly fromState: (state: string) => number;
  readonly fromFlow: (flow: string) => number;
  /** By this outcome, which counts as a step. */
  readonly by: (outcome: string) => number;
}

/**
 * Measures the ways of a centre, backwards from what is wanted.
 * @param isWanted an outcome that is still to be taken
 * @param isOpen whether an outcome can be taken at all
 */
export function distancesTo(
  ways: Ways,
  isWanted: (outcome: string) => boolean,
  isOpen: (outcome: string) => boolean,
): Distances {
  const { into, exitOf } = backwards(ways, isOpen);
  const distance = new Map<string, number>();
  let wave = [...exitOf.values()].filter(({ key }) => isWanted(key)).flatMap(({ from }) => from);
  for (let steps = 0; wave.length > 0; steps++) {
    const next: string[] = [];
    for (const state of wave) {
      if (distance.has(state)) continue;
      distance.set(state, steps);
      next.push(...(into.get(state) ?? []));
    }
    wave = next;
  }
  const fromState = (state: string): number => distance.get(state) ?? Infinity;
  return {
    fromState,
    fromFlow: (flow) => fromState(ways.starts.get(flow) ?? ""),
    by: (outcome) => {
      const exit = exitOf.get(outcome);
      if (exit === undefined || !isOpen(outcome)) return Infinity;
      if (isWanted(outcome)) return 0;
      return exit.to === undefined ? Infinity : 1 + fromState(exit.to);
    },
  };
}

interface From extends Exit {
  /** The states that it is taken in: several for what modules end with. */
  readonly from: readonly string[];
}

function backwards(
  { exits, leads, starts }: Ways,
  isOpen: (outcome: string) => boolean,
): { readonly into: ReadonlyMap<string, readonly string[]>; readonly exitOf: ReadonlyMap<string, From> } {
  const into = new Map<string, string[]>();
  const exitOf = new Map<string, From>();
  const add = (state: string, from: string): void => {
    const all = into.get(state);
    if (all === undefined) into.set(state, [from]);
    else all.push(from);
  };
  for (const [state, ofState] of exits)
    for (const exit of ofState) {
      const known = exitOf.get(exit.key);
      exitOf.set(exit.key, { ...exit, from: [...(known?.from ?? []), state] });
      if (exit.to !== undefined && isOpen(exit.key)) add(exit.to, state);
    }
  for (const [state, flows] of leads)
    for (const flow of flows) {
      const start = starts.get(flow);
      if (start !== undefined) add(start, state);
    }
  return { into, exitOf };
}
