import type { FlowGraph } from "../graph/graph.ts";
import { plainText } from "../program/key.ts";
import type { FlowSymbol } from "../program/checked.ts";

/**
 * What stands for a flow that exists in the instance already: nobody here knows what it does, so that whoever runs it has to
 * say what comes of it. Its one node ends the flow.
 */
export function externalFlow({ name, file, flow, node }: FlowSymbol): FlowGraph {
  const { displayName, doc, span } = node;
  return {
    name,
    displayName: displayName && plainText(displayName),
    description: doc?.text,
    kind: flow,
    file,
    span,
    start: "elsewhere",
    nodes: [
      {
        id: "elsewhere",
        action: { type: "raw", action: `external flow ${name}`, parameters: {} },
        edges: [],
        step: undefined,
        span,
      },
    ],
  };
}
