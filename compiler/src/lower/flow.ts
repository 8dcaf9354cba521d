import type { FlowDeclaration } from "@contactflow/grammar";
import type { ControlPoint, Exit, FlowControl } from "../control/control.ts";
import { controlOf } from "../control/control-of.ts";
import { type Arrival, beginning, follow, type Place, placeKey } from "../control/places.ts";
import { reachFrom } from "../control/reach.ts";
import type { Edge, FlowGraph, GraphNode } from "../graph/graph.ts";
import type { Lowering } from "./lowering.ts";
import { invariant } from "../model/invariant.ts";
import { plainText } from "../model/plain-text.ts";
import { firstValues } from "../model/first-values.ts";
import { type Handlers, handlersOf } from "./handlers.ts";
import { flowPaths, outcomeName, unused } from "./paths.ts";
import { declaredName } from "./names.ts";
import { lowerStatement } from "./statement.ts";
import { type OpenNode, withTransfers } from "./transfers.ts";
import { textsOf } from "./values.ts";

/** A statement in one copy of the `on error` blocks around it, with its nodes and their ids. */
interface Laid {
  readonly place: Place;
  readonly nodes: readonly OpenNode[];
  readonly ids: ReadonlyMap<string | undefined, string>;
}

interface Layout {
  readonly control: FlowControl;
  readonly handlers: Handlers;
  readonly laid: ReadonlyMap<string, Laid>;
}

/** A flow as a graph. Assumes a program without errors. */
export function lowerFlow(program: Lowering, flow: FlowDeclaration): FlowGraph {
  const control = controlOf(program, flow);
  const paths = flowPaths(flow);
  const layout = layOut(program, control, handlersOf(control, paths));
  const start = nodeAt(layout, beginning(control, control.entry));
  const { displayName, doc, span } = flow;
  const name = declaredName(program, flow);
  invariant(start !== undefined, `flow ${name} does nothing`, { file: program.path, span });
  const prelude = setsFirstValues(program, flow, `${paths.entry}.attributes`, start);
  return {
    name,
    displayName: displayName && plainText(displayName),
    description: doc?.text,
    kind: flow.flow,
    file: program.path,
    span,
    start: prelude[0]?.id ?? start,
    nodes: [...prelude, ...[...layout.laid.values()].flatMap((each) => wired(layout, each))],
  };
}

/** The node that gives flow attributes their first values; should it fail, they stay empty. */
function setsFirstValues(
  program: Lowering,
  node: FlowDeclaration,
  id: string,
  next: string,
): readonly GraphNode[] {
  const values = textsOf(firstValues(program, node, "attributes"));
  const section = node.sections.find(({ keyword }) => keyword.text === "attributes");
  if (section === undefined || Object.keys(values).length === 0) return [];
  return [
    {
      id,
      action: { type: "setFlowAttributes", values },
      edges: ["done", "error"].map((outcome) => ({ outcome, target: next, span: undefined })),
      step: undefined,
      span: section.span,
    },
  ];
}

/**
 * Every statement in source order, and after it the copies of handlers that it is the first to need. Statements that nothing in
 * their step leads to are left out: they may lead nowhere themselves.
 */
function layOut(program: Lowering, control: FlowControl, handlers: Handlers): Layout {
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
  return { control, handlers, laid };
}

function arrive({ control, handlers }: Omit<Layout, "laid">, place: Place, exit: Exit): Arrival {
  const arrival = follow(control, place, exit);
  return arrival.kind === "place" ? { kind: "place", place: handlers.shared(arrival.place) } : arrival;
}

/** The node that an arrival reaches, past jumps; `undefined` where the flow ends or the wire is left open. */
function nodeAt(layout: Layout, arrival: Arrival): string | undefined {
  let current = arrival;
  const passed = new Set<string>();
  while (current.kind === "place") {
    const key = placeKey(current.place);
    const there = layout.laid.get(key);
    invariant(there !== undefined && !passed.has(key), "jumps lead in a circle, or nowhere");
    const [first] = there.nodes;
    if (first !== undefined) return there.ids.get(first.part);
    passed.add(key);
    const [exit] = current.place.point.exits;
    invariant(exit !== undefined, "a jump leads nowhere");
    current = arrive(layout, current.place, exit);
  }
  const { kind } = current.destination;
  invariant(
    kind === "leaves" || kind === "open" || kind === "unhandled",
    `control is ${kind} in a program without errors`,
  );
  return undefined;
}

function wired(layout: Layout, { place, nodes, ids }: Laid): readonly GraphNode[] {
  const { statement, step } = place.point;
  const edge = ([outcome, to]: OpenNode["ways"][number]): readonly Edge[] => {
    if (to.kind === "part") {
      const target = ids.get(to.part);
      return target === undefined ? [] : [{ outcome, target, span: to.span }];
    }
    const { by } = to.exit;
    const target = nodeAt(layout, arrive(layout, place, to.exit));
    return target === undefined
      ? []
      : [{ outcome, target, span: by.kind === "arm" ? by.arm.span : undefined }];
  };
  return nodes.map(({ part, action, span, ways }) => ({
    id: ids.get(part) ?? "",
    action,
    edges: ways.flatMap(edge),
    step: step?.name.kind === "Name" ? step.name.text : undefined,
    span: span ?? statement.span,
  }));
}
