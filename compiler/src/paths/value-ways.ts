import type { Action, CenterDefinition, Compare, Read, Text } from "@contactflow/runtime";
import { stateKey } from "./outcomes.ts";

/** Where values of contacts go: from what somebody answers to what a flow compares. */
export interface ValueWays {
  /** Everything that a value at this path may come to be, itself included. */
  readonly reachedFrom: (place: ValuePlace) => ReadonlySet<ValuePlace>;
  /** What flows do with a value: by its place. */
  readonly uses: ReadonlyMap<ValuePlace, readonly Use[]>;
  /** All paths that a flow reads. */
  readonly readIn: (flow: string) => readonly Read["read"][];
  /** What becomes of an entry that is collected in this state. */
  readonly ofEntry: (state: string) => readonly ValuePlace[];
}

/** A path below `$`, with its flow where it belongs to one: `Attributes.tier`, `Identify|Modules.Input.line`. */
export type ValuePlace = string;

export type Use =
  | {
      readonly type: "compare";
      readonly flow: string;
      readonly state: string;
      readonly action: Compare<Text>;
    }
  | { readonly type: "callbackNumber"; readonly flow: string; readonly state: string };

const ofFlow: ReadonlySet<string> = new Set(["FlowAttributes", "Modules"]);

/** Where a path is kept, seen from a flow. The last Lambda result has two names. */
export function placeOf(flow: string, [root, ...path]: Read["read"]): ValuePlace {
  if (root === "LambdaInvocation" && path[0] === "ResultData")
    return ["External", ...path.slice(1)].join(".");
  const joined = [root, ...path].join(".");
  return ofFlow.has(root) ? `${flow}|${joined}` : joined;
}

export function valueWaysOf({ flows }: CenterDefinition): ValueWays {
  const goes = new Map<ValuePlace, Set<ValuePlace>>();
  const uses = new Map<ValuePlace, Use[]>();
  const reads = new Map<string, readonly Read["read"][]>();
  const go = (flow: string, from: Text, to: ValuePlace): void => {
    if (!isRead(from)) return;
    const place = placeOf(flow, from.read);
    goes.set(place, (goes.get(place) ?? new Set()).add(to));
  };
  const use = (flow: string, value: Text, used: Use): void => {
    if (!isRead(value)) return;
    const place = placeOf(flow, value.read);
    uses.set(place, [...(uses.get(place) ?? []), used]);
  };
  const callers = callersOf(flows);
  for (const { name: flow, states } of Object.values(flows)) {
    reads.set(flow, [...readsIn(Object.values(states).map(({ action }) => action))]);
    for (const [state, { action }] of Object.entries(states)) {
      for (const [value, to] of movesIn(flow, action, callers)) go(flow, value, to);
      if (action.type === "compare")
        for (const compared of bothSides(action))
          use(flow, compared.value, { type: "compare", flow, state, action: compared });
      if (action.type === "setCallbackNumber")
        use(flow, action.number, { type: "callbackNumber", flow, state });
    }
  }
  const ofEntry = new Map<string, readonly ValuePlace[]>();
  const reachedFrom = (place: ValuePlace): ReadonlySet<ValuePlace> => {
    const reached = new Set([place]);
    for (const each of reached) for (const next of goes.get(each) ?? []) reached.add(next);
    return reached;
  };
  return {
    reachedFrom,
    uses,
    readIn: (flow) => reads.get(flow) ?? [],
    ofEntry: (state) => {
      const places = ofEntry.get(state) ?? entryPlaces(flows, state);
      ofEntry.set(state, places);
      return places;
    },
  };
}

type Flows = CenterDefinition["flows"];

/** A comparison, and, where it is with another value, the same seen from there. */
function* bothSides(action: Compare<Text>): Iterable<Compare<Text>> {
  yield action;
  for (const { operator, operand, outcome } of action.cases)
    if (operator === "==" && isRead(operand))
      yield { type: "compare", value: operand, cases: [{ operator, operand: action.value, outcome }] };
}

/** The flows that call a module. */
function callersOf(flows: Flows): (module: string) => readonly string[] {
  const callers = new Map<string, Set<string>>();
  for (const { name, states } of Object.values(flows))
    for (const { action } of Object.values(states))
      if (action.type === "call" && typeof action.module === "string")
        callers.set(action.module, (callers.get(action.module) ?? new Set()).add(name));
  return (module) => [...(callers.get(module) ?? [])];
}

/** What an action puts where. */
function* movesIn(
  flow: string,
  action: Action,
  callers: (module: string) => readonly string[],
): Iterable<readonly [value: Text, to: ValuePlace]> {
  switch (action.type) {
    case "setAttributes":
      for (const [name, value] of Object.entries(action.values)) yield [value, `Attributes.${name}`];
      return;
    case "setFlowAttributes":
      for (const [name, value] of Object.entries(action.values))
        yield [value, `${flow}|FlowAttributes.${name}`];
      return;
    case "call":
      if (typeof action.module !== "string") return;
      for (const [name, value] of Object.entries(action.input))
        yield [value, `${action.module}|Modules.Input.${name}`];
      return;
    case "return":
      for (const [name, value] of Object.entries(action.output ?? {}))
        for (const caller of callers(flow)) yield [value, `${caller}|Modules.ResultData.${name}`];
      return;
    default:
  }
}

/** Follows an entry until the next one is asked for: where it is stored, or the entry itself where it is looked at. */
function entryPlaces(flows: Flows, first: string): readonly ValuePlace[] {
  const states = new Map(
    Object.values(flows).flatMap((flow) =>
      Object.entries(flow.states).map(([name, state]) => [
        stateKey(flow.name, name),
        { flow: flow.name, state },
      ]),
    ),
  );
  const found = new Set<ValuePlace>();
  const seen = new Set([first]);
  for (const key of seen) {
    const here = states.get(key);
    if (here === undefined) continue;
    const { flow, state } = here;
    if (key !== first && state.action.type === "collect") continue;
    for (const [value, to] of movesIn(flow, state.action, () => []))
      if (isRead(value) && value.read[0] === "StoredCustomerInput") found.add(to);
    for (const next of Object.values(state.on)) seen.add(stateKey(flow, next));
  }
  return [...found];
}

export function isRead(value: unknown): value is Read {
  return typeof value === "object" && value !== null && "read" in value && Array.isArray(value.read);
}

function* readsIn(part: unknown): Iterable<Read["read"]> {
  if (typeof part !== "object" || part === null) return;
  if (isRead(part)) yield part.read;
  else for (const value of Object.values(part)) yield* readsIn(value);
}
