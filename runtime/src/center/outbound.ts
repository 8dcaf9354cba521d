import { agentChanged, goToBack, isIdle } from "./agents.ts";
import { placeCall } from "./calls.ts";
import { beginOutbound, callerIdFor } from "./connecting.ts";
import { beginContact, setValue } from "./contacts.ts";
import { SimulationError } from "./errors.ts";
import { queueOf } from "./find.ts";
import { limits } from "./limits.ts";
import { setTargetQueue } from "./queues.ts";
import { tell } from "./tell.ts";
import type { Agent, Connection, Contact, Next, Queue, World } from "./world.ts";

/** Whose caller id and whisper hold when this agent calls somebody. */
export function outboundQueueOf(world: World, { profile }: Agent): Queue | undefined {
  const { outboundQueue, queues } = profile.definition;
  return world.queues.get(outboundQueue ?? queues[0]?.queue ?? "");
}

/** An agent calls somebody: the outbound whisper of the queue runs, and places the call. */
export function callOutside(
  world: World,
  agent: Agent,
  number: string,
): { readonly contact: Contact; readonly next: Next | undefined } {
  const queue = outboundQueueOf(world, agent);
  const contact = beginContact(world, {
    method: "OUTBOUND",
    customer: number,
    system: callerIdFor(world, queue, undefined)?.number,
  });
  const connection: Connection = {
    agent,
    contact,
    leg: contact.leg,
    state: "CONNECTING",
    since: world.now,
    timer: undefined,
    hold: undefined,
    alone: false,
  };
  contact.connection = connection;
  contact.leg.agent = agent;
  contact.leg.queue = queue;
  if (queue) setTargetQueue(world, contact, queue);
  setValue(contact, "Agent", agent.value);
  tell(world, contact, { at: world.now, type: "callsOut", agent: agent.name, number });
  if (agent.profile.definition.idleSince === "inbound") agent.keepsPlace = isIdle(agent);
  else goToBack(agent);
  agent.connections.push(connection);
  agentChanged(world, agent);
  return { contact, next: beginOutbound(world, contact) };
}

/** What a call that a program starts is made of. */
export interface OutboundCall {
  /** The number to call. */
  readonly number: string;
  /** Name of the flow that runs once it is answered. */
  readonly flow: string;
  /** The number shown; without it that of the queue. */
  readonly from?: string;
  /** Declared name of the queue: the flow's, until it sets another one. */
  readonly queue?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A program calls somebody, and a flow runs for who answers. */
export function startOutboundCall(
  world: World,
  { number, flow, from, queue: named, attributes }: OutboundCall,
): string {
  mustBeInboundFlow(world, flow);
  if (!world.numbers.isValid(number) || !world.numbers.isDialable(number)) {
    throw new SimulationError(
      `The centre cannot reach ${number}. Write it with its country code: +14155550123.`,
    );
  }
  const queue = named === undefined ? undefined : queueOf(world, named);
  const caller = callerIdFor(world, queue, from);
  if (!caller) {
    throw new SimulationError(
      "The call needs a number to call from: give `from`, or a queue with a caller id.",
    );
  }
  const contact = beginContact(world, {
    method: "API",
    customer: number,
    system: caller.number,
    ...(attributes && { attributes }),
  });
  contact.phase = "dialling";
  if (queue) setTargetQueue(world, contact, queue);
  placeCall(world, contact, {
    number,
    callerId: caller.number,
    callerName: caller.name,
    ringFor: limits.ring,
    flow,
  });
  return contact.id;
}

export function mustBeInboundFlow({ program }: World, name: string): void {
  const flow = program.flows.get(name);
  if (flow?.kind === "inbound flow") return;
  const known = [...program.flows].flatMap(([other, { kind }]) => (kind === "inbound flow" ? [other] : []));
  const why = flow ? `${name} is of the kind ${flow.kind}` : `There is no flow ${name}`;
  throw new SimulationError(
    `A contact begins in an inbound flow. ${why}. There are: ${known.join(", ") || "none"}.`,
  );
}
