import { placeCall } from "./calls.ts";
import { aContact } from "./channels.ts";
import { queueFlow, callerIdFor } from "./connecting.ts";
import { beginContact, continueAs, setValue } from "./contacts.ts";
import {
  callChanged,
  hold,
  isJoined,
  joinCall,
  legsOf,
  mustHaveRoom,
  peopleOn,
  transferBy,
} from "./conversation.ts";
import { endContact } from "./ending.ts";
import { SimulationError } from "./errors.ts";
import { outboundQueueOf } from "./outbound.ts";
import { limits } from "./limits.ts";
import { targetName, type Target } from "./quick-connects.ts";
import { enterQueue, isFull } from "./queueing.ts";
import { queueOfAgent, setTargetQueue } from "./queues.ts";
import { newRun } from "./runs.ts";
import { tell } from "./tell.ts";
import type { Agent, Connection, Contact, Next, World } from "./world.ts";

/** A quick connect whose target comes to the contact through queues. */
export type Transfer = Extract<Target, { readonly type: "agent" | "queue" }>;

/**
 * The agent begins a transfer. On a call everybody else is put on hold, and the agent hears what comes of it; of any
 * other contact the agent is rid at once.
 */
export function beginTransfer(world: World, connection: Connection, target: Target): Next | undefined {
  const { contact, agent } = connection;
  if (!isJoined(contact))
    throw new SimulationError(`${agent.name} is not talking on contact ${contact.id} yet.`);
  if (target.type === "flow") return beginWorkflow(connection, target.flow);
  if (contact.channel !== "voice") return handOver(world, connection, target);
  mustBeAble(world, connection);
  if (target.type === "phone") return addParty(world, connection, target.number);
  holdOthers(world, connection);
  const added = beginContact(world, {
    method: "TRANSFER",
    customer: contact.customer,
    system: contact.system,
    previous: contact,
    beganBy: connection,
    ...meaningOf(contact, target),
    ...(target.flow !== undefined && { flow: target.flow }),
  });
  added.connectedToSystemAt = world.now;
  joinCall(contact, added);
  tell(world, contact, {
    at: world.now,
    type: "transferBegun",
    agent: agent.name,
    to: targetName(target),
    contactId: added.id,
  });
  const next = startTransfer(world, added, target);
  callChanged(world, contact);
  return next;
}

/** One transfer at a time, and only so many people. */
function mustBeAble(world: World, connection: Connection): void {
  const { agent, contact } = connection;
  const pending = legsOf(contact).find((leg) => !isJoined(leg));
  if (pending ?? transferBy(connection)) {
    throw new SimulationError(
      `${agent.name} cannot begin a transfer: another one is being made (contact ${pending?.id ?? ""}).`,
    );
  }
  mustHaveRoom(world, contact, agent);
}

function holdOthers(world: World, connection: Connection): void {
  for (const person of peopleOn(connection.contact)) if (person.of !== connection) hold(world, person);
}

/** A flow for the customer of a chat, while the agent stays. */
function beginWorkflow({ agent, contact }: Connection, flow: string): Next {
  if (contact.channel !== "chat") {
    throw new SimulationError(
      `${agent.name} cannot begin flow ${flow}: contact ${contact.id} is ${aContact[contact.channel]}, and that is for chats only.`,
    );
  }
  if (contact.customerRun) {
    throw new SimulationError(
      `${agent.name} cannot begin flow ${flow}: the customer is in flow ${contact.customerRun.flow} already.`,
    );
  }
  return { run: newRun(contact, "workflow", flow), with: "begin" };
}

/** What goes to a queue keeps the place that it has waited for. */
function meaningOf({ leg }: Contact, target: Transfer) {
  if (target.type === "agent") return { meantFor: target.agent };
  return leg.enqueuedAt === undefined ? {} : { ranksFrom: leg.enqueuedAt };
}

/** Begins the transfer flow; without any it goes where the quick connect says, as with the platform's own flows. */
export function startTransfer(world: World, added: Contact, target: Transfer): Next | undefined {
  if (target.type === "queue") setTargetQueue(world, added, target.queue);
  else setValue(added, "Agent", target.agent.value);
  if (target.flow !== undefined) return { run: newRun(added, "transfer", target.flow), with: "begin" };
  const queue = target.type === "queue" ? target.queue : queueOfAgent(target.agent);
  setTargetQueue(world, added, queue);
  if (queue.definition.enabled === false || isFull(queue, true)) {
    endContact(world, added, "CONTACT_FLOW_DISCONNECT");
    return undefined;
  }
  enterQueue(world, added, queue);
  return queueFlow(world, added);
}

/** Calls an outside party, from the number of the agent's outbound queue. */
function addParty(world: World, connection: Connection, number: string): undefined {
  const { contact, agent } = connection;
  mustBeCallable(world, agent, number);
  const caller = callerIdFor(world, outboundQueueOf(world, agent), undefined);
  holdOthers(world, connection);
  const added = beginContact(world, {
    method: "EXTERNAL_OUTBOUND",
    customer: number,
    system: caller?.number,
    previous: contact,
    beganBy: connection,
  });
  added.phase = "dialling";
  joinCall(contact, added);
  tell(world, contact, {
    at: world.now,
    type: "transferBegun",
    agent: agent.name,
    to: number,
    contactId: added.id,
  });
  placeCall(world, added, {
    number,
    callerId: caller?.number,
    callerName: caller?.name,
    ringFor: limits.ring,
  });
  callChanged(world, contact);
  return undefined;
}

export function mustBeCallable({ numbers }: World, agent: Agent, number: string): void {
  if (numbers.isValid(number) && numbers.isDialable(number)) return;
  throw new SimulationError(`${agent.name} cannot call ${number}: the centre cannot reach that number.`);
}

/** A chat, task or e-mail goes on without the agent at once. */
function handOver(
  world: World,
  connection: Connection,
  target: Exclude<Target, { readonly type: "flow" }>,
): Next | undefined {
  const { contact, agent } = connection;
  if (target.type === "phone") {
    throw new SimulationError(
      `${agent.name} cannot transfer contact ${contact.id} to a phone number: it is a ${contact.channel}.`,
    );
  }
  const meaning = meaningOf(contact, target);
  const next = continueAs(world, contact, "TRANSFER", { moves: 0, ...meaning });
  tell(world, contact, {
    at: world.now,
    type: "transferBegun",
    agent: agent.name,
    to: targetName(target),
    contactId: next.id,
  });
  endContact(world, contact, contact.channel === "email" ? "TRANSFERRED" : "AGENT_DISCONNECT");
  return startTransfer(world, next, target);
}
