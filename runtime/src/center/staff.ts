import { checkAgent, newAgent } from "./agent-setup.ts";
import { agentChanged } from "./agents.ts";
import { answerMail } from "./answering-mail.ts";
import { accepted } from "./connecting.ts";
import { proceed } from "./course.ts";
import { SimulationError } from "./errors.ts";
import { agentOf, profileOf } from "./find.ts";
import { agentPresses } from "./customers.ts";
import { holdPeople, joinPeople, resumePeople, swapPeople } from "./holding.ts";
import { agentLeaves } from "./leaving.ts";
import { drop } from "./monitoring.ts";
import { miss } from "./offers.ts";
import { callOutside } from "./outbound.ts";
import type { NewAgent } from "./simulation.ts";
import { quickConnectOf } from "./quick-connects.ts";
import { statusesOf } from "./statuses.ts";
import { tell } from "./tell.ts";
import { beginTransfer, mustBeCallable } from "./transferring.ts";
import { callOf, connectionOf, isTalking, stateOf } from "./which-contact.ts";
import { chooseStatus, clearConnection } from "./work.ts";
import type { Connection, Next, World } from "./world.ts";

/** What agents do. */

export function agentJoins(world: World, name: string, settings: NewAgent): void {
  if (world.agents.has(name)) throw new SimulationError(`There is an agent ${name} already.`);
  const profile = profileOf(world, settings.profile);
  mustBeStatus(world, settings.status);
  checkAgent(world, settings);
  const agent = newAgent(world, name, profile, settings);
  world.agents.set(name, agent);
  agentChanged(world, agent);
}

export function agentChooses(world: World, name: string, status: string): void {
  const agent = agentOf(world, name);
  mustBeStatus(world, status);
  chooseStatus(world, agent, status);
}

function mustBeStatus({ definition }: World, status: string | undefined): void {
  const statuses = statusesOf(definition);
  if (status !== undefined && !statuses.includes(status)) {
    throw new SimulationError(`There is no agent status ${status}. There are: ${statuses.join(", ")}.`);
  }
}

export function agentAccepts(world: World, name: string, contactId: string | undefined): void {
  const connection = connectionOf(world, name, contactId, "accept");
  proceed(world, accepted(world, connection));
}

export function agentDeclines(world: World, name: string, contactId: string | undefined): void {
  miss(world, connectionOf(world, name, contactId, "decline"), true);
}

export function agentHangsUp(world: World, name: string, contactId: string | undefined): void {
  const connection = connectionOf(world, name, contactId, "leave");
  tell(world, connection.contact, { at: world.now, type: "hungUp", by: { agent: name } });
  proceed(world, agentLeaves(world, connection));
}

export function agentClears(world: World, name: string, contactId: string | undefined): void {
  clearConnection(world, connectionOf(world, name, contactId, "clear"));
}

/** The agent calls a number: a customer, or, while on a call, somebody to bring in. Returns the new contact's id. */
export function agentDials(world: World, name: string, number: string): string {
  const agent = agentOf(world, name);
  const onCall = agent.connections.find(({ contact }) => contact.channel === "voice");
  if (onCall && isTalking(onCall))
    return addedTo(world, onCall, beginTransfer(world, onCall, { type: "phone", number }));
  if (onCall)
    throw new SimulationError(
      `${name} cannot call anybody: contact ${onCall.contact.id} is not over. ${stateOf(agent)}`,
    );
  mustBeCallable(world, agent, number);
  const { contact, next } = callOutside(world, agent, number);
  proceed(world, next);
  return contact.id;
}

/** The agent takes a quick connect. Returns the new contact's id. */
export function agentTransfers(
  world: World,
  name: string,
  to: string,
  contactId: string | undefined,
): string {
  const agent = agentOf(world, name);
  const target = quickConnectOf(world, agent, to);
  if (target.type === "phone" && !agent.connections.some(isTalking))
    return agentDials(world, name, target.number);
  const connection = connectionOf(world, name, contactId, "transfer");
  return addedTo(world, connection, beginTransfer(world, connection, target));
}

function addedTo(world: World, { contact }: Connection, next: Next | undefined): string {
  const added = next?.run.contact.id ?? contact.next ?? "";
  proceed(world, next);
  return added;
}

/** The agent answers an e-mail. Returns the new contact's id. */
export function agentReplies(
  world: World,
  name: string,
  text: string,
  contactId: string | undefined,
): string {
  const { contact, next } = answerMail(world, connectionOf(world, name, contactId, "reply"), text);
  proceed(world, next);
  return contact.id;
}

/** The agent writes in a chat. */
export function agentWrites(world: World, name: string, text: string, contactId: string | undefined): void {
  const { contact } = connectionOf(world, name, contactId, "write");
  if (contact.channel !== "chat") {
    throw new SimulationError(
      `${name} can write in chats only: contact ${contact.id} is a ${contact.channel}.`,
    );
  }
  tell(world, contact, { at: world.now, type: "said", by: { agent: name }, text });
}

export function agentHolds(world: World, name: string, who: string | undefined): void {
  holdPeople(world, callOf(world, name, "put anybody on hold"), who);
}

export function agentResumes(world: World, name: string, who: string | undefined): void {
  resumePeople(world, callOf(world, name, "resume a call"), who);
}

export function agentJoinsAll(world: World, name: string): void {
  joinPeople(world, callOf(world, name, "join a call"));
}

export function agentSwaps(world: World, name: string): void {
  swapPeople(world, callOf(world, name, "swap"));
}

export function agentDrops(world: World, name: string, who: string): void {
  drop(world, callOf(world, name, "take anybody off a call"), who);
}

export function agentKeys(world: World, name: string, keys: string): string {
  return agentPresses(world, callOf(world, name, "press keys"), keys);
}
