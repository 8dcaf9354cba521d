import { kindOf } from "./agents.ts";
import { accepted } from "./connecting.ts";
import { proceed } from "./course.ts";
import { SimulationError } from "./errors.ts";
import { agentOf, contactOf } from "./find.ts";
import { offer } from "./offers.ts";
import type { World } from "./world.ts";

/** An agent picks a contact out of one of the queues whose contacts are not offered: it is this agent's to accept. */
export function agentPicks(world: World, name: string, contactId: string): void {
  const agent = agentOf(world, name);
  const contact = contactOf(world, contactId);
  const { stay, channel, phase } = contact;
  const refuse = (why: string): never => {
    throw new SimulationError(`${name} cannot pick contact ${contactId}: ${why}.`);
  };
  if (!stay || phase !== "queued") return refuse("it does not wait in a queue");
  const { manualQueues = [] } = agent.profile.definition;
  const isManual = manualQueues.some(
    ({ queue, channels }) => queue === stay.queue.name && channels.includes(channel),
  );
  if (!isManual) {
    refuse(`routing profile ${agent.profile.name} lets nobody pick a ${channel} from ${stay.queue.name}`);
  }
  if (channel === "voice" && !contact.callback) refuse("calls cannot be picked, except callbacks");
  if (agent.idle[channel].index < 0) refuse(`${name} has no room for it now`);
  const connection = offer(world, stay, agent);
  if (agent.autoAccept[kindOf(contact)]) proceed(world, accepted(world, connection));
}
