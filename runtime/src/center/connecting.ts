import type { DefaultFlows, Hook } from "../definition/index.ts";
import { attemptFailed } from "./callbacks.ts";
import { placeCall } from "./calls.ts";
import { setValue } from "./contacts.ts";
import { stopCall } from "./ending.ts";
import { limits } from "./limits.ts";
import { publish } from "./publish.ts";
import { leaveQueue, release } from "./queueing.ts";
import { endRun, newRun } from "./runs.ts";
import { tell } from "./tell.ts";
import type { Connection, Contact, Next, World } from "./world.ts";
import { setState, startWork } from "./work.ts";

/** The way from an agent's acceptance to the conversation. Each step says which flow runs next, if one does. */

/** The agent hears a whisper first. A caller stays in the queue meanwhile; a callback has left it. */
export function accepted(world: World, connection: Connection): Next | undefined {
  const { agent, contact } = connection;
  const { callback, leg } = contact;
  setState(world, connection, "CONNECTING");
  contact.phase = "agentWhisper";
  leg.agent = agent;
  tell(world, contact, { at: world.now, type: "accepted", agent: agent.name });
  setValue(contact, "Agent", agent.value);
  if (callback) {
    leg.attempt = ++callback.attempts;
    endWaiting(world, contact);
  }
  const flow = flowFor(world, contact, "agentWhisper");
  return flow === undefined
    ? agentWhisperOver(world, contact)
    : { run: newRun(contact, "agentWhisper", flow), with: "begin" };
}

/** The contact leaves its queue for an agent, and the queue flow ends. */
function endWaiting(world: World, contact: Contact): void {
  if (contact.customerRun) endRun(world, contact.customerRun);
  stopCall(world, contact, "CONTACT_FLOW_DISCONNECT");
  if (contact.stay) leaveQueue(world, contact.stay);
}

export function agentWhisperOver(world: World, contact: Contact): Next | undefined {
  if (contact.callback) return beginOutbound(world, contact);
  endWaiting(world, contact);
  contact.phase = "customerWhisper";
  const flow = flowFor(world, contact, "customerWhisper");
  if (flow !== undefined) return { run: newRun(contact, "customerWhisper", flow), with: "begin" };
  join(world, contact);
  return undefined;
}

/** The flow set for this contact, or else the centre's default, or none. */
export function flowFor(
  world: World,
  { flows }: Contact,
  hook: Hook & keyof DefaultFlows,
): string | undefined {
  return flows.hooks[hook] ?? world.definition.defaults[hook];
}

/** Agent and customer talk. */
export function join(world: World, contact: Contact): void {
  const { connection, leg } = contact;
  if (!connection) return;
  contact.phase = "connected";
  setState(world, connection, "CONNECTED");
  leg.connectedToAgentAt = world.now;
  tell(world, contact, { at: world.now, type: "connected", agent: connection.agent.name });
  publish(world, contact, "CONNECTED_TO_AGENT");
}

/** The outbound whisper decides when the customer is called: at its first prompt, or at its end. */
function beginOutbound(world: World, contact: Contact): Next | undefined {
  contact.phase = "dialling";
  const flow = contact.leg.queue?.definition.outboundWhisper ?? world.definition.defaults.outboundWhisper;
  if (flow !== undefined) return { run: newRun(contact, "outboundWhisper", flow), with: "begin" };
  callCustomer(world, contact, undefined);
  return undefined;
}

/** Calls the customer of a callback, from the number that the flow names or the queue has. Without one no call goes out. */
export function callCustomer(world: World, contact: Contact, callerId: string | undefined): void {
  const { callback, leg } = contact;
  if (!callback) return;
  const ownNumber = callerId !== undefined && world.numbers.isValid(callerId) ? callerId : undefined;
  const from = ownNumber ?? leg.queue?.definition.callerId?.number;
  if (from !== undefined) {
    const callerName = leg.queue?.definition.callerId?.name;
    placeCall(world, contact, { number: callback.number, callerId: from, callerName, ringFor: limits.ring });
    return;
  }
  const why = `queue ${leg.queue?.name ?? ""} has no caller id to call from`;
  tell(world, contact, { at: world.now, type: "notReached", number: callback.number, why });
  attemptFailed(world, contact, "TELECOM_PROBLEM");
}

export function outboundWhisperOver(world: World, contact: Contact): void {
  if (contact.connectedToSystemAt === undefined) callCustomer(world, contact, undefined);
  else join(world, contact);
}

export function customerAnswered(world: World, contact: Contact): Next | undefined {
  contact.call = undefined;
  contact.connectedToSystemAt = world.now;
  contact.phase = "outboundWhisper";
  publish(world, contact, "CONNECTED_TO_SYSTEM");
  if (contact.customerRun) return { run: contact.customerRun, with: "answered" };
  join(world, contact);
  return undefined;
}

/** The agent is gone before the whisper was over: a caller is still in the queue and waits for the next agent. */
export function agentDroppedOut(world: World, connection: Connection): void {
  const { contact } = connection;
  if (contact.callback) {
    attemptFailed(world, contact, "TELECOM_ORIGINATOR_CANCEL");
    return;
  }
  if (contact.agentRun) endRun(world, contact.agentRun);
  connection.leg = undefined;
  contact.connection = undefined;
  contact.leg.agent = undefined;
  contact.phase = "queued";
  setValue(contact, "Agent", null);
  startWork(world, connection);
  if (contact.stay) release(world, contact.stay);
}
