import type { Statement } from "@contactflow/grammar";
import { isNode, type ReachNode, type Way } from "../control/reach.ts";
import type { BeforeFact, ValueFact } from "../program/facts.ts";
import { setOn, type Value, valueOf } from "./attribute-uses.ts";
import type { FlowView } from "./flow-view.ts";
import { provenBy } from "./presence.ts";
import { solve } from "./solve.ts";
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
  const changes = changesOnWays(view, keys);
  const happened = solve<string>(entered, (node, way) => {
    const { set, modules } = changes(node, way);
    return [...set, ...modules.map((name) => `${moduleMark}${name}`)];
  });
  const unset = unsetBefore(view, keys, changes);
  const nodesOf = Map.groupBy(entered.nodes, ({ place }) => place.point.statement);
  return (statement, value) => {
    const nodes = nodesOf.get(statement);
    if (nodes === undefined) return undefined;
    const key = valueKey(value);
    const modules = new Set<string>();
    const ways = new Set<UnsetWay>();
    let isSet = false;
    for (const node of nodes) {
      for (const fact of happened(node))
        if (fact.startsWith(moduleMark)) modules.add(fact.slice(moduleMark.length));
        else if (fact === key) isSet = true;
      for (const way of unset(node)) if (way.key === key) ways.add(way);
    }
    return { isSet, modules: [...modules].sort(), unset: [...ways].map((way) => way.modules) };
  };
}

const moduleMark = "call ";

/** What is set, and which modules have been called, when a statement ends so. */
interface Changes {
  readonly set: ReadonlySet<string>;
  readonly modules: readonly string[];
}

type ChangesOn = (node: ReachNode, way: Way) => Changes;

const nothing: Changes = { set: new Set(), modules: [] };

function changesOnWays({ file }: FlowView, keys: ReadonlySet<string>): ChangesOn {
  return ({ place }, { exit, failedTransfer }) => {
    const { statement } = place.point;
    if (failedTransfer !== undefined) return nothing;
    const set = keysOf(setOn(file, statement, exit), keys);
    const called = exit.outcome === "error" ? undefined : calledModule(statement);
    const symbol = called === undefined ? undefined : file.symbolNamed(called);
    return { set, modules: symbol?.kind === "flow" ? [symbol.name] : [] };
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

function calledModule(statement: Statement): string | undefined {
  if (statement.kind !== "VerbStatement" || statement.verb.text !== "call") return undefined;
  return statement.primary?.kind === "Reference" ? statement.primary.root.text : undefined;
}

/** A value that no statement has set on some way, which has called these modules. */
interface UnsetWay {
  readonly key: string;
  readonly modules: readonly string[];
}

/**
 * Which values are still unset. One no longer is when it was set, or when an `if` has found it. Rounds of `repeat` that are over
 * have run, and ways by `on error` are left out: one answer to all failures serves many places.
 */
function unsetBefore(
  view: FlowView,
  keys: ReadonlySet<string>,
  changes: ChangesOn,
): (node: ReachNode) => ReadonlySet<UnsetWay> {
  const ways = new Map<string, UnsetWay>();
  const wayOf = (key: string, modules: readonly string[]): UnsetWay => {
    const id = [key, ...modules].join("\n");
    const way = ways.get(id) ?? { key, modules };
    ways.set(id, way);
    return way;
  };
  const called = new Set([...view.control.points.keys()].map(calledModule));
  const isTooMany = called.size > maxModules + 1;
  const ending = (node: ReachNode, way: Way): Changes => {
    const all = changesUntil(view, changes, node, way);
    return isTooMany && all.modules.length > 0 ? { set: keys, modules: [] } : all;
  };
  return solve<UnsetWay>(
    view.entered,
    (node, way, before) => {
      if (way.exit.by.kind === "onError") return [];
      const { set, modules } = ending(node, way);
      if (modules.length === 0) return [];
      return [...before]
        .filter(({ key }) => !set.has(key))
        .map((unset) => wayOf(unset.key, [...new Set([...unset.modules, ...modules])].sort()));
    },
    (node, way) => {
      if (way.exit.by.kind === "onError") return () => true;
      const { set, modules } = ending(node, way);
      return (unset) => set.has(unset.key) || modules.some((name) => !unset.modules.includes(name));
    },
    [...keys].map((key) => wayOf(key, [])),
  );
}

/** What a way changes, with all that `repeat` has done when its rounds are over, and what an `if` has found. */
function changesUntil({ file, entered }: FlowView, changes: ChangesOn, node: ReachNode, way: Way): Changes {
  const { statement } = node.place.point;
  const own = changes(node, way);
  const proven = provenBy(file, statement, way.exit);
  const isOver = statement.kind === "RepeatStatement" && way.exit.outcome === "done";
  if (proven.length === 0 && !isOver) return own;
  const set = new Set(own.set);
  const modules = new Set(own.modules);
  for (const reference of proven) {
    const value = valueOf(reference, file.resolutions.get(reference));
    const fact = value && doubtful(value);
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
