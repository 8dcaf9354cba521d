import type { HeapItem, Order } from "../heap.ts";
import { byIdleness, byTurn } from "../routing.ts";
import { byTime } from "../timers.ts";

/** What the heaps of a world are ordered by, under the names that snapshots have for it. */
export const orders: ReadonlyMap<string, Order<HeapItem>> = new Map(
  Object.entries({
    time: byTime,
    turn: byTurn,
    idle: byIdleness,
  }) as [string, Order<HeapItem>][],
);

export function orderName(order: unknown): string | undefined {
  for (const [name, known] of orders) if (known === order) return name;
  return undefined;
}
