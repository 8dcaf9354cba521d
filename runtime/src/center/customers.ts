import type { Key } from "../definition/index.ts";
import { beginContact } from "./contacts.ts";
import { proceed } from "./course.ts";
import { endContact } from "./ending.ts";
import { SimulationError } from "./errors.ts";
import { contactOf } from "./find.ts";
import { listensForKeys, pressKey } from "./input.ts";
import { newRun } from "./runs.ts";
import { settle } from "./settle.ts";
import { tell } from "./tell.ts";
import type { Contact, World } from "./world.ts";

/** What customers do. */

const telephoneNumber = /^\+[1-9]\d{1,14}$/;

export function customerCalls(world: World, to: string, from: string | undefined): string {
  const numbers = Object.entries(world.definition.phoneNumbers);
  const [name, dialled] = numbers.find(([declared, { number }]) => declared === to || number === to) ?? [];
  if (name === undefined || !dialled) {
    const known = numbers.map(([declared, { number }]) => `${declared} (${number})`).join(", ") || "none";
    throw new SimulationError(`The centre has no phone number ${to}. It has: ${known}.`);
  }
  if (dialled.flow === undefined)
    throw new SimulationError(`Phone number ${name} has no flow that answers it.`);
  if (from !== undefined && !telephoneNumber.test(from)) {
    throw new SimulationError(
      `${from} is no number to call from. Write it with its country code: +14155550123.`,
    );
  }
  const contact = beginContact(world, { method: "INBOUND", customer: from, system: dialled.number });
  contact.connectedToSystemAt = world.now;
  tell(world, contact, { at: world.now, type: "arrived", from: from ?? "", to: dialled.number });
  proceed(world, { run: newRun(contact, "inbound", dialled.flow), with: "begin" });
  return contact.id;
}

/** Returns the keys that nobody listened for. */
export function customerPresses(world: World, contactId: string, keys: string): string {
  const contact = contactOf(world, contactId);
  mustBeOnLine(contact, "press keys");
  const pressed = [...keys].map(keyOf);
  let lost = "";
  for (const key of pressed) {
    const run = contact.customerRun;
    const taken = run !== undefined && listensForKeys(run);
    tell(world, contact, { at: world.now, type: "pressed", key, taken });
    if (!taken) lost += key;
    const event = taken ? pressKey(world, run, key) : undefined;
    if (taken && event) {
      proceed(world, { run, with: event });
      settle(world);
    }
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
  endContact(world, contact, "CUSTOMER_DISCONNECT");
}

function mustBeOnLine({ id, phase, method, connectedToSystemAt }: Contact, what: string): void {
  if (phase === "ended")
    throw new SimulationError(`The customer of contact ${id} cannot ${what}: the contact has ended.`);
  if (method === "EXTERNAL_OUTBOUND") {
    throw new SimulationError(
      `Contact ${id} is a call to an outside party: use react and partyHangsUp with its number.`,
    );
  }
  if (connectedToSystemAt === undefined) {
    throw new SimulationError(
      `The customer of contact ${id} cannot ${what}: nobody has called them yet, or they have not answered.`,
    );
  }
}
