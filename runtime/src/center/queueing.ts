import { activate, deactivate, nextStep } from "./criteria.ts";
import { limits, second } from "./limits.ts";
import { measureDequeued, measureQueued } from "./measure.ts";
import type { Departure } from "./metrics/events.ts";
import { publish } from "./publish.ts";
import { place, unplace } from "./routing.ts";
import { tell } from "./tell.ts";
import { cancelTimer, setTimer } from "./timers.ts";
import type { Contact, LaneEntry, Queue, Stay, World } from "./world.ts";

/** Whether no further contact may come in; what comes from another queue or an agent may use the headroom. */
export function isFull({ definition: { maxContacts }, size, owner }: Queue, headroom: boolean): boolean {
  if (maxContacts === undefined) return false;
  return size >= (headroom && !owner ? Math.floor(maxContacts * limits.queueHeadroom) : maxContacts);
}

/** Puts a contact at its place in a queue, to be routed at the end of this step. */
export function enterQueue(world: World, contact: Contact, queue: Queue): void {
  const { leg, callback, chain, ranksFrom = world.now } = contact;
  leg.queue = queue;
  leg.enqueuedAt = world.now;
  const stay = newStay(world, contact, queue, callback ? chain.initiatedAt : ranksFrom);
  contact.stay = stay;
  contact.phase = "queued";
  tell(world, contact, { at: world.now, type: "queued", queue: queue.name });
  leg.criteria = stay.criteria;
  if (contact.keyBuffer) contact.keyBuffer = "";
  append(queue, stay);
  nextStep(world, stay);
  for (const entry of stay.entries) {
    const { delay } = entry.lane;
    if (delay === 0) place(world, entry);
    else entry.delay = setTimer(world.timers, world.now + delay, { type: "delayOver", subject: entry });
  }
  publish(world, contact, "QUEUED");
  measureQueued(world, stay);
}

function newStay(world: World, contact: Contact, queue: Queue, since: number): Stay {
  const { priority = limits.contactPriority, routingAge = 0 } = contact.flows.settings;
  const stay: Stay = {
    contact,
    queue,
    enqueuedAt: world.now,
    since,
    priority,
    rank: since - routingAge * second,
    order: world.order++,
    entries: [],
    withheld: false,
    before: undefined,
    after: undefined,
    change: undefined,
    criteria: contact.routingSteps && !queue.owner ? activate(world, contact.routingSteps) : undefined,
  };
  const lanes = queue.lanes.filter(({ channel }) => channel === contact.channel);
  stay.entries = lanes.map((lane) => ({ index: -1, stay, lane, group: undefined, delay: undefined }));
  return stay;
}

/** It has waited as long as the routing profiles of a lane ask for. */
export function delayIsOver(world: World, entry: LaneEntry): void {
  entry.delay = undefined;
  if (!entry.stay.withheld) place(world, entry);
}

/** Keeps it in the queue, and from being offered to anybody else. */
export function withhold(stay: Stay): void {
  stay.withheld = true;
  for (const entry of stay.entries) unplace(entry);
}

/** Puts it back where it was in its queue. */
export function release(world: World, stay: Stay): void {
  stay.withheld = false;
  for (const entry of stay.entries) if (!entry.delay) place(world, entry);
}

export function leaveQueue(world: World, stay: Stay, why: Departure): void {
  const { contact, queue } = stay;
  if (!stay.withheld) withhold(stay);
  for (const { delay } of stay.entries) cancelTimer(world.timers, delay);
  cancelTimer(world.timers, stay.change);
  deactivate(world, stay);
  detach(queue, stay);
  contact.stay = undefined;
  contact.leg.dequeuedAt = world.now;
  measureDequeued(world, stay, why);
}

/** The flow of a contact in a queue has changed its priority or age: that takes a while to have an effect. */
export function changeRouting(world: World, stay: Stay): void {
  cancelTimer(world.timers, stay.change);
  stay.change = setTimer(world.timers, world.now + limits.routingChange, { type: "reroute", subject: stay });
}

export function reroute(world: World, stay: Stay): void {
  const { priority = limits.contactPriority, routingAge = 0 } = stay.contact.flows.settings;
  const places = stay.entries.filter(({ index }) => index >= 0);
  for (const entry of places) unplace(entry);
  stay.change = undefined;
  stay.priority = priority;
  stay.rank = stay.since - routingAge * second;
  for (const entry of places) place(world, entry);
}

function append(queue: Queue, stay: Stay): void {
  stay.before = queue.newest;
  if (queue.newest) queue.newest.after = stay;
  else queue.oldest = stay;
  queue.newest = stay;
  queue.size++;
}

function detach(queue: Queue, stay: Stay): void {
  if (stay.before) stay.before.after = stay.after;
  else queue.oldest = stay.after;
  if (stay.after) stay.after.before = stay.before;
  else queue.newest = stay.before;
  stay.before = stay.after = undefined;
  queue.size--;
}
