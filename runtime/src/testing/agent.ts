import { SimulationError } from "../center/index.ts";
import { testContact, told } from "./contact.ts";
import { TestKitError } from "./errors.ts";
import type { AnyContact, Kit, Someone, TestAgent, TestOffer } from "./handles.ts";
import type { Names } from "./names.ts";
import { coursesOf, wholeCall } from "./parts.ts";
import { storyIn } from "./story.ts";

export function testAgent<Known extends Names>(kit: Kit, name: string): TestAgent<Known> {
  const { simulation } = kit;
  const act = <Result>(does: () => Result): Result => toldOf(kit, name, does);
  const end = (contact?: AnyContact) => act(() => simulation.leave(name, idOf(kit, name, contact)));
  return {
    kind: "agent",
    kit,
    name,
    goAvailable: () => simulation.setStatus(name, "Available"),
    goOffline: () => simulation.setStatus(name, "Offline"),
    setStatus: (status) => simulation.setStatus(name, status),
    offered: () => {
      const contactId = offerTo(kit, name);
      if (contactId === undefined)
        throw new TestKitError(`${name} is not being offered anything. ${agentStory(kit, name)}`);
      return testOffer(kit, name, contactId);
    },
    pick: (contact) => act(() => simulation.pick(name, contact.view.contactId)),
    dial: (number) =>
      testContact(
        kit,
        act(() => simulation.dial(name, number)),
      ),
    transfer: (quickConnect) =>
      testContact(
        kit,
        act(() => simulation.transfer(name, quickConnect)),
      ),
    say: (text, contact) => act(() => simulation.write(name, text, idOf(kit, name, contact))),
    reply: (text, contact) =>
      testContact(
        kit,
        act(() => simulation.reply(name, text, idOf(kit, name, contact))),
      ),
    monitor: (call) =>
      testContact(
        kit,
        act(() => simulation.monitor(name, call.view.contactId)),
      ),
    barge: () => act(() => simulation.barge(name)),
    drop: (who) => act(() => simulation.drop(name, whomToDrop(who))),
    hold: (who) => act(() => simulation.hold(name, nameOf(who))),
    resume: (who) => act(() => simulation.resume(name, nameOf(who))),
    join: () => act(() => simulation.join(name)),
    swap: () => act(() => simulation.swap(name)),
    press: (keys) => {
      const lost = act(() => simulation.pressAs(name, keys));
      if (lost !== "") {
        throw new TestKitError(`Nobody listened when ${name} pressed ${lost}. ${agentStory(kit, name)}`);
      }
    },
    hangUp: end,
    close: end,
    clear: (contact) => act(() => simulation.clear(name, idOf(kit, name, contact))),
  };
}

/** The agent's own part of it, where its customer has gone on as another contact. */
function idOf({ simulation }: Kit, name: string, contact: AnyContact | undefined): string | undefined {
  if (!contact) return undefined;
  const own = new Set(simulation.agent(name).contacts.map(({ contactId }) => contactId));
  const courses = coursesOf(simulation, contact.contactId);
  return (courses.findLast(({ contactId }) => own.has(contactId)) ?? contact.view).contactId;
}

/** A contact is the transfer that the agent is making. */
function whomToDrop(who: Someone): string {
  if (typeof who === "string") return who;
  if (who.kind === "contact") return who.contactId;
  return who.kind === "agent" ? who.name : who.number;
}

/** As the simulation calls them. */
function nameOf(who: Someone | undefined): string | undefined {
  if (who === undefined || typeof who === "string") return who;
  if (who.kind === "agent") return who.name;
  return who.kind === "customer" ? who.number : "customer";
}

/** Passes on what the simulation refuses, with what the agent is doing. */
function toldOf<Result>(kit: Kit, name: string, ask: () => Result): Result {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof SimulationError)) throw error;
    throw new TestKitError(`${error.message}\n\n${agentStory(kit, name)}`, { cause: error });
  }
}

function testOffer<Known extends Names>(kit: Kit, agent: string, contactId: string): TestOffer<Known> {
  return {
    contact: testContact(kit, contactId),
    accept: () => told(kit, contactId, () => kit.simulation.accept(agent, contactId)),
    decline: () => told(kit, contactId, () => kit.simulation.decline(agent, contactId)),
  };
}

/** The contact that an agent is being offered. */
export function offerTo({ simulation }: Kit, name: string): string | undefined {
  return simulation
    .agent(name)
    .contacts.map(({ contactId }) => simulation.contact(contactId))
    .find(({ phase, agent }) => phase === "offered" && agent === name)?.contactId;
}

/** What an agent does, who is waiting, and the stories of the contacts that the agent has. */
export function agentStory(kit: Kit, name: string): string {
  const { simulation, clock } = kit;
  const calls = simulation.agent(name).contacts.flatMap(({ contactId }) => wholeCall(simulation, contactId));
  const stories = [...new Set(calls)].map((contactId) => storyIn(simulation, contactId, clock));
  return [situation(kit, name), ...stories].join("\n\n");
}

function situation({ simulation, clock }: Kit, name: string): string {
  const { status, activity, contacts, profile } = simulation.agent(name);
  const own = contacts.map(({ contactId, state }) => `${contactId} (${state})`).join(", ");
  const waiting = simulation
    .contacts()
    .filter(({ phase }) => phase === "queued" || phase === "offered")
    .map(({ contactId, queue }) => `${contactId} in ${queue ?? "?"}`);
  return [
    `At ${clock(simulation.now)} ${name} (${profile}) is ${status}${activity === status ? "" : `, ${activity.toLowerCase()}`}`,
    own === "" ? " and has no contacts." : ` and has ${own}.`,
    waiting.length === 0 ? " Nobody is waiting in a queue." : ` Waiting: ${waiting.join(", ")}.`,
  ].join("");
}
