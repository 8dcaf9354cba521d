import type { Queue, World } from "./world.ts";

/** The queue that a flow means: by its declared name, or by an ARN that ends with it. */
export function queueFor(world: World, name: string | null | undefined): Queue | undefined {
  return name === undefined || name === null
    ? undefined
    : (world.queues.get(name) ?? world.queues.get(name.slice(name.lastIndexOf("/") + 1)));
}
