import type { Destination, Exit, FlowControl } from "./control.ts";
import { type Arrival, beginning, follow, type Place, placeKey } from "./places.ts";

/** What control can reach, statement by statement; a handler's block once per place that it goes on to. */
export interface Reach {
  readonly nodes: readonly ReachNode[];
}

export interface ReachNode {
  readonly place: Place;
  readonly ways: readonly Way[];
}

/** One exit and where it leads. A transfer to another flow has a second way: the one when it fails. */
export interface Way {
  readonly exit: Exit;
  /** The transfer whose failure this is. */
  readonly failedTransfer: TransferDestination | undefined;
  readonly to: ReachNode | OutDestination;
}

export type OutDestination = Extract<Arrival, { kind: "out" }>["destination"];
export type TransferDestination = Extract<Destination, { kind: "flow" | "dynamic" }>;

export function isNode(to: Way["to"]): to is ReachNode {
  return "place" in to;
}

/** Everything that control reaches from some beginnings, in the order found. */
export function reachFrom(control: FlowControl, beginnings: Iterable<Destination>): Reach {
  const nodes = new Map<string, { place: Place; ways: Way[] }>();
  const open: { place: Place; ways: Way[] }[] = [];
  const nodeAt = (place: Place): ReachNode => {
    const key = placeKey(place);
    const known = nodes.get(key);
    if (known !== undefined) return known;
    const node = { place, ways: [] };
    nodes.set(key, node);
    open.push(node);
    return node;
  };
  const connect = (node: { place: Place; ways: Way[] }, exit: Exit, failed: Way["failedTransfer"]): void => {
    const arrival = follow(control, node.place, exit);
    if (arrival.kind === "place") {
      node.ways.push({ exit, failedTransfer: failed, to: nodeAt(arrival.place) });
      return;
    }
    const { destination } = arrival;
    node.ways.push({ exit, failedTransfer: failed, to: destination });
    if (destination.kind === "flow" || destination.kind === "dynamic")
      connect(node, destination.failed, destination);
  };

  for (const destination of beginnings) {
    const arrival = beginning(control, destination);
    if (arrival.kind === "place") nodeAt(arrival.place);
  }
  for (let node = open.pop(); node !== undefined; node = open.pop())
    for (const exit of node.place.point.exits) connect(node, exit, undefined);
  return { nodes: [...nodes.values()] };
}
