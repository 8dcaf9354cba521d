import { setValue } from "./contacts.ts";
import type { Contact, Queue, World } from "./world.ts";

/** The queue that a flow means: by its declared name, or by an ARN that ends with it. */
export function queueFor(world: World, name: string | null | undefined): Queue | undefined {
  return name === undefined || name === null
    ? undefined
    : (world.queues.get(name) ?? world.queues.get(name.slice(name.lastIndexOf("/") + 1)));
}

/** Makes it the queue that the contact's flows mean, and read. */
export function setTargetQueue(world: World, contact: Contact, queue: Queue): void {
  setValue(contact, "Queue", world.program.queues.get(queue.name) ?? null);
  contact.flows = { ...contact.flows, targetQueue: queue.name };
}
