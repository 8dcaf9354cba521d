import type { FlowDefinition } from "../definition/index.ts";
import type { Place, Trace } from "../machine/index.ts";
import type { Counts } from "./counts.ts";

interface Tally {
  entered: number;
  readonly left: Map<string, number>;
}

/** By file, flow and state. */
type Tallies = Map<string, Map<string, Map<string, Tally>>>;

/**
 * What has been counted stands beside all modules: the flows under test, the tests and what asks for the counts may each have loaded
 * this one anew.
 */
const shelf = globalThis as typeof globalThis & { [key: symbol]: Tallies | undefined };
const key = Symbol.for("contactflow.coverage");

/** Counts what runs of the flows that say where; `undefined` when none does. */
export function countingTrace(flows: Iterable<FlowDefinition>): Trace | undefined {
  const files = new Map<string, string>();
  for (const { name, counted } of flows) if (counted !== undefined) files.set(name, counted);
  if (files.size === 0) return undefined;
  // By place, because a program has one object for each of them.
  const tallies = new Map<Place, Tally | undefined>();
  const tallyOf = (place: Place): Tally | undefined => {
    if (tallies.has(place)) return tallies.get(place);
    const file = files.get(place.flow);
    const tally = file === undefined ? undefined : shelvedTally(file, place);
    tallies.set(place, tally);
    return tally;
  };
  return {
    entered: (place) => {
      const tally = tallyOf(place);
      if (tally) tally.entered += 1;
    },
    left: (place, outcome) => {
      const left = tallyOf(place)?.left;
      left?.set(outcome, (left.get(outcome) ?? 0) + 1);
    },
  };
}

function shelvedTally(file: string, { flow, state }: Place): Tally {
  const flows: Map<string, Map<string, Tally>> = within((shelf[key] ??= new Map()), file);
  const states: Map<string, Tally> = within(flows, flow);
  const tally = states.get(state) ?? { entered: 0, left: new Map<string, number>() };
  states.set(state, tally);
  return tally;
}

/** The map under a name, which is put there where there is none. */
function within<Inner>(map: Map<string, Map<string, Inner>>, name: string): Map<string, Inner> {
  const inner = map.get(name) ?? new Map<string, Inner>();
  map.set(name, inner);
  return inner;
}

/** What has been counted in this process since it was last asked. */
export function takeCounts(): Counts {
  const counts = plain(shelf[key] ?? new Map<string, never>(), (flows) =>
    plain(flows, (states) =>
      plain(states, ({ entered, left }) =>
        entered === 0 && left.size === 0 ? undefined : { entered, left: Object.fromEntries(left) },
      ),
    ),
  );
  // Simulations that go on count in the tallies that they know.
  for (const flows of shelf[key]?.values() ?? [])
    for (const states of flows.values())
      for (const tally of states.values()) {
        tally.entered = 0;
        tally.left.clear();
      }
  return counts ?? {};
}

/** A map as plain JSON, without what is empty. */
function plain<Value, Plain>(
  map: ReadonlyMap<string, Value>,
  of: (value: Value) => Plain | undefined,
): Readonly<Record<string, Plain>> | undefined {
  const entries = [...map].flatMap(([name, value]) => {
    const entry = of(value);
    return entry === undefined ? [] : [[name, entry] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
