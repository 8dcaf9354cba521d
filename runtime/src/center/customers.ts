import type { Key } from "../definition/index.ts";
import type { MachineEvent } from "../machine/index.ts";
import { botHears } from "./bots.ts";
import { beginContact } from "./contacts.ts";
import { hasCustomer, isJoined, legsOf, transferBy } from "./conversation.ts";
import { proceed } from "./course.ts";
import { SimulationError } from "./errors.ts";
import { contactOf } from "./find.ts";
import { keepKey, listensForKeys, pressKey } from "./input.ts";
import { customerLeaves } from "./leaving.ts";
import { newRun } from "./runs.ts";
import { settle } from "./settle.ts";
import { tell } from "./tell.ts";
import type { Party } from "./transcript.ts";
import type { Connection, Contact, Run, World } from "./world.ts";

/** What customers do. */

const telephoneNumber = /^\+[1-9]\d{1,14}$/;

export function customerCalls(world: World, to: string, from: string | undefined): string {
  const line = world.lines.get(to);
  if (!line) {
    const known = Object.entries(world.definition.phoneNumbers).map(
      ([name, { number }]) => `${name} (${number})`,
    );
    throw new SimulationError(`The centre has no phone number ${to}. It has: ${known.join(", ") || "none"}.`);
  }
  const { name, number, flow } = line;
  if (flow === undefined) throw new SimulationError(`Phone number ${name} has no flow that answers it.`);
  if (from !== undefined && !telephoneNumber.test(from)) {
    throw new SimulationError(
      `${from} is no number to call from. Write it with its country code: +14155550123.`,
    );
  }
  const contact = beginContact(world, { method: "INBOUND", customer: from, system: number });
  contact.connectedToSystemAt = world.now;
  tell(world, contact, { at: world.now, type: "arrived", from: from ?? "", to: number });
  proceed(world, { run: newRun(contact, "inbound", flow), with: "begin" });
  return contact.id;
}

/** Returns the keys that nobody listened for. */
export function customerPresses(world: World, contactId: string, keys: string): string {
  const contact = contactOf(world, contactId);
  mustBeOnLine(contact, "press keys");
  return press(world, contact, keys, () => runHeardBy(contact), undefined);
}

function press(
  world: World,
  contact: Contact,
  text: string,
  listener: () => Run | undefined,
  by: Party | undefined,
): string {
  const pressed = [...text].map(keyOf);
  let lost = "";
  for (const key of pressed) {
    const run = listener();
    const heard = run !== undefined && listensForKeys(run);
    const taken = heard || (!by && keepKey(contact, key));
    tell(world, contact, { at: world.now, type: "pressed", key, taken, ...(by && { by }) });
    if (!taken) lost += key;
    else if (heard)
      goOn(world, run, run.wait?.type === "bot" ? botHears(world, run, key) : pressKey(world, run, key));
  }
  return lost;
}

const keys: ReadonlySet<string> = new Set<Key>(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#"]);

function keyOf(text: string): Key {
  if (!keys.has(text))
    throw new SimulationError(`There is no key ${JSON.stringify(text)} on a telephone: 0 to 9, * and # are.`);
  return text as Key;
}

export function customerHangsUp(world: World, contactId: string): void {
  const contact = contactOf(world, contactId);
  mustBeOnLine(contact, "hang up");
  tell(world, contact, { at: world.now, type: "hungUp", by: { customer: true } });
  customerLeaves(world, contact);
}

/** Says something to a bot, or writes it in a chat. */
export function customerSays(world: World, contactId: string, text: string): void {
  const contact = contactOf(world, contactId);
  mustBeOnLine(contact, "say anything");
  const run = runHeardBy(contact);
  const toBot = run?.wait?.type === "bot";
  if (!toBot && contact.channel !== "chat") {
    throw new SimulationError(`No bot listens when the customer of contact ${contactId} says something.`);
  }
  tell(world, contact, { at: world.now, type: "said", by: { customer: true }, text });
  if (run && toBot) goOn(world, run, botHears(world, run, text));
}

/** The customer of a chat is back, and a flow waits for that. */
export function customerReturns(world: World, contactId: string): void {
  const contact = contactOf(world, contactId);
  mustBeOnLine(contact, "come back");
  const run = contact.customerRun;
  if (run?.wait?.type !== "time" || !run.wait.returned) {
    throw new SimulationError(`No flow waits for the customer of contact ${contactId} to come back.`);
  }
  tell(world, contact, { at: world.now, type: "returned" });
  proceed(world, { run, with: { outcome: "returned" } });
}

/** A bot comes to a chat, or leaves it. */
export function botTakesPart(world: World, contactId: string, takesPart: boolean): void {
  const contact = contactOf(world, contactId);
  if (contact.channel !== "chat")
    throw new SimulationError(`Contact ${contactId} is no chat: bots take part in chats only.`);
  mustBeOnLine(contact, "talk to a bot");
  contact.hasBot = takesPart;
  const run = contact.customerRun;
  if (!takesPart && run?.wait?.type === "time" && run.wait.botLeft) {
    proceed(world, { run, with: { outcome: "disconnected" } });
  }
}

function goOn(world: World, run: Run, event: MachineEvent | undefined): void {
  if (!event) return;
  proceed(world, { run, with: event });
  settle(world);
}

/** The flow that the customer hears: in a transfer of an agent's own, once the customer is off hold. */
function runHeardBy(contact: Contact): Run | undefined {
  if (contact.hold || !contact.conversation) return contact.customerRun;
  return legsOf(contact).find((leg) => leg.beganBy && !isJoined(leg))?.customerRun ?? contact.customerRun;
}

/** The agent presses keys in the transfer that the agent is making. Returns those that nobody listened for. */
export function agentPresses(world: World, connection: Connection, pressed: string): string {
  const transfer = transferBy(connection);
  if (!transfer || connection.hold) {
    throw new SimulationError(`${connection.agent.name} hears no transfer flow that could listen for keys.`);
  }
  const by = { agent: connection.agent.name };
  return press(world, transfer, pressed, () => transfer.customerRun, by);
}

function mustBeOnLine(contact: Contact, what: string): void {
  const { id, phase, method, channel, connectedToSystemAt, continuedBy } = contact;
  if (phase === "ended") {
    const where =
      continuedBy === undefined ? "the contact has ended" : `they have gone on as contact ${continuedBy}`;
    throw new SimulationError(`The customer of contact ${id} cannot ${what}: ${where}.`);
  }
  if (channel === "task" || channel === "email") {
    throw new SimulationError(
      `Nobody can ${what} on contact ${id}: it is a ${channel === "task" ? "task" : "mail"}.`,
    );
  }
  if (method === "EXTERNAL_OUTBOUND") {
    throw new SimulationError(
      `Contact ${id} is a call to an outside party: use react and partyHangsUp with its number.`,
    );
  }
  if (!hasCustomer(contact)) {
    throw new SimulationError(
      `The customer cannot ${what} on contact ${id}: it is an agent's side of a transfer, and has no customer yet, or no more.`,
    );
  }
  if (connectedToSystemAt === undefined) {
    throw new SimulationError(
      `The customer of contact ${id} cannot ${what}: nobody has called them yet, or they have not answered.`,
    );
  }
}
