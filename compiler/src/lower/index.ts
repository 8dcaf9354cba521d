import type { FlowGraph } from "../graph/graph.ts";
import type { CheckedProgram } from "../program/checked.ts";
import { lowerFlow } from "./flow.ts";

export { lowerResources } from "./resources.ts";

/** The flow graphs of a program without errors, in the order of its declarations; `external` flows have none. */
export function lower(program: CheckedProgram): readonly FlowGraph[] {
  return [...program.symbols.values()].flatMap((symbol) =>
    symbol.kind === "flow" && !symbol.node.external ? [lowerFlow(program, symbol)] : [],
  );
}
