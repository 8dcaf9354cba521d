import { outcomesOf } from "@contactflow/runtime/machine";
import type { FlowGraph } from "../../graph/graph.ts";
import { quoted, typeKey } from "./literal.ts";

/** The steps of a flow as a type, each with the outcomes that its statements may have; `""` is what comes before the first step. */
export function outcomesType({ nodes }: FlowGraph): string {
  const steps = new Map<string, Set<string>>();
  for (const { step = "", action, edges } of nodes) {
    const outcomes = steps.get(step) ?? new Set();
    steps.set(step, outcomes);
    for (const { outcome } of edges) outcomes.add(outcome);
    for (const outcome of outcomesOf(action)) outcomes.add(outcome);
  }
  const members = [...steps].map(([step, outcomes]) => {
    const union = [...outcomes].map(quoted).join(" | ");
    return `readonly ${typeKey(step)}: ${union === "" ? "never" : union}`;
  });
  return `{\n${members.join(";\n")};\n}`;
}
