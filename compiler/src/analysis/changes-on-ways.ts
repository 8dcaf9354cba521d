import type { Statement } from "@contactflow/grammar";
import type { FlowView } from "../control/flow-view.ts";
import { isNode, type ReachNode, type Way } from "../control/reach.ts";
import { setOn, type Value, valueOf } from "./attribute-uses.ts";
import { doubtful, valueKey } from "./doubtful-values.ts";
import { provenBy } from "./presence.ts";

/** The modules that a flow calls, by name; none when they are more than `most`. */
export function modulesIn({ control, file }: FlowView, most: number): readonly string[] {
  const names = new Set<string>();
  for (const statement of control.points.keys()) {
    const name = calledModule(statement);
    if (name !== undefined && file.symbolNamed(name)?.kind === "flow") names.add(name);
  }
  return names.size > most ? [] : [...names].sort();
}

/** What is set, and which modules have been called, when a statement ends so. */
interface Changes {
  readonly set: ReadonlySet<string>;
  readonly modules: readonly string[];
}

export interface WayChanges {
  /** By the statement itself. */
  readonly own: Changes;
  /** With what `repeat` has done when its rounds are over, and what an `if` has found. */
  readonly until: Changes;
  /** The author answers all failures alike, so that it says nothing about this one. */
  readonly isByError: boolean;
}

const nothing: Changes = { set: new Set(), modules: [] };

/** Tells what a way changes. A module that is not among `modules` may set every one of the keys. */
export function changesOnWays(
  view: FlowView,
  keys: ReadonlySet<string>,
  modules: readonly string[],
): (node: ReachNode, way: Way) => WayChanges {
  const ownChanges = changesByStatement(view, keys, modules);
  return (node, way) => {
    const own = ownChanges(node, way);
    const until = changesUntil(view, ownChanges, node, way, own);
    return { own, until, isByError: way.exit.by.kind === "onError" || goesOnAlike(view, node, way) };
  };
}

type ChangesOn = (node: ReachNode, way: Way) => Changes;

function changesByStatement(
  view: FlowView,
  keys: ReadonlySet<string>,
  modules: readonly string[],
): ChangesOn {
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
  if (values.length === 0) return nothing.set;
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

/** An arm for a failure that leads where the normal end does says no more than `on error continue`. */
function goesOnAlike({ file }: FlowView, { place, ways }: ReachNode, { exit, to }: Way): boolean {
  const outcomes = file.endings.get(place.point.statement)?.outcomes;
  if (outcomes?.some(({ name, error }) => error && name === exit.outcome) !== true) return false;
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
