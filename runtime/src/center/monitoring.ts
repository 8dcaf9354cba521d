import { agentChanged } from "./agents.ts";
import { aContact } from "./channels.ts";
import { beginContact } from "./contacts.ts";
import { callChanged, isJoined, joinCall, legsOf, mustHaveRoom, transferBy } from "./conversation.ts";
import { endContact } from "./ending.ts";
import { SimulationError } from "./errors.ts";
import { agentOf, contactOf } from "./find.ts";
import { personCalled, othersOn } from "./holding.ts";
import { leaveOthers } from "./leaving.ts";
import { publish } from "./publish.ts";
import { tell } from "./tell.ts";
import type { Connection, Contact, World } from "./world.ts";

/** Supervisors who listen to calls, and join them. */

/** Somebody listens to a call without being heard. Returns the id of the contact that this is. */
export function monitor(world: World, name: string, contactId: string): string {
  const agent = agentOf(world, name);
  const contact = contactOf(world, contactId);
  const refuse = (why: string): never => {
    throw new SimulationError(`${name} cannot listen to contact ${contactId}: ${why}.`);
  };
  if (contact.channel !== "voice")
    refuse(`it is ${aContact[contact.channel]}, and only calls are listened to here`);
  if (!isJoined(contact) || !contact.connection) refuse("no agent talks on it");
  const own = agent.connections.find(({ contact: { channel } }) => channel === "voice");
  if (own) refuse(`${name} has contact ${own.contact.id}`);
  const { customer, system } = contact;
  const added = beginContact(world, { method: "MONITOR", customer, system, related: contact });
  const connection: Connection = {
    agent,
    contact: added,
    leg: added.leg,
    state: "CONNECTED",
    since: world.now,
    timer: undefined,
    hold: undefined,
    alone: false,
  };
  added.connection = connection;
  added.connectedToSystemAt = world.now;
  added.isSilent = true;
  added.phase = "connected";
  added.leg.agent = agent;
  added.leg.connectedToAgentAt = world.now;
  joinCall(contact, added);
  agent.connections.push(connection);
  agentChanged(world, agent);
  tell(world, contact, { at: world.now, type: "monitored", agent: name, contactId: added.id });
  publish(world, added, "CONNECTED_TO_AGENT");
  return added.id;
}

/** Who has listened is heard from now on, and can do what an agent can. */
export function barge(world: World, name: string): void {
  const connection = agentOf(world, name).connections.find(({ contact }) => contact.isSilent);
  if (!connection) throw new SimulationError(`${name} cannot join a call: ${name} listens to none.`);
  const { contact, agent } = connection;
  if (world.definition.settings?.["callMonitoring"] !== true) {
    throw new SimulationError(
      `${name} cannot join the call: that takes \`callMonitoring: on\` in the center.`,
    );
  }
  mustHaveRoom(world, contact, agent);
  contact.isSilent = false;
  tell(world, legsOf(contact)[0] ?? contact, { at: world.now, type: "barged", agent: name });
  callChanged(world, contact);
}

/** Takes somebody else off the agent's call: an outside party, another agent, or a transfer of which nobody has come yet. */
export function drop(world: World, connection: Connection, who: string): void {
  const { agent, contact } = connection;
  const transfer = transferBy(connection);
  if (transfer && namesOf(transfer).includes(who)) {
    tell(world, transfer, { at: world.now, type: "hungUp", by: { agent: agent.name } });
    endContact(world, transfer, "AGENT_DISCONNECT");
    return;
  }
  const person = personCalled(connection, othersOn(connection), who);
  if ("customer" in person.party)
    throw new SimulationError(`${agent.name} cannot take the customer off the call, only hang up.`);
  tell(world, contact, { at: world.now, type: "dropped", by: { agent: agent.name }, party: person.party });
  const theirs = person.contact.connection;
  const call = person.contact.conversation;
  if ("agent" in person.party && theirs && call)
    leaveOthers(world, theirs, call, contact.method === "MONITOR" ? "BARGED" : "AGENT_DISCONNECT");
  else endContact(world, person.contact, "AGENT_DISCONNECT");
}

/** What an agent may call a transfer that is being made: by its id, or by whom or what it is to reach. */
function namesOf({ id, meantFor, leg, method, customer }: Contact): readonly (string | undefined)[] {
  return [id, meantFor?.name, leg.queue?.name, method === "EXTERNAL_OUTBOUND" ? customer : undefined];
}
