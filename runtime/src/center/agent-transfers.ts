import { enterQueue } from "./queueing.ts";
import { agentMeant, queueOfAgent, setTargetQueue } from "./queues.ts";
import { available } from "./statuses.ts";
import type { CommandOf, Contact, World } from "./world.ts";
import { clearConnection, isOver } from "./work.ts";

/**
 * Gives a call to an agent, whom it pulls out of after-contact work; false: the agent cannot take it, and the platform
 * disconnects it.
 */
export function transferToAgent(
  world: World,
  contact: Contact,
  { agent: named }: CommandOf<"transferToAgent">,
): boolean {
  const agent = named === undefined ? contact.meantFor : agentMeant(world, named);
  if (!agent || contact.channel !== "voice" || contact.stay) return false;
  if (agent.status !== available || agent.nextStatus !== undefined) return false;
  const isBusy = agent.connections.some(({ state }) => !isOver(state));
  if (isBusy) return false;
  for (const connection of agent.connections.slice()) clearConnection(world, connection);
  const queue = queueOfAgent(agent);
  setTargetQueue(world, contact, queue);
  enterQueue(world, contact, queue);
  return true;
}
