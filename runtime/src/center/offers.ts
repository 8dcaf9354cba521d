import { agentChanged, goToBack } from "./agents.ts";
import { dropIfExpired } from "./callbacks.ts";
import { giveCue } from "./cues.ts";
import { limits } from "./limits.ts";
import { measureOffer } from "./measure.ts";
import { release, withhold } from "./queueing.ts";
import { tell } from "./tell.ts";
import { setTimer } from "./timers.ts";
import type { Agent, Connection, Stay, World } from "./world.ts";
import { missed } from "./work.ts";

/** Rings at one agent; nobody else is offered the contact meanwhile. */
export function offer(world: World, stay: Stay, agent: Agent): Connection {
  const { contact } = stay;
  const connection: Connection = {
    agent,
    contact,
    leg: contact.leg,
    state: contact.callback ? "INCOMING" : "CONNECTING",
    since: world.now,
    timer: undefined,
    hold: undefined,
    alone: false,
  };
  connection.timer = setTimer(world.timers, world.now + limits.acceptWindow, {
    type: "acceptWindow",
    subject: connection,
  });
  withhold(stay);
  contact.phase = "offered";
  contact.connection = connection;
  contact.leg.offers++;
  tell(world, contact, { at: world.now, type: "offered", agent: agent.name });
  goToBack(agent);
  agent.connections.push(connection);
  agentChanged(world, agent);
  measureOffer(world, connection, "offered");
  giveCue(world, { type: "offered", agent: agent.name, contactId: contact.id });
  return connection;
}

/** The agent declined or let it ring: the contact goes to the next one, from where it was in its queue. */
export function miss(world: World, connection: Connection, declined: boolean): void {
  const { agent, contact } = connection;
  contact.connection = undefined;
  contact.phase = "queued";
  tell(world, contact, { at: world.now, type: "missed", agent: agent.name, declined });
  missed(world, connection, declined);
  if (contact.stay && !dropIfExpired(world, contact)) release(world, contact.stay);
}
