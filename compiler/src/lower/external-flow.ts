import type { FlowDeclaration } from "@contactflow/grammar";
import type { FlowGraph } from "../graph/graph.ts";
import { plainText } from "../model/plain-text.ts";
import { declaredName } from "./names.ts";
import type { SourceText } from "../model/checked.ts";

/**
 * What stands for a flow that exists in the instance already: nobody here knows what it does, so that whoever runs it has to
 * say what comes of it. Its one node ends the flow.
 */
export function externalFlow(file: SourceText, node: FlowDeclaration): FlowGraph {
  const { displayName, doc, span, flow } = node;
  const name = declaredName(file, node);
  return {
    name,
    displayName: displayName && plainText(displayName),
    description: doc?.text,
    kind: flow,
    file: file.path,
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
