import { attemptFailed } from "./callbacks.ts";
import { placeCall } from "./calls.ts";
import { setValue } from "./contacts.ts";
import { meet } from "./conversation.ts";
import { stopCall } from "./ending.ts";
import { flowFor } from "./hooks.ts";
import { limits } from "./limits.ts";
import { measureAgent, measureOffer } from "./measure.ts";
import { publish } from "./publish.ts";
import { leaveQueue, release } from "./queueing.ts";
import { endRun, newRun } from "./runs.ts";
import { tell } from "./tell.ts";
import type { Connection, Contact, Next, Queue, World } from "./world.ts";
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
  measureOffer(world, connection, "accepted");
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
  if (contact.stay) leaveQueue(world, contact.stay, "answered");
}

/** An agent calls the customer, and not the other way round. */
function isOutgoing({ callback, method }: Contact): boolean {
  return callback !== undefined || method === "OUTBOUND";
}

export function agentWhisperOver(world: World, contact: Contact): Next | undefined {
  if (contact.callback) return beginOutbound(world, contact);
  endWaiting(world, contact);
  contact.phase = "customerWhisper";
  const flow = flowFor(world, contact, "customerWhisper");
  if (flow !== undefined) return { run: newRun(contact, "customerWhisper", flow), with: "begin" };
  meet(world, contact);
  return undefined;
}

/** The flow of a contact that has come into a queue. */
export function queueFlow(world: World, contact: Contact): Next | undefined {
  const flow = flowFor(world, contact, "queueFlow");
  return flow === undefined ? undefined : { run: newRun(contact, "queue", flow), with: "begin" };
}

/** The outbound whisper decides when the customer is called: at its first prompt, or at its end. */
export function beginOutbound(world: World, contact: Contact): Next | undefined {
  contact.phase = "dialling";
  if (contact.connection) measureAgent(world, contact.connection.agent);
  const flow = contact.leg.queue?.definition.outboundWhisper ?? world.definition.defaults.outboundWhisper;
  if (flow !== undefined) return { run: newRun(contact, "outboundWhisper", flow), with: "begin" };
  callCustomer(world, contact, undefined);
  return undefined;
}

/** Calls the customer, from the number that the flow names or the queue has. Without one no call goes out. */
export function callCustomer(world: World, contact: Contact, callerId: string | undefined): void {
  const { leg } = contact;
  const number = contact.callback?.number ?? contact.customer;
  if (number === undefined || contact.call) return;
  const caller = callerIdFor(world, leg.queue, callerId);
  if (caller) {
    placeCall(world, contact, {
      number,
      callerId: caller.number,
      callerName: caller.name,
      ringFor: limits.ring,
    });
    return;
  }
  const why = `queue ${leg.queue?.name ?? ""} has no caller id to call from`;
  tell(world, contact, { at: world.now, type: "notReached", number, why });
  attemptFailed(world, contact, "TELECOM_PROBLEM");
}

/** What the called party sees: the number that a flow names, if it is one, or that of the queue. */
export function callerIdFor(
  { numbers }: World,
  queue: Queue | undefined,
  named: string | undefined,
): { readonly number: string; readonly name: string | undefined } | undefined {
  const { number: ofQueue, name } = queue?.definition.callerId ?? {};
  const number = named !== undefined && numbers.isValid(named) ? named : ofQueue;
  return number === undefined ? undefined : { number, name };
}

export function outboundWhisperOver(world: World, contact: Contact): void {
  if (contact.connectedToSystemAt === undefined) callCustomer(world, contact, undefined);
  else meet(world, contact);
}

/** `flow`: what runs for a customer whom no agent has called. */
export function customerAnswered(world: World, contact: Contact, flow: string | undefined): Next | undefined {
  contact.call = undefined;
  contact.connectedToSystemAt = world.now;
  if (flow !== undefined) {
    contact.phase = "flow";
    publish(world, contact, "CONNECTED_TO_SYSTEM");
    return { run: newRun(contact, "inbound", flow), with: "begin" };
  }
  contact.phase = "outboundWhisper";
  publish(world, contact, "CONNECTED_TO_SYSTEM");
  if (contact.customerRun) return { run: contact.customerRun, with: "answered" };
  meet(world, contact);
  return undefined;
}

/** The agent is gone before the whisper was over: a caller is still in the queue and waits for the next agent. */
export function agentDroppedOut(world: World, connection: Connection): void {
  const { contact } = connection;
  if (isOutgoing(contact)) {
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
