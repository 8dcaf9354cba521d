import type { FlowDeclaration, Statement } from "@contactflow/grammar";
import type { ControlPoint, Exit, FlowControl } from "../control/control.ts";
import { controlOf } from "../control/control-of.ts";
import { type Arrival, beginning, follow, type Place, placeKey } from "../control/places.ts";
import { reachFrom } from "../control/reach.ts";
import type { Lowering } from "./lowering.ts";
import { invariant } from "../model/invariant.ts";
import { type Handlers, handlersOf } from "./handlers.ts";
import { flowPaths, outcomeName, unused } from "./paths.ts";
import { lowerStatement } from "./statement.ts";
import { type OpenNode, withTransfers } from "./transfers.ts";

/** A statement in one copy of the `on error` blocks around it, with its nodes and their ids. */
export interface Laid {
  readonly place: Place;
  readonly nodes: readonly OpenNode[];
  readonly ids: ReadonlyMap<string | undefined, string>;
}

export interface Layout {
  readonly control: FlowControl;
  readonly handlers: Handlers;
  readonly laid: ReadonlyMap<string, Laid>;
  /** What nodes of the entry are called first. */
  readonly entry: string;
}

/** The nodes of a flow, not yet wired. Assumes a program without errors. */
export function layOutFlow(program: Lowering, flow: FlowDeclaration): Layout {
  const control = controlOf(program, flow);
  const paths = flowPaths(flow);
  const handlers = handlersOf(control, paths);
  return { control, handlers, laid: layOut(program, control, handlers), entry: paths.entry };
}

/** Where a flow begins. */
export function firstRoute(layout: Layout): Route {
  return routeFrom(layout, beginning(layout.control, layout.control.entry));
}

/** Where an exit leads. */
export function routeOf(layout: Layout, place: Place, exit: Exit): Route {
  return routeFrom(layout, arrive(layout, place, exit));
}

/** The way to the next node. */
export interface Route {
  /** `undefined` where the flow ends or the wire is left open. */
  readonly node: string | undefined;
  /** The jumps on it, which are no nodes. */
  readonly jumps: readonly Statement[];
}

/**
 * Every statement in source order, and after it the copies of handlers that it is the first to need. Statements that nothing in
 * their step leads to are left out: they may lead nowhere themselves.
 */
function layOut(program: Lowering, control: FlowControl, handlers: Handlers): Layout["laid"] {
  const laid = new Map<string, Laid>();
  const usedIds = new Set<string>();
  const nodes = new Map<ControlPoint, readonly OpenNode[]>();

  const nodesOf = (point: ControlPoint): readonly OpenNode[] => {
    const made =
      nodes.get(point) ?? withTransfers(program, point, lowerStatement(program, control.flow, point));
    nodes.set(point, made);
    return made;
  };

  const lay = (place: Place): void => {
    const key = placeKey(place);
    if (laid.has(key)) return;
    const path = handlers.pathOf(place);
    const own = nodesOf(place.point);
    const ids = new Map<string | undefined, string>();
    for (const { part } of own) {
      const id = unused(part === undefined ? path : `${path}.${part}`, usedIds);
      usedIds.add(id);
      ids.set(part, id);
    }
    laid.set(key, { place, nodes: own, ids });
    for (const { part, action, ways } of own) {
      const way = action.type === "transferToFlow" ? (ids.get(part) ?? path) : path;
      for (const [, to] of ways) if (to.kind === "exit") layHandler(place, to.exit, way);
    }
  };

  const layHandler = (place: Place, exit: Exit, way: string): void => {
    const arrival = arrive({ control, handlers }, place, exit);
    if (arrival.kind !== "place" || arrival.place.handling === undefined) return;
    handlers.enter(arrival.place, `${way}.${outcomeName(exit.outcome)}`);
    lay(arrival.place);
  };

  const { nodes: reached } = reachFrom(control, [control.entry, ...control.steps.values()]);
  const live = new Set(reached.map(({ place }) => place.point));
  for (const point of control.points.values()) {
    if (point.handler === undefined && live.has(point)) lay({ point, handling: undefined });
  }
  return laid;
}

function arrive(
  { control, handlers }: Pick<Layout, "control" | "handlers">,
  place: Place,
  exit: Exit,
): Arrival {
  const arrival = follow(control, place, exit);
  return arrival.kind === "place" ? { kind: "place", place: handlers.shared(arrival.place) } : arrival;
}

function routeFrom(layout: Layout, arrival: Arrival): Route {
  let current = arrival;
  const jumps: Statement[] = [];
  const passed = new Set<string>();
  while (current.kind === "place") {
    const { statement, exits } = current.place.point;
    const key = placeKey(current.place);
    const there = layout.laid.get(key);
    invariant(there !== undefined && !passed.has(key), "jumps lead in a circle, or nowhere");
    const [first] = there.nodes;
    if (first !== undefined) return { node: there.ids.get(first.part), jumps };
    passed.add(key);
    jumps.push(statement);
    const [exit] = exits;
    invariant(exit !== undefined, "a jump leads nowhere");
    current = arrive(layout, current.place, exit);
  }
  const { kind } = current.destination;
  invariant(
    kind === "leaves" || kind === "open" || kind === "unhandled",
    `control is ${kind} in a program without errors`,
  );
  return { node: undefined, jumps };
}
