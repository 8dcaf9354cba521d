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
  /** The step that it belongs to; `undefined` in the flow's entry. */
  readonly step: string | undefined;
}

/** `ask`: waits for the caller; `choice`: decides by itself; `leave`: the flow ends here; `act`: all others. */
export type NodeRole = "act" | "ask" | "choice" | "leave";

export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  /** What is written on it: the outcomes that take it; empty for the normal way on. */
  readonly outcomes: readonly string[];
  /** Taken only when something fails. */
  readonly muted: boolean;
}

/** Turns a flow graph into what is drawn of it. */
export function diagramOf(graph: FlowGraph): Diagram {
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
    })),
    edges: graph.nodes.flatMap(edgesFrom),
  };
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
