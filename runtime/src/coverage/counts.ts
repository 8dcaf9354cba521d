/**
 * How often the states of compiled flows were entered and left, by the absolute path of the `.flow` file, flow and state.
 * Plain JSON, so that it can leave the process. Only what has run at all is in it.
 */
export type Counts = Readonly<Record<string, Readonly<Record<string, FlowCounts>>>>;

/** By state. */
export type FlowCounts = Readonly<Record<string, StateCounts>>;

export interface StateCounts {
  readonly entered: number;
  /** By outcome: two outcomes that lead to one state are counted apart. */
  readonly left: Readonly<Record<string, number>>;
}

/** All counts together, whatever the order. */
export function mergeCounts(all: Iterable<Counts>): Counts {
  return merged(all, (flows) => merged(flows, (states) => merged(states, addedUp)));
}

function addedUp(counts: readonly StateCounts[]): StateCounts {
  return {
    entered: sum(counts.map(({ entered }) => entered)),
    left: merged(
      counts.map(({ left }) => left),
      sum,
    ),
  };
}

function merged<Value>(
  records: Iterable<Readonly<Record<string, Value>>>,
  merge: (values: readonly Value[]) => Value,
): Readonly<Record<string, Value>> {
  const values = new Map<string, Value[]>();
  for (const record of records)
    for (const [key, value] of Object.entries(record)) {
      const known = values.get(key);
      if (known) known.push(value);
      else values.set(key, [value]);
    }
  return Object.fromEntries([...values].map(([key, all]) => [key, merge(all)]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
