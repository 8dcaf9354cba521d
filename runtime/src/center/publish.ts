import { callOut } from "./call-out.ts";
import type { ContactEventType } from "./events.ts";
import type { Contact, World } from "./world.ts";

/** Tells the world outside what has become of a contact. */
export function publish(world: World, contact: Contact, eventType: ContactEventType): void {
  const { onEvent } = world.options;
  if (!world.retain && !onEvent) return;
  const { queue, agent } = contact.leg;
  const event = {
    at: world.now,
    eventType,
    contactId: contact.id,
    initialContactId: contact.chain.initialContactId,
    ...(contact.previous !== undefined && { previousContactId: contact.previous }),
    channel: "VOICE" as const,
    initiationMethod: contact.method,
    ...(queue && { queue: queue.name }),
    ...(agent && { agent: agent.name }),
  };
  if (world.retain) world.events.push(event);
  if (onEvent) callOut("The listener onEvent", () => onEvent(event));
}
