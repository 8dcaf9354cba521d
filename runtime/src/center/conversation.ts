import { measureOffer } from "./measure.ts";
import { SimulationError } from "./errors.ts";
import { limits } from "./limits.ts";
import { publish } from "./publish.ts";
import { endRun, newRun } from "./runs.ts";
import { flowFor } from "./hooks.ts";
import { tell } from "./tell.ts";
import type { Party } from "./transcript.ts";
import type { Agent, Connection, Contact, Conversation, Hold, Run, World } from "./world.ts";
import { setState } from "./work.ts";

/** Who is on a call, and what those hear who are on hold. */

/** Somebody on a call. `of`: where the hold is kept, the contact or an agent's connection. */
export interface Person {
  readonly party: Party;
  readonly contact: Contact;
  readonly of: Contact | Connection;
}

export function legsOf(contact: Contact): readonly Contact[] {
  return contact.conversation?.legs ?? [contact];
}

/** Whether somebody has come of it who takes part in the call. */
export function isJoined({ phase }: Contact): boolean {
  return phase === "connected" || phase === "thirdParty";
}

/** Whether the customer is on the line of this contact: not while a transfer is only being made. */
export function hasCustomer(contact: Contact): boolean {
  const { conversation, method } = contact;
  return conversation ? conversation.customer === contact : method !== "EXTERNAL_OUTBOUND";
}

/** Everybody on the call that this contact is part of: the customer first, then as they came. */
export function peopleOn(contact: Contact): readonly Person[] {
  const people: Person[] = [];
  for (const leg of legsOf(contact)) {
    if (!isJoined(leg)) continue;
    const { connection, method, customer, call } = leg;
    if (method === "EXTERNAL_OUTBOUND") {
      people.push({ party: { number: customer ?? "" }, contact: leg, of: leg });
      continue;
    }
    if (hasCustomer(leg)) people.push({ party: theCustomer, contact: leg, of: leg });
    if (connection && !leg.isSilent)
      people.push({ party: { agent: connection.agent.name }, contact: leg, of: connection });
    if (call?.dial)
      people.push({ party: { number: call.number }, contact: call.dial.party, of: call.dial.party });
  }
  return people;
}

/** @throws SimulationError when nobody else can come to this call. */
export function mustHaveRoom({ definition }: World, contact: Contact, agent: Agent): void {
  const multiParty = definition.settings?.["multiPartyCalls"] === true;
  const most = multiParty ? limits.multiParty : limits.people;
  if (peopleOn(contact).length < most) return;
  const more = multiParty ? "" : " More take `multiPartyCalls: on` in the center.";
  throw new SimulationError(`${agent.name} cannot add anybody: a call has ${most} people at most.${more}`);
}

const theCustomer: Party = { customer: true };

/** The transfer that this agent is making: nobody has come of it yet. */
export function transferBy(connection: Connection): Contact | undefined {
  return legsOf(connection.contact).find((leg) => leg.beganBy === connection && !isJoined(leg));
}

/** Whether anybody else is on the call or about to come to it, besides those who only listen. */
export function hasOthers(contact: Contact): boolean {
  return legsOf(contact).some((leg) => leg !== contact && !leg.isSilent);
}

/** Puts somebody on hold, or does nothing with one who is. `by`: the transfer whose flow does it. */
export function hold(world: World, { party, contact, of }: Person, by?: Contact): void {
  if (of.hold) return;
  of.hold = { since: world.now, by };
  tell(world, contact, { at: world.now, type: "held", party });
  if ("customer" in party) startHoldFlow(world, contact, "customerHold");
}

export function takeOffHold(world: World, { party, contact, of }: Person): void {
  const { hold: held } = of;
  if (!held) return;
  of.hold = undefined;
  if ("customer" in party) countHold(world, contact, held);
  if (of === contact) stopHoldFlow(world, contact.customerRun);
  tell(world, contact, { at: world.now, type: "resumed", party });
}

/** The time that a customer was on hold, for the record. */
export function countHold(world: World, { leg, connection }: Contact, { since }: Hold): void {
  if (!connection) return;
  leg.holds++;
  leg.heldFor += world.now - since;
  leg.longestHold = Math.max(leg.longestHold, world.now - since);
}

/**
 * To be called whenever somebody has come to a call, has left it, or has been put on hold or taken off it: agents who can
 * hear nobody hear their hold flow, and their contacts are in the state that the platform would tell.
 */
export function callChanged(world: World, contact: Contact): void {
  const people = peopleOn(contact);
  for (const leg of legsOf(contact)) {
    const { connection } = leg;
    if (!connection || leg.isSilent || !isJoined(leg)) continue;
    const others = people.filter(({ of }) => of !== connection);
    const hears = others.some(({ of }) => !of.hold) || transferBy(connection) !== undefined;
    const alone = connection.hold !== undefined || !hears;
    if (alone !== connection.alone) {
      connection.alone = alone;
      if (alone) startHoldFlow(world, leg, "agentHold");
      else stopHoldFlow(world, leg.agentRun);
    }
    const onHold = connection.hold !== undefined || leg.hold !== undefined;
    const state = onHold ? "CONNECTED_ONHOLD" : "CONNECTED";
    if (connection.state !== state) setState(world, connection, state);
  }
}

function startHoldFlow(world: World, contact: Contact, purpose: "customerHold" | "agentHold"): void {
  const flow = flowFor(world, contact, purpose);
  if (flow !== undefined) world.agenda.runs.push(newRun(contact, purpose, flow));
}

function stopHoldFlow(world: World, run: Run | undefined): void {
  if (run?.purpose === "customerHold" || run?.purpose === "agentHold") endRun(world, run);
}

/** Whether what this hold flow was to begin for is still so: it may have been a matter of a moment. */
export function isStillHeld({ contact, purpose }: Run): boolean {
  if (purpose === "customerHold") return contact.hold !== undefined && contact.customerRun === undefined;
  if (purpose === "agentHold") return contact.connection?.alone === true && contact.agentRun === undefined;
  return true;
}

/** Joins a contact that an agent has begun to the call. */
export function joinCall(contact: Contact, added: Contact): void {
  contact.conversation ??= { customer: contact, legs: [contact] };
  const { conversation } = contact;
  added.conversation = conversation;
  conversation.legs.push(added);
}

/** Takes a contact out of its call; the last one left is a contact like any other. */
export function leaveCall(contact: Contact): Conversation | undefined {
  const { conversation } = contact;
  if (!conversation) return undefined;
  const { legs } = conversation;
  contact.conversation = undefined;
  legs.splice(legs.indexOf(contact), 1);
  if (conversation.customer === contact) conversation.customer = undefined;
  const [last, other] = legs;
  if (last && !other && conversation.customer === last) last.conversation = undefined;
  return conversation;
}

/** The agent and whoever is on the other end talk. */
export function meet(world: World, contact: Contact): void {
  const { connection, leg } = contact;
  if (!connection) return;
  contact.phase = "connected";
  setState(world, connection, "CONNECTED");
  leg.connectedToAgentAt = world.now;
  tell(world, contact, { at: world.now, type: "connected", agent: connection.agent.name });
  publish(world, contact, "CONNECTED_TO_AGENT");
  if (leg.criteria) leg.criteria.joined = true;
  measureOffer(world, connection, "connected");
  if (contact.conversation) callChanged(world, contact);
}
