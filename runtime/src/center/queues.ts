import { channels } from "./channels.ts";
import { setValue } from "./contacts.ts";
import { limits } from "./limits.ts";
import { newLane } from "./routing.ts";
import type { Agent, Contact, Queue, World } from "./world.ts";

const own = "agent/";

/** The queue that a flow means: by its declared name, or by an ARN that ends with it, or an agent's own. */
export function queueFor(world: World, name: string | null | undefined): Queue | undefined {
  if (name === undefined || name === null) return undefined;
  const queue = world.queues.get(name) ?? world.queues.get(name.slice(name.lastIndexOf("/") + 1));
  if (queue) return queue;
  const owner = name.startsWith(own) ? world.agents.get(name.slice(own.length)) : undefined;
  return owner && queueOfAgent(owner);
}

/** Contacts that wait for this agent and nobody else. */
export function queueOfAgent(agent: Agent): Queue {
  agent.queue ??= {
    name: agent.name,
    definition: { maxContacts: limits.agentQueue },
    lanes: channels.map((channel) => newLane(channel, 0, agent)),
    profiles: [],
    owner: agent,
    size: 0,
    oldest: undefined,
    newest: undefined,
  };
  return agent.queue;
}

/** The agent that a flow means: by name, or by an ARN that ends with it. */
export function agentMeant(world: World, name: string | undefined): Agent | undefined {
  return name === undefined
    ? undefined
    : (world.agents.get(name) ?? world.agents.get(name.slice(name.lastIndexOf("/") + 1)));
}

/** Makes it the queue that the contact's flows mean, and read. */
export function setTargetQueue(world: World, contact: Contact, queue: Queue): void {
  const { owner, name } = queue;
  const value = owner ? { Name: null, ARN: `${own}${name}` } : (world.program.queues.get(name) ?? null);
  setValue(contact, "Queue", value);
  contact.flows = { ...contact.flows, targetQueue: owner ? `${own}${name}` : name };
}
