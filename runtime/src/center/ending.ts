import { agentChanged } from "./agents.ts";
import { dropCall, isRinging } from "./calls.ts";
import { completeLeg } from "./complete.ts";
import { publish } from "./publish.ts";
import {
  callChanged,
  countHold,
  hasCustomer,
  isJoined,
  leaveCall,
  peopleOn,
  takeOffHold,
} from "./conversation.ts";
import { departureOf } from "./measure.ts";
import { endPause } from "./pauses.ts";
import { leaveQueue } from "./queueing.ts";
import type { DisconnectReason } from "./record.ts";
import { endRun } from "./runs.ts";
import { tell } from "./tell.ts";
import { cancelTimer } from "./timers.ts";
import type { Connection, Contact, Conversation, World } from "./world.ts";
import { clearConnection, missed, setState, startWork } from "./work.ts";

/**
 * The contact is over, wherever it is. Its record follows at once, or after the agent's after-contact work.
 * There is no reason where nobody was disconnected: the customer goes on as another contact.
 */
export function endContact(world: World, contact: Contact, reason: DisconnectReason | undefined): void {
  const { leg, connection, phase, hold } = contact;
  if (contact.conversation) releaseHeld(world, contact);
  if (hold && hasCustomer(contact)) countHold(world, contact, hold);
  contact.hold = undefined;
  endPause(world, contact);
  stopRuns(world, contact);
  stopCall(world, contact, reason);
  if (contact.stay) leaveQueue(world, contact.stay, departureOf(world, contact, reason));
  cancelTimer(world.timers, contact.due);
  cancelTimer(world.timers, contact.expiry);
  contact.phase = "ended";
  contact.connection = undefined;
  leg.disconnectedAt = world.now;
  leg.disconnectReason ??= reason;
  leg.final = true;
  tell(world, contact, { at: world.now, type: "ended", reason: leg.disconnectReason ?? "TRANSFERRED" });
  publish(world, contact, "DISCONNECTED");
  const works = connection
    ? releaseAgent(world, connection, phase, reason)
    : leg.workStartedAt !== undefined && leg.workEndedAt === undefined;
  if (!works) completeLeg(world, contact, leg);
  const call = leaveCall(contact);
  if (call) othersGoOn(world, call, reason);
}

/** Whom the flow of a transfer has put on hold is so no longer. */
function releaseHeld(world: World, contact: Contact): void {
  for (const person of peopleOn(contact)) if (person.of.hold?.by === contact) takeOffHold(world, person);
}

/** Somebody has left a call: it lives while a customer or an agent is not alone on it. */
export function othersGoOn(world: World, { legs }: Conversation, reason: DisconnectReason | undefined): void {
  const [first] = legs;
  if (!first) return;
  const people = peopleOn(first);
  const isLive = people.some(({ party }) => !("number" in party));
  const isAwaited = legs.some((leg) => !isJoined(leg));
  if (isLive && (people.length > 1 || isAwaited)) {
    callChanged(world, first);
    return;
  }
  for (const leg of legs.slice()) if (leg.phase !== "ended") endContact(world, leg, reason);
}

/** Whether after-contact work follows. */
function releaseAgent(
  world: World,
  connection: Connection,
  phase: Contact["phase"],
  reason: DisconnectReason | undefined,
): boolean {
  if (phase === "offered") {
    missed(world, connection);
    return false;
  }
  if (phase === "outboundWhisper" && reason === "CUSTOMER_DISCONNECT") {
    setState(world, connection, "ERROR");
    agentChanged(world, connection.agent);
    return false;
  }
  connection.hold = undefined;
  startWork(world, connection);
  if (connection.contact.isSilent) clearConnection(world, connection);
  return true;
}

export function stopRuns(world: World, { customerRun, agentRun }: Contact): void {
  if (customerRun) endRun(world, customerRun);
  if (agentRun) endRun(world, agentRun);
}

/** Hangs up whatever the contact is calling; an outside party's own contact ends with it. */
export function stopCall(world: World, { call }: Contact, reason: DisconnectReason | undefined): void {
  if (!call) return;
  const wasRinging = isRinging(world, call);
  dropCall(world, call);
  const party = call.dial?.party;
  if (party) endContact(world, party, wasRinging ? "TELECOM_ORIGINATOR_CANCEL" : reason);
}

/** The contact has gone elsewhere: whoever was to take it gets it no more. */
export function dismissAgent(world: World, contact: Contact): void {
  const { connection, phase, agentRun } = contact;
  if (!connection) return;
  if (agentRun) endRun(world, agentRun);
  contact.connection = undefined;
  contact.leg.agent = undefined;
  connection.leg = undefined;
  if (phase === "offered") missed(world, connection);
  else startWork(world, connection);
}
