import { callOut } from "./call-out.ts";
import { channelName } from "./channels.ts";
import { detected } from "./complete.ts";
import type { ContactEvent, ContactEventType, UpdatedProperty } from "./events.ts";
import { second } from "./limits.ts";
import type { Agent, Contact, Leg, Queue, World } from "./world.ts";

type Draft = { -readonly [Field in keyof ContactEvent]: ContactEvent[Field] };

/** Whether anybody is told of events. */
export function isHeardOf({ retain, options }: World): boolean {
  return retain || options.onEvent !== undefined;
}

/** Tells the world outside what has become of a contact. */
export function publish(
  world: World,
  contact: Contact,
  eventType: ContactEventType,
  updated?: readonly UpdatedProperty[],
): void {
  if (!isHeardOf(world)) return;
  const { onEvent } = world.options;
  const { leg, flows } = contact;
  const event: Draft = {
    at: world.now,
    eventType,
    contactId: contact.id,
    initialContactId: contact.chain.initialContactId,
    channel: channelName(contact.channel),
    initiationMethod: contact.method,
    initiationTimestamp: contact.initiatedAt,
  };
  if (contact.previous !== undefined) event.previousContactId = contact.previous;
  if (contact.related !== undefined) event.relatedContactId = contact.related;
  if (contact.connectedToSystemAt !== undefined)
    event.connectedToSystemTimestamp = contact.connectedToSystemAt;
  if (contact.answeredBy) event.answeringMachineDetectionStatus = detected[contact.answeredBy];
  if (leg.queue) addQueue(event, leg, leg.queue);
  if (leg.agent) addAgent(event, leg, leg.agent);
  if (leg.disconnectedAt !== undefined) event.disconnectTimestamp = leg.disconnectedAt;
  if (leg.disconnectReason !== undefined) event.disconnectReason = leg.disconnectReason;
  const { Tags, SegmentAttributes } = flows.values;
  if (Tags !== undefined) event.tags = Tags as Readonly<Record<string, string>>;
  if (SegmentAttributes !== undefined) {
    event.segmentAttributes = SegmentAttributes as Readonly<Record<string, string>>;
  }
  if (updated) event.updatedProperties = updated;
  if (world.retain) world.events.push(event);
  if (onEvent) callOut("The listener onEvent", () => onEvent(event));
}

function addQueue(event: Draft, { enqueuedAt }: Leg, { name, owner }: Queue): void {
  event.queue = name;
  event.queueType = owner ? "AGENT" : "STANDARD";
  if (enqueuedAt !== undefined) event.enqueueTimestamp = enqueuedAt;
}

function addAgent(event: Draft, leg: Leg, { name, profile }: Agent): void {
  const { connectedToAgentAt, workStartedAt, workEndedAt } = leg;
  event.agent = name;
  event.routingProfile = profile.name;
  if (connectedToAgentAt !== undefined) event.connectedToAgentTimestamp = connectedToAgentAt;
  if (workStartedAt === undefined || workEndedAt === undefined) return;
  event.afterContactWorkStartTimestamp = workStartedAt;
  event.afterContactWorkEndTimestamp = workEndedAt;
  event.afterContactWorkDuration = Math.round((workEndedAt - workStartedAt) / second);
}
