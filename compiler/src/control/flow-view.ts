import type { FlowDeclaration } from "@contactflow/grammar";
import { controlOf } from "./control-of.ts";
import type { FlowControl } from "./control.ts";
import type { CheckedFile } from "../model/checked.ts";
import { isNode, partFrom, type Reach, reachFrom, type ReachNode } from "./reach.ts";

/** A flow as the checks of control flow see it. */
export interface FlowView {
  readonly file: CheckedFile;
  readonly flow: FlowDeclaration;
  readonly control: FlowControl;
  /** What runs when the flow does. */
  readonly entered: Reach;
  /** What runs if every step does. */
  readonly reached: Reach;
  /** Not all is known of what leads where: a target or a verb is unknown, or an outcome still leads nowhere. */
  readonly uncertain: boolean;
}

export function flowView(file: CheckedFile, flow: FlowDeclaration): FlowView {
  const control = controlOf(file, flow);
  const reached = reachFrom(control, [control.entry, ...control.steps.values()]);
  return {
    file,
    flow,
    control,
    entered: partFrom(control, reached, control.entry),
    reached,
    uncertain: flow.broken || reached.nodes.some(isOpenEnded),
  };
}

/** The author has yet to say where one of its outcomes leads. */
export function isOpenEnded({ place, ways }: ReachNode): boolean {
  return place.point.statement.broken || ways.some(({ to }) => !isNode(to) && openEnds.has(to.kind));
}

const openEnds: ReadonlySet<string> = new Set(["unknown", "unhandled", "offEnd"]);
