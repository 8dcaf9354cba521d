import type { FlowDeclaration, Reference, Statement } from "@contactflow/grammar";
import { controlOf } from "./control-of.ts";
import type { FlowControl } from "./control.ts";
import type { CheckedFile } from "../model/checked.ts";
import { isNode, partFrom, type Reach, reachFrom, type ReachNode } from "./reach.ts";
import { referencesIn } from "./references.ts";

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
  /** {@link referencesIn} a statement. */
  readonly referencesOf: (statement: Statement) => readonly Reference[];
  /** The nodes of a statement among those that are entered: several where it stands in a handler. */
  readonly nodesOf: (statement: Statement) => readonly ReachNode[];
}

export function flowView(file: CheckedFile, flow: FlowDeclaration): FlowView {
  const control = controlOf(file, flow);
  const reached = reachFrom(control, [control.entry, ...control.steps.values()]);
  const entered = partFrom(control, reached, control.entry);
  const references = new Map<Statement, readonly Reference[]>();
  let nodes: ReadonlyMap<Statement, readonly ReachNode[]> | undefined;
  return {
    file,
    flow,
    control,
    entered,
    reached,
    uncertain: flow.broken || reached.nodes.some(isOpenEnded),
    referencesOf: (statement) => {
      const found = references.get(statement) ?? referencesIn(statement);
      references.set(statement, found);
      return found;
    },
    nodesOf: (statement) => {
      nodes ??= Map.groupBy(entered.nodes, ({ place }) => place.point.statement);
      return nodes.get(statement) ?? [];
    },
  };
}

/** The author has yet to say where one of its outcomes leads. */
export function isOpenEnded({ place, ways }: ReachNode): boolean {
  return place.point.statement.broken || ways.some(({ to }) => !isNode(to) && openEnds.has(to.kind));
}

const openEnds: ReadonlySet<string> = new Set(["unknown", "unhandled", "offEnd"]);
