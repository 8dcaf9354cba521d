import type { Action } from "@contactflow/runtime";
import type { FlowKind } from "@contactflow/grammar";
import type { FlowGraph, GraphNode } from "../graph/graph.ts";
import { outcomeWords, wordingOf } from "./wording.ts";

/** A flow as a picture shows it; every renderer draws this and nothing else. */
export interface Diagram {
  readonly flow: string;
  readonly kind: FlowKind;
  readonly description: string | undefined;
  /** Id of the first node. */
  readonly start: string;
  /** In the order of the source. */
  readonly nodes: readonly DiagramNode[];
  /** At most one from one node to another. */
  readonly edges: readonly DiagramEdge[];
}

export interface DiagramNode {
  readonly id: string;
  readonly role: NodeRole;
  readonly verb: string;
  readonly lines: readonly string[];
  /** Ways on that are written into the node instead of drawn: `error → sorry`. */
  readonly notes: readonly Note[];
  /** The step that it belongs to; `undefined` in the flow's entry. */
  readonly step: string | undefined;
}

/** `ask`: waits for the caller; `choice`: decides by itself; `leave`: the flow ends here; `act`: all others. */
export type NodeRole = "act" | "ask" | "choice" | "leave";

interface Note {
  readonly text: string;
  readonly to: string;
}

export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  /** What is written on it: the outcomes that take it; empty for the normal way on. */
  readonly outcomes: readonly string[];
  /** Taken only when something fails. */
  readonly muted: boolean;
}

/** From so many error edges into one step on, they are noted in their nodes instead of drawn: the picture would drown in them. */
const crowd = 3;

/** Turns a flow graph into what is drawn of it. */
export function diagramOf(graph: FlowGraph): Diagram {
  const edges = graph.nodes.flatMap(edgesFrom);
  const crowded = crowdedSteps(graph, edges);
  const isNoted = (edge: DiagramEdge): boolean => edge.muted && crowded.has(edge.to);
  return {
    flow: graph.displayName ?? graph.name,
    kind: graph.kind,
    description: graph.description,
    start: graph.start,
    nodes: graph.nodes.map(({ id, action, step }) => ({
      id,
      role: roleOf(action),
      step,
      ...wordingOf(action),
      notes: edges
        .filter((edge) => edge.from === id && isNoted(edge))
        .map(({ to }) => ({ to, text: `error → ${crowded.get(to)}` })),
    })),
    edges: edges.filter((edge) => !isNoted(edge)),
  };
}

/** The first nodes of steps that many error edges lead into, with the names of the steps. */
function crowdedSteps(graph: FlowGraph, edges: readonly DiagramEdge[]): ReadonlyMap<string, string> {
  const firstOfStep = new Map<string, string>();
  for (const { id, step } of graph.nodes)
    if (step !== undefined && !firstOfStep.has(step)) firstOfStep.set(step, id);
  const isCrowded = (id: string): boolean =>
    edges.filter((edge) => edge.muted && edge.to === id).length >= crowd;
  return new Map([...firstOfStep].filter(([, id]) => isCrowded(id)).map(([step, id]) => [id, step]));
}

function edgesFrom(node: GraphNode): readonly DiagramEdge[] {
  const targets = [...new Set(node.edges.map(({ target }) => target))];
  return targets.map((to) => {
    const outcomes = node.edges.filter(({ target }) => target === to).map(({ outcome }) => outcome);
    return {
      from: node.id,
      to,
      outcomes: isPlain(outcomes) ? [] : outcomes.map((outcome) => outcomeWords(node.action, outcome)),
      muted: outcomes.every((outcome) => outcome === "error"),
    };
  });
}

function isPlain(outcomes: readonly string[]): boolean {
  return outcomes.length === 1 && outcomes[0] === "done";
}

function roleOf(action: Action): NodeRole {
  switch (action.type) {
    case "ask":
    case "collect":
      return "ask";
    case "compare":
    case "checkHours":
    case "checkMetric":
    case "split":
    case "repeat":
      return "choice";
    case "disconnect":
    case "end":
    case "return":
    case "enqueue":
    case "transferToFlow":
    case "transferToAgent":
      return "leave";
    default:
      return "act";
  }
}
