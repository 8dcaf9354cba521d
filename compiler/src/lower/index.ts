import type { FlowDeclaration } from "@contactflow/grammar";
import type { FlowGraph } from "../graph/graph.ts";
import type { CompiledResources } from "../graph/resources.ts";
import { lowerFlow } from "./flow.ts";
import type { Lowering } from "./lowering.ts";
import { lowerResources } from "./resources.ts";

/** A file of a program without errors, as every emitter sees it. */
export interface LoweredFile {
  /** In the order of its declarations; `external` flows have none. */
  readonly graphs: readonly FlowGraph[];
  readonly resources: CompiledResources;
}

export function lowerFile(file: Lowering): LoweredFile {
  return {
    graphs: flowsToLower(file).map((flow) => lowerFlow(file, flow)),
    resources: lowerResources(file),
  };
}

/** The flows of a file that it says all about. */
export function flowsToLower({ tree }: Pick<Lowering, "tree">): readonly FlowDeclaration[] {
  return tree.declarations
    .filter((node) => node.kind === "FlowDeclaration")
    .filter(({ external }) => !external);
}
