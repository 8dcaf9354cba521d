import { beginContact, continueInDisconnectFlow, expiryOf, newLeg } from "./contacts.ts";
import { endContact, stopCall, stopRuns } from "./ending.ts";
import { limits, second } from "./limits.ts";
import { enterQueue, isFull } from "./queueing.ts";
import { queueFor, setTargetQueue } from "./queues.ts";
import type { DisconnectReason } from "./record.ts";
import { newRun } from "./runs.ts";
import { tell } from "./tell.ts";
import { setTimer } from "./timers.ts";
import type { CommandOf, Contact, World } from "./world.ts";
import { startWork } from "./work.ts";

/** Makes the contact of a callback; the one it comes from goes on. */
export function createCallback(
  world: World,
  contact: Contact,
  command: CommandOf<"callback">,
): "done" | "error" {
  const queue = queueFor(world, command.queue ?? contact.flows.targetQueue);
  const number = contact.callbackNumber ?? (contact.channel === "voice" ? contact.customer : undefined);
  if (!queue || number === undefined || queue.definition.enabled === false || isFull(queue, false))
    return "error";
  const { customerFirst } = command;
  const delay = command.flow === undefined || customerFirst !== undefined ? command.delay * second : 0;
  const created = beginContact(world, {
    method: customerFirst === undefined ? "CALLBACK" : "CALLBACK_CUSTOMER_FIRST_QUEUED",
    customer: number,
    system: queue.definition.callerId?.number,
    previous: contact,
    expiresAt: world.now + limits.callbackExpiry,
    callback: {
      number,
      queue,
      customerFirst,
      creation: command.flow,
      retries: command.retries,
      interval: command.interval * second,
      scheduledAt: world.now + delay,
      attempts: 0,
    },
  });
  tell(world, contact, { at: world.now, type: "callbackCreated", contactId: created.id, number });
  setTargetQueue(world, created, queue);
  if (delay > 0) schedule(world, created, delay);
  else if (!runsCreation(world, created)) enterQueue(world, created, queue);
  return "done";
}

/** Begins the flow that puts it into a queue, where it has one. */
function runsCreation(world: World, contact: Contact): boolean {
  const { callback } = contact;
  if (callback?.creation === undefined) return false;
  world.agenda.runs.push(newRun(contact, "creation", callback.creation));
  callback.creation = undefined;
  contact.phase = "flow";
  return true;
}

function schedule(world: World, contact: Contact, wait: number): void {
  const { callback } = contact;
  if (!callback) return;
  const until = world.now + wait;
  contact.phase = "scheduled";
  contact.due = setTimer(world.timers, until, { type: "callback", subject: contact });
  tell(world, contact, { at: world.now, type: "scheduled", until });
}

/** Its wait is over: into the queue, which takes some more such contacts than others. */
export function callbackIsDue(world: World, contact: Contact): void {
  const { callback } = contact;
  if (!callback) return;
  contact.due = undefined;
  if (runsCreation(world, contact)) return;
  if (isFull(callback.queue, true)) endContact(world, contact, "OTHER");
  else enterQueue(world, contact, callback.queue);
}

/**
 * An offer or an attempt of a callback that is being made then is brought to its end first. The disconnect flow of a chat, task or
 * e-mail may put it into a queue again, as a new contact with time of its own.
 */
export function dropIfExpired(world: World, contact: Contact): boolean {
  const { callback, phase, expiresAt } = contact;
  if (expiresAt === undefined || world.now < expiresAt) return false;
  if (callback && phase !== "scheduled" && phase !== "queued") return false;
  const { disconnectFlow } = contact.flows.hooks;
  if (disconnectFlow !== undefined && !callback) {
    const remaining = continueInDisconnectFlow(world, contact, expiryOf(world, contact.channel));
    world.agenda.runs.push(newRun(remaining, "disconnect", disconnectFlow));
  }
  endContact(world, contact, "EXPIRED");
  return true;
}

/** The agent took it, and the customer was not reached: again later, or no more. */
export function attemptFailed(world: World, contact: Contact, reason: DisconnectReason): void {
  const { callback, leg, connection } = contact;
  if (
    !callback ||
    !connection ||
    callback.attempts > callback.retries ||
    world.now >= (contact.expiresAt ?? Infinity)
  ) {
    endContact(world, contact, reason);
    return;
  }
  stopRuns(world, contact);
  stopCall(world, contact, reason);
  leg.disconnectedAt = world.now;
  leg.disconnectReason = reason;
  contact.connection = undefined;
  contact.leg = newLeg();
  schedule(world, contact, callback.interval);
  startWork(world, connection);
}
