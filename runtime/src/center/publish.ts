import { callOut } from "./call-out.ts";
import type { ContactEvent, ContactEventType } from "./events.ts";
import { channelName } from "./channels.ts";
import type { Contact, World } from "./world.ts";

/** Tells the world outside what has become of a contact. */
export function publish(world: World, contact: Contact, eventType: ContactEventType): void {
  const { onEvent } = world.options;
  if (!world.retain && !onEvent) return;
  const { queue, agent } = contact.leg;
  const event: { -readonly [Field in keyof ContactEvent]: ContactEvent[Field] } = {
    at: world.now,
    eventType,
    contactId: contact.id,
    initialContactId: contact.chain.initialContactId,
    channel: channelName(contact.channel),
    initiationMethod: contact.method,
  };
  if (contact.previous !== undefined) event.previousContactId = contact.previous;
  if (queue) event.queue = queue.name;
  if (agent) event.agent = agent.name;
  if (world.retain) world.events.push(event);
  if (onEvent) callOut("The listener onEvent", () => onEvent(event));
}
