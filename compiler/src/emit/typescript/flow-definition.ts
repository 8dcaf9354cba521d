import type { FlowDefinition, Position, State } from "@contactflow/runtime";
import type { FlowGraph, GraphNode } from "../../graph/graph.ts";

/** Where an offset stands in its file. */
export type Locate = (offset: number) => Position;

/**
 * The compiled definition of a flow: the nodes of its graph as a table of states.
 * @param counted where what of it runs is to be counted: the absolute path of its file
 */
export function flowDefinition(flow: FlowGraph, locate: Locate, counted?: string): FlowDefinition {
  return {
    name: flow.name,
    ...(flow.displayName === undefined ? {} : { displayName: flow.displayName }),
    ...(flow.description === undefined ? {} : { description: flow.description }),
    kind: flow.kind,
    source: flow.file,
    ...(counted === undefined ? {} : { counted }),
    start: flow.start,
    states: Object.fromEntries(flow.nodes.map((node) => [node.id, state(node, locate)])),
  };
}

function state(node: GraphNode, locate: Locate): State {
  return {
    action: node.action,
    on: Object.fromEntries(node.edges.map(({ outcome, target }) => [outcome, target])),
    at: locate(node.span.start),
    ...(node.step === undefined ? {} : { step: node.step }),
  };
}
