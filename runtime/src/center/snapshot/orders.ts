import type { Before, HeapItem } from "../heap.ts";
import { isLongerIdle, isNextInLane } from "../routing.ts";
import { isEarlier } from "../timers.ts";

/** What the heaps of a world are ordered by, under the names that snapshots have for it. */
export const orders: ReadonlyMap<string, Before<HeapItem>> = new Map(
  Object.entries({
    time: isEarlier,
    turn: isNextInLane,
    idle: isLongerIdle,
  }) as [string, Before<HeapItem>][],
);

export function orderName(before: unknown): string | undefined {
  for (const [name, known] of orders) if (known === before) return name;
  return undefined;
}
