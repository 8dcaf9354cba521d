import type { Statement } from "@contactflow/grammar";
import { isNode, type ReachNode, type Way } from "../control/reach.ts";
import type { BeforeFact, ValueFact } from "../model/facts.ts";
import { setOn, type Value, valueOf } from "./attribute-uses.ts";
import type { FlowView } from "../control/flow-view.ts";
import { provenBy } from "./presence.ts";
import { doubtful, valueKey } from "./value-facts.ts";

/** With more modules than this on the ways through one flow, each counts as setting everything. */
const maxModules = 4;

/**
 * What happens to some values on the ways to each statement. What a module sets is not known here, so the modules on the ways are
 * told as well.
 */
export function waysBefore(
  view: FlowView,
  keys: ReadonlySet<string>,
): (statement: Statement, value: ValueFact) => BeforeFact | undefined {
  const { entered } = view;
  const order = [...keys];
  const modules = modulesIn(view);
  const states = statesBefore(view, order, modules);
  const nodesOf = Map.groupBy(entered.nodes, ({ place }) => place.point.statement);
  return (statement, value) => {
    const nodes = nodesOf.get(statement);
    if (nodes === undefined) return undefined;
    const index = order.indexOf(valueKey(value));
    let called = 0;
    let isSet = false;
    let unset = 0;
    for (const node of nodes) {
      const state = states.get(node);
      if (state === undefined) continue;
      called |= state.called;
      isSet ||= state.isSet[index] === 1;
      unset |= state.unset[index] ?? 0;
    }
    const ways: (readonly string[])[] = [];
    for (let subset = 0; subset < 1 << modules.length; subset += 1)
      if ((unset & (1 << subset)) !== 0) ways.push(namesIn(modules, subset));
    return { isSet, modules: namesIn(modules, called), unset: ways };
  };
}

/** The names that a set of bits stands for. */
function namesIn(modules: readonly string[], bits: number): readonly string[] {
  return modules.filter((_, index) => (bits & (1 << index)) !== 0);
}

/** The modules that a flow calls, by name; none when they are too many. */
function modulesIn({ control, file }: FlowView): readonly string[] {
  const names = new Set<string>();
  for (const statement of control.points.keys()) {
    const name = calledModule(statement);
    if (name !== undefined && file.symbolNamed(name)?.kind === "flow") names.add(name);
  }
  return names.size > maxModules ? [] : [...names].sort();
}

/** What may have happened before a node, for each value by its index. */
interface State {
  /** The modules that were called, a bit for each. */
  called: number;
  /** 1 where the value may be set. */
  readonly isSet: Uint8Array;
  /** The ways on which it is not: a bit for each set of modules, which is the number that its own bits make. */
  readonly unset: Uint16Array;
}

/**
 * The least solution over all ways. A value is no longer unset when it was set, or when an `if` has found it. Rounds of `repeat` that
 * are over have run, and ways by `on error` are left out of what is unset: one answer to all failures serves many places. So are failures of `set` that change nothing.
 */
function statesBefore(
  view: FlowView,
  order: readonly string[],
  modules: readonly string[],
): ReadonlyMap<ReachNode, State> {
  const { nodes } = view.entered;
  const changes = changesOnWays(view, new Set(order), modules);
  const effects = new Map<Way, Effect>();
  const effectOf = (node: ReachNode, way: Way): Effect => {
    const effect = effects.get(way) ?? effectOn(view, changes, node, way, order, modules);
    effects.set(way, effect);
    return effect;
  };
  const states = new Map<ReachNode, State>(
    nodes.map((node) => [
      node,
      { called: 0, isSet: new Uint8Array(order.length), unset: new Uint16Array(order.length) },
    ]),
  );
  const [first] = nodes;
  if (first !== undefined) states.get(first)?.unset.fill(1);
  const open = new Set(nodes);
  for (const node of open) {
    open.delete(node);
    const here = states.get(node);
    for (const way of node.ways) {
      const there = isNode(way.to) ? states.get(way.to) : undefined;
      if (here === undefined || there === undefined || !isNode(way.to)) continue;
      if (flowInto(there, here, effectOf(node, way))) open.add(way.to);
    }
  }
  return states;
}

/** What a way does to the values, by their indexes. */
interface Effect {
  readonly called: number;
  readonly set: Uint8Array;
  /** 1 where it is no longer unset. */
  readonly found: Uint8Array;
  /** The modules that may have set what is unset. */
  readonly through: number;
  readonly isByError: boolean;
}

/** Whether anything was new there. */
function flowInto(there: State, here: State, { called, set, found, through, isByError }: Effect): boolean {
  let isNew = false;
  const allCalled = there.called | here.called | called;
  if (allCalled !== there.called) {
    there.called = allCalled;
    isNew = true;
  }
  for (let index = 0; index < set.length; index += 1) {
    if (there.isSet[index] === 0 && (here.isSet[index] === 1 || set[index] === 1)) {
      there.isSet[index] = 1;
      isNew = true;
    }
    if (isByError || found[index] === 1) continue;
    const known = there.unset[index] ?? 0;
    const all = known | past(here.unset[index] ?? 0, through);
    if (all !== known) {
      there.unset[index] = all;
      isNew = true;
    }
  }
  return isNew;
}

/** The ways, each with some more modules called. */
function past(ways: number, modules: number): number {
  if (modules === 0 || ways === 0) return ways;
  let result = 0;
  for (let subset = 0; subset < 1 << maxModules; subset += 1)
    if ((ways & (1 << subset)) !== 0) result |= 1 << (subset | modules);
  return result;
}

function effectOn(
  view: FlowView,
  changes: ChangesOn,
  node: ReachNode,
  way: Way,
  order: readonly string[],
  modules: readonly string[],
): Effect {
  const own = changes(node, way);
  const until = changesUntil(view, changes, node, way, own);
  const bits = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum | (1 << modules.indexOf(name)), 0);
  return {
    called: bits(own.modules),
    set: Uint8Array.from(order, (key) => (own.set.has(key) ? 1 : 0)),
    found: Uint8Array.from(order, (key) => (until.set.has(key) ? 1 : 0)),
    through: bits(until.modules),
    isByError: way.exit.by.kind === "onError" || isShrugged(node, way),
  };
}

/** A `set` that goes on alike whether it fails or not: the author counts on it, as for most failures that have an arm. */
function isShrugged({ place, ways }: ReachNode, { exit, to }: Way): boolean {
  if (place.point.statement.kind !== "SetStatement" || exit.outcome === "done") return false;
  return ways.some((other) => other.exit.outcome === "done" && pastJumps(other.to) === pastJumps(to));
}

function pastJumps(to: Way["to"]): Way["to"] {
  const passed = new Set<Way["to"]>();
  let current = to;
  while (isNode(current) && current.place.point.statement.kind === "GoStatement" && !passed.has(current)) {
    passed.add(current);
    const [only, ...others] = current.ways;
    if (only === undefined || others.length > 0) return current;
    current = only.to;
  }
  return current;
}

/** What is set, and which modules have been called, when a statement ends so. */
interface Changes {
  readonly set: ReadonlySet<string>;
  readonly modules: readonly string[];
}

type ChangesOn = (node: ReachNode, way: Way) => Changes;

const nothing: Changes = { set: new Set(), modules: [] };

function changesOnWays(view: FlowView, keys: ReadonlySet<string>, modules: readonly string[]): ChangesOn {
  const { file } = view;
  return ({ place }, { exit, failedTransfer }) => {
    const { statement } = place.point;
    if (failedTransfer !== undefined) return nothing;
    const set = keysOf(setOn(view, statement, exit), keys);
    if (exit.outcome !== "error" && callsAnyModule(statement)) return { set: keys, modules: [] };
    const called = exit.outcome === "error" ? undefined : calledModule(statement);
    if (called === undefined || file.symbolNamed(called)?.kind !== "flow") return { set, modules: [] };
    return modules.includes(called) ? { set, modules: [called] } : { set: keys, modules: [] };
  };
}

function keysOf(values: readonly Value[], wanted: ReadonlySet<string>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const each of values) {
    const value = doubtful(each);
    const key = value && valueKey(value);
    if (key !== undefined && wanted.has(key)) keys.add(key);
  }
  return keys;
}

/** Calls a module that is named at run time, which may set anything. */
function callsAnyModule(statement: Statement): boolean {
  return (
    statement.kind === "VerbStatement" &&
    statement.verb.text === "call" &&
    statement.primary?.kind === "Dynamic"
  );
}

function calledModule(statement: Statement): string | undefined {
  if (statement.kind !== "VerbStatement" || statement.verb.text !== "call") return undefined;
  return statement.primary?.kind === "Reference" ? statement.primary.root.text : undefined;
}

/** What a way changes, with all that `repeat` has done when its rounds are over, and what an `if` has found. */
function changesUntil(
  { file, entered }: FlowView,
  changes: ChangesOn,
  node: ReachNode,
  way: Way,
  own: Changes,
): Changes {
  const { statement } = node.place.point;
  const proven = provenBy(file, statement, way.exit);
  const isOver = statement.kind === "RepeatStatement" && way.exit.outcome === "done";
  if (proven.length === 0 && !isOver) return own;
  const set = new Set(own.set);
  const modules = new Set(own.modules);
  for (const reference of proven) {
    const value = valueOf(reference, file.resolutions.get(reference));
    const fact = value === undefined ? undefined : doubtful(value);
    if (fact !== undefined) set.add(valueKey(fact));
  }
  if (isOver)
    for (const inside of entered.nodes)
      if (isWithin(inside.place.point.statement, statement))
        for (const each of inside.ways)
          if (isNode(each.to)) {
            const there = changes(inside, each);
            for (const key of there.set) set.add(key);
            for (const name of there.modules) modules.add(name);
          }
  return { set, modules: [...modules] };
}

function isWithin({ span: inner }: Statement, { span: outer }: Statement): boolean {
  return outer.start < inner.start && inner.end <= outer.end;
}
