import { type Diagnostic, diagnostic } from "@contactflow/grammar";
import { controlFlowDiagnostics } from "../diagnostics/control-flow.ts";
import type { FlowView } from "../control/flow-view.ts";

const takes: ReadonlySet<string> = new Set(["continue", "none"]);

/** `on error -> retry` and other words that `on error` does not take. */
export function onErrorWords({ control, file }: FlowView): readonly Diagnostic[] {
  return control.handlers.flatMap(({ handler }) => {
    if (handler.kind !== "WordTarget" || takes.has(handler.word)) return [];
    const { span, word } = handler;
    return [diagnostic(controlFlowDiagnostics["on-error-word"], { file: file.path, span }, { word })];
  });
}
