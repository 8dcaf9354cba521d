import type { Diagnostic } from "@contactflow/grammar";
import type { FlowView } from "../control/flow-view.ts";
import { endlessWaits } from "./endless-waits.ts";
import { hastyEndings } from "./hasty-endings.ts";
import { lateRecording } from "./late-recording.ts";

/** Warns of what the platform takes and callers do not. Only for flows without errors: those come first. */
export function advise(view: FlowView): readonly Diagnostic[] {
  return flowAdvice.flatMap((check) => check(view));
}

const flowAdvice: readonly ((view: FlowView) => readonly Diagnostic[])[] = [
  hastyEndings,
  lateRecording,
  endlessWaits,
];
