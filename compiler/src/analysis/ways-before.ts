import type { Statement } from "@contactflow/grammar";
import type { FlowView } from "../control/flow-view.ts";
import { isNode, type ReachNode, type Way } from "../control/reach.ts";
import type { BeforeFact, ValueFact } from "../model/facts.ts";
import { changesOnWays, modulesIn, type WayChanges } from "./changes-on-ways.ts";
import { valueKey } from "./doubtful-values.ts";

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
  const order = [...keys];
  const modules = modulesIn(view, maxModules);
  const states = statesBefore(view, order, modules);
  return (statement, value) => {
    const nodes = view.nodesOf(statement);
    if (nodes.length === 0) return undefined;
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
 * are over have run, and ways by `on error` are left out of what is unset: one answer to all failures serves many places. So are failures that change nothing.
 */
function statesBefore(
  view: FlowView,
  order: readonly string[],
  modules: readonly string[],
): ReadonlyMap<ReachNode, State> {
  const { nodes } = view.entered;
  const changes = changesOnWays(view, new Set(order), modules);
  // Most ways do nothing to any value.
  const unmarked = new Uint8Array(order.length);
  const marks = (some: ReadonlySet<string>): Uint8Array =>
    some.size === 0 ? unmarked : Uint8Array.from(order, (key) => (some.has(key) ? 1 : 0));
  const effects = new Map<Way, Effect>();
  const effectOf = (node: ReachNode, way: Way): Effect => {
    const effect = effects.get(way) ?? effectOn(changes(node, way), marks, modules);
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
  { own, until, isByError }: WayChanges,
  marks: (some: ReadonlySet<string>) => Uint8Array,
  modules: readonly string[],
): Effect {
  const bits = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum | (1 << modules.indexOf(name)), 0);
  return {
    called: bits(own.modules),
    set: marks(own.set),
    found: marks(until.set),
    through: bits(until.modules),
    isByError,
  };
}
