import type { FlowDeclaration, Statement } from "@contactflow/grammar";
import type { Action } from "@contactflow/runtime";
import type { Exit, FlowControl } from "../control/control.ts";
import { firstRoute, type Laid, type Layout, layOutFlow, type Route, routeOf } from "./layout.ts";
import type { Lowering } from "./lowering.ts";
import { declaredName } from "./names.ts";
import type { OpenNode } from "./transfers.ts";

/** What of the source runs when the states of its compiled flow do. */
export interface FlowOrigins {
  readonly name: string;
  readonly control: FlowControl;
  /** The way to the first state of a statement. */
  readonly first: Route;
  /** By the names of states in the compiled flow. One that only prepares the flow has none. */
  readonly states: ReadonlyMap<string, StateOrigin>;
}

export interface StateOrigin {
  readonly statement: Statement;
  /** Whether the statement begins with it. */
  readonly begins: boolean;
  readonly type: Action["type"];
  /** By outcome. */
  readonly ways: ReadonlyMap<string, WayOrigin>;
  /** The exit of a statement that takes an outcome out of the flow which leads to no state. */
  readonly leaves: Exit | undefined;
}

interface WayOrigin {
  /** The exit of the statement that is taken; `undefined` where it goes on within the statement. */
  readonly exit: Exit | undefined;
  readonly to: Route;
}

/** Where the states of `lowerFlow` come from. Assumes a program without errors. */
export function flowOrigins(program: Lowering, flow: FlowDeclaration): FlowOrigins {
  const layout = layOutFlow(program, flow);
  return {
    name: declaredName(program, flow),
    control: layout.control,
    first: firstRoute(layout),
    states: new Map([...layout.laid.values()].flatMap((laid) => statesOf(layout, laid))),
  };
}

function statesOf(layout: Layout, laid: Laid): readonly (readonly [string, StateOrigin])[] {
  const { place, nodes, ids } = laid;
  const { statement, exits } = place.point;
  const leaves = exits.find(({ destination }) => destination.kind === "leaves");
  return nodes.map(({ part, action, ways }, index) => [
    ids.get(part) ?? "",
    {
      statement,
      begins: index === 0,
      type: action.type,
      ways: new Map(ways.map(([outcome, to]) => [outcome, wayOf(layout, laid, to)])),
      leaves: action.type === "transferToFlow" ? undefined : leaves,
    },
  ]);
}

function wayOf(layout: Layout, { place, ids }: Laid, to: OpenNode["ways"][number][1]): WayOrigin {
  return to.kind === "part"
    ? { exit: to.exit, to: { node: ids.get(to.part), jumps: [] } }
    : { exit: to.exit, to: routeOf(layout, place, to.exit) };
}
