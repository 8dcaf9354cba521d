import { agentChanged } from "./agents.ts";
import { dropCall, isRinging } from "./calls.ts";
import { completeLeg } from "./complete.ts";
import { publish } from "./publish.ts";
import { leaveQueue } from "./queueing.ts";
import type { DisconnectReason } from "./record.ts";
import { endRun } from "./runs.ts";
import { tell } from "./tell.ts";
import { cancelTimer } from "./timers.ts";
import type { Connection, Contact, World } from "./world.ts";
import { missed, setState, startWork } from "./work.ts";

/**
 * The contact is over, wherever it is. Its record follows at once, or after the agent's after-contact work.
 * There is no reason where nobody was disconnected: the customer goes on as another contact.
 */
export function endContact(world: World, contact: Contact, reason: DisconnectReason | undefined): void {
  const { leg, connection, phase, callback } = contact;
  stopRuns(world, contact);
  stopCall(world, contact, reason);
  if (contact.stay) leaveQueue(world, contact.stay);
  cancelTimer(world.timers, callback?.due);
  cancelTimer(world.timers, callback?.expiry);
  contact.phase = "ended";
  contact.connection = undefined;
  leg.disconnectedAt = world.now;
  leg.disconnectReason = reason;
  leg.final = true;
  tell(world, contact, { at: world.now, type: "ended", reason: reason ?? "TRANSFERRED" });
  publish(world, contact, "DISCONNECTED");
  const works = connection ? releaseAgent(world, connection, phase, reason) : false;
  if (!works) completeLeg(world, contact, leg);
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
  startWork(world, connection);
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
