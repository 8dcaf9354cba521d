import type { FlowDeclaration } from "@contactflow/grammar";
import type { Edge, FlowGraph, GraphNode } from "../graph/graph.ts";
import { firstRoute, type Laid, type Layout, layOutFlow, routeOf } from "./layout.ts";
import type { Lowering } from "./lowering.ts";
import { invariant } from "../model/invariant.ts";
import { plainText } from "../model/plain-text.ts";
import { firstValues } from "../model/first-values.ts";
import { declaredName } from "./names.ts";
import type { OpenNode } from "./transfers.ts";
import { textsOf } from "./values.ts";

/** A flow as a graph. Assumes a program without errors. */
export function lowerFlow(program: Lowering, flow: FlowDeclaration): FlowGraph {
  const layout = layOutFlow(program, flow);
  const { node: start } = firstRoute(layout);
  const { displayName, doc, span } = flow;
  const name = declaredName(program, flow);
  invariant(start !== undefined, `flow ${name} does nothing`, { file: program.path, span });
  const prelude = setsFirstValues(program, flow, `${layout.entry}.attributes`, start);
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

function wired(layout: Layout, { place, nodes, ids }: Laid): readonly GraphNode[] {
  const { statement, step } = place.point;
  const edge = ([outcome, to]: OpenNode["ways"][number]): readonly Edge[] => {
    if (to.kind === "part") {
      const target = ids.get(to.part);
      return target === undefined ? [] : [{ outcome, target, span: to.span }];
    }
    const { by } = to.exit;
    const { node: target } = routeOf(layout, place, to.exit);
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
