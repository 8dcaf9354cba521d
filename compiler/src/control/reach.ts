import type { ControlPoint, Destination, Exit, FlowControl } from "./control.ts";
import { type Arrival, beginning, follow, type Place, placeKey } from "./places.ts";

/** What control can reach, statement by statement; a handler's block once per place that it goes on to. */
export interface Reach {
  readonly nodes: readonly ReachNode[];
  /** The node of a statement outside of handlers. */
  readonly nodeOf: (point: ControlPoint) => ReachNode | undefined;
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

type OutDestination = Extract<Arrival, { kind: "out" }>["destination"];
type TransferDestination = Extract<Destination, { kind: "flow" | "dynamic" }>;

export function isNode(to: Way["to"]): to is ReachNode {
  return "place" in to;
}

/** Everything that control reaches from some beginnings, in the order found. */
export function reachFrom(control: FlowControl, beginnings: Iterable<Destination>): Reach {
  const plain = new Map<ControlPoint, OpenNode>();
  const copies = new Map<string, OpenNode>();
  const open: OpenNode[] = [];
  const nodes: OpenNode[] = [];
  const nodeAt = (place: Place): OpenNode => {
    const { point, handling } = place;
    const known = handling === undefined ? plain.get(point) : copies.get(placeKey(place));
    if (known !== undefined) return known;
    const node: OpenNode = { place, ways: [] };
    if (handling === undefined) plain.set(point, node);
    else copies.set(placeKey(place), node);
    nodes.push(node);
    open.push(node);
    return node;
  };
  const connect = (node: OpenNode, exit: Exit, failedTransfer: Way["failedTransfer"]): void => {
    const arrival = follow(control, node.place, exit);
    if (arrival.kind === "place") {
      node.ways.push({ exit, failedTransfer, to: nodeAt(arrival.place) });
      return;
    }
    const { destination } = arrival;
    node.ways.push({ exit, failedTransfer, to: destination });
    if (destination.kind === "flow" || destination.kind === "dynamic")
      connect(node, destination.failed, destination);
  };

  for (const destination of beginnings) {
    const arrival = beginning(control, destination);
    if (arrival.kind === "place") nodeAt(arrival.place);
  }
  for (let node = open.pop(); node !== undefined; node = open.pop())
    for (const exit of node.place.point.exits) connect(node, exit, undefined);
  return { nodes, nodeOf: (point) => plain.get(point) };
}

/** The part of what is reached that can be reached from one beginning, in breadth; at most `limit` nodes of it. */
export function partFrom(
  control: FlowControl,
  { nodeOf }: Reach,
  destination: Destination,
  limit = Number.POSITIVE_INFINITY,
): Reach {
  const arrival = beginning(control, destination);
  const first = arrival.kind === "place" ? nodeOf(arrival.place.point) : undefined;
  const found = new Set(first === undefined ? [] : [first]);
  for (const { ways } of found) {
    if (found.size >= limit) break;
    for (const { to } of ways) if (isNode(to)) found.add(to);
  }
  return { nodes: [...found], nodeOf };
}

interface OpenNode {
  readonly place: Place;
  readonly ways: Way[];
}
