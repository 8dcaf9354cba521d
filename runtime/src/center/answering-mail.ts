import { aContact } from "./channels.ts";
import { beginContact } from "./contacts.ts";
import { endContact } from "./ending.ts";
import { SimulationError } from "./errors.ts";
import { outboundQueueOf } from "./outbound.ts";
import { setTargetQueue } from "./queues.ts";
import { newRun } from "./runs.ts";
import { tell } from "./tell.ts";
import type { Connection, Contact, Next, World } from "./world.ts";

/**
 * The agent answers an e-mail: another one, for which the outbound whisper of the agent's outbound queue runs. It is sent and over
 * when that is.
 */
export function answerMail(
  world: World,
  { agent, contact }: Connection,
  text: string,
): { readonly contact: Contact; readonly next: Next | undefined } {
  if (contact.channel !== "email") {
    throw new SimulationError(
      `${agent.name} can answer e-mails only: contact ${contact.id} is ${aContact[contact.channel]}.`,
    );
  }
  const { customer, system } = contact;
  const answer = beginContact(world, {
    method: "AGENT_REPLY",
    channel: "email",
    customer,
    system,
    related: contact,
  });
  const queue = outboundQueueOf(world, agent);
  answer.leg.agent = agent;
  if (queue) setTargetQueue(world, answer, queue);
  tell(world, answer, { at: world.now, type: "said", by: { agent: agent.name }, text });
  const flow = queue?.definition.outboundWhisper ?? world.definition.defaults.outboundWhisper;
  if (flow !== undefined)
    return { contact: answer, next: { run: newRun(answer, "reply", flow), with: "begin" } };
  endContact(world, answer, "AGENT_DISCONNECT");
  return { contact: answer, next: undefined };
}
