import { type Diagnostic, diagnostic, walk } from "@contactflow/grammar";
import { controlFlowDiagnostics } from "../diagnostics/control-flow.ts";
import type { FlowView } from "./flow-view.ts";

/** `on error -> retry` and other words that `on error` does not take. */
export function onErrorWords({ flow, file }: FlowView): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  walk(flow, (node) => {
    if (node.kind !== "OnError" || node.handler.kind !== "WordTarget" || node.handler.word === "continue")
      return;
    const { span, word } = node.handler;
    found.push(diagnostic(controlFlowDiagnostics["on-error-word"], { file: file.path, span }, { word }));
  });
  return found;
}
