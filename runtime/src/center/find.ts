import { SimulationError } from "./errors.ts";
import type { Agent, Contact, Profile, Queue, World } from "./world.ts";

/** What the caller of the simulation names; a name that is none is the caller's mistake. */

export function contactOf(world: World, id: string): Contact {
  const contact = world.contacts.get(id);
  if (contact) return contact;
  const why = world.retain ? "" : " Contacts that have ended are not kept (retain: false).";
  throw new SimulationError(`There is no contact ${id}.${why}`);
}

export function agentOf(world: World, name: string): Agent {
  return found("agent", name, world.agents);
}

export function queueOf(world: World, name: string): Queue {
  return world.agents.get(name)?.queue ?? found("queue", name, world.queues);
}

export function profileOf(world: World, name: string): Profile {
  return found("routing profile", name, world.profiles);
}

function found<Item>(kind: string, name: string, items: ReadonlyMap<string, Item>): Item {
  const item = items.get(name);
  if (item) return item;
  throw new SimulationError(
    `There is no ${kind} ${name}. There ${items.size === 1 ? "is" : "are"}: ${[...items.keys()].join(", ") || "none"}.`,
  );
}
