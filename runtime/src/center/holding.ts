import { callChanged, hold, peopleOn, takeOffHold, type Person } from "./conversation.ts";
import { SimulationError } from "./errors.ts";
import type { Connection, World } from "./world.ts";

/** What an agent does with the others on a call. */

/** Puts somebody, or everybody else, on hold. `who`: `customer`, the name of an agent, or a number. */
export function holdPeople(world: World, connection: Connection, who: string | undefined): void {
  mustBeCall(connection, "put anybody on hold");
  const others = othersOn(connection);
  const meant = who === undefined ? others : [personCalled(connection, others, who)];
  const held = meant.filter(({ of }) => !of.hold);
  if (held.length === 0) throw new SimulationError(`${nameOf(connection)} has ${whom(who)} on hold already.`);
  for (const person of held) hold(world, person);
  callChanged(world, connection.contact);
}

/** Takes somebody, or everybody, off hold again; that may be the agent too, whom another one has put on hold. */
export function resumePeople(world: World, connection: Connection, who: string | undefined): void {
  const people = peopleOn(connection.contact);
  const meant = who === undefined ? people : [personCalled(connection, people, who)];
  const held = meant.filter(({ of }) => of.hold);
  if (held.length === 0)
    throw new SimulationError(`On the call of ${nameOf(connection)} ${whom(who)} is not on hold.`);
  for (const person of held) takeOffHold(world, person);
  callChanged(world, connection.contact);
}

/** Everybody talks with everybody. */
export function joinPeople(world: World, connection: Connection): void {
  const people = peopleOn(connection.contact);
  if (people.length < 3) {
    throw new SimulationError(
      `${nameOf(connection)} cannot join the call: there is nobody to join besides ${listOf(othersOn(connection))}.`,
    );
  }
  for (const person of people) takeOffHold(world, person);
  callChanged(world, connection.contact);
}

/** Talks with the one who was on hold, and puts the other one on hold. */
export function swapPeople(world: World, connection: Connection): void {
  const [one, other, third] = othersOn(connection);
  if (!one || !other || third || !one.of.hold === !other.of.hold) {
    throw new SimulationError(
      `${nameOf(connection)} cannot swap: that takes exactly two others, of whom one is on hold. There are: ${listOf(othersOn(connection))}.`,
    );
  }
  const [held, talking] = one.of.hold ? [one, other] : [other, one];
  takeOffHold(world, held);
  hold(world, talking);
  callChanged(world, connection.contact);
}

export function othersOn(connection: Connection): readonly Person[] {
  return peopleOn(connection.contact).filter(({ of }) => of !== connection);
}

export function personCalled(connection: Connection, people: readonly Person[], who: string): Person {
  const person = people.find((each) => nameOfPerson(each) === who);
  if (person) return person;
  throw new SimulationError(
    `${who} is not on the call of ${nameOf(connection)}. There are: ${listOf(othersOn(connection))}.`,
  );
}

export function mustBeCall({ agent, contact }: Connection, what: string): void {
  if (contact.channel === "voice") return;
  throw new SimulationError(
    `${agent.name} cannot ${what}: contact ${contact.id} is a ${contact.channel}, and that is for calls only.`,
  );
}

function nameOfPerson({ party }: Person): string {
  if ("customer" in party) return "customer";
  return "agent" in party ? party.agent : party.number;
}

function nameOf({ agent }: Connection): string {
  return agent.name;
}

function listOf(people: readonly Person[]): string {
  const names = people.map((person) => `${nameOfPerson(person)}${person.of.hold ? " (on hold)" : ""}`);
  return names.join(", ") || "nobody";
}

function whom(who: string | undefined): string {
  return who ?? "everybody";
}
