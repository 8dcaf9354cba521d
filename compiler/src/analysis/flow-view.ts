import type { FlowDeclaration } from "@contactflow/grammar";
import { controlOf } from "../control/control-of.ts";
import type { FlowControl } from "../control/control.ts";
import type { CheckedProgram, ProgramFile } from "../program/checked.ts";
import { type Reach, reachFrom } from "../control/reach.ts";

/** A flow as the checks of control flow see it. */
export interface FlowView {
  readonly program: CheckedProgram;
  readonly file: ProgramFile;
  readonly flow: FlowDeclaration;
  readonly control: FlowControl;
  /** What runs when the flow does. */
  readonly entered: Reach;
  /** What runs if every step does. */
  readonly reached: Reach;
  /** A target or a verb in it is unknown, so what leads where is not fully known. */
  readonly uncertain: boolean;
}

export function flowView(program: CheckedProgram, file: ProgramFile, flow: FlowDeclaration): FlowView {
  const control = controlOf(program, flow);
  const reached = reachFrom(control, [control.entry, ...control.steps.values()]);
  return {
    program,
    file,
    flow,
    control,
    entered: reachFrom(control, [control.entry]),
    reached,
    uncertain:
      flow.broken ||
      [...control.points.values()].some(
        ({ statement, exits }) =>
          statement.broken || exits.some(({ destination }) => destination.kind === "unknown"),
      ),
  };
}
