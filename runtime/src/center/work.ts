import { agentChanged, goToBack, kindOf } from "./agents.ts";
import { completeLeg } from "./complete.ts";
import { giveCue } from "./cues.ts";
import { measureAgent, measureHandled, measureOffer } from "./measure.ts";
import { cancelTimer, setTimer } from "./timers.ts";
import type { Agent, Connection, World } from "./world.ts";

/** The agent's part in a contact is over: after-contact work begins. */
export function startWork(world: World, connection: Connection): void {
  const { agent, leg } = connection;
  setState(world, connection, "ENDED");
  if (leg) leg.workStartedAt = world.now;
  const workLimit = agent.workLimit[kindOf(connection.contact)];
  if (workLimit !== undefined) {
    connection.timer = setTimer(world.timers, world.now + workLimit, {
      type: "work",
      subject: connection,
    });
  }
  agentChanged(world, agent);
}

/** Ends after-contact work, or dismisses what was missed: the agent's slot is free again. */
export function clearConnection(world: World, connection: Connection): void {
  const { agent, contact, leg } = connection;
  cancelTimer(world.timers, connection.timer);
  agent.connections.splice(agent.connections.indexOf(connection), 1);
  if (leg && connection.state === "ENDED") {
    leg.workEndedAt = world.now;
    measureHandled(world, connection);
    if (leg.disconnectedAt !== undefined) completeLeg(world, contact, leg);
  }
  applyNextStatus(agent);
  if (contact.method !== "OUTBOUND" || agent.profile.definition.idleSince !== "inbound") goToBack(agent);
  agentChanged(world, agent);
}

/** The offer came to nothing: the agent gets no other until it is dismissed. A status chosen meanwhile dismisses it. */
export function missed(world: World, connection: Connection, declined = false): void {
  const { agent, contact } = connection;
  measureOffer(world, connection, "missed");
  setState(world, connection, declined && contact.channel !== "voice" ? "REJECTED" : "MISSED");
  connection.leg = undefined;
  if (agent.nextStatus === undefined) agentChanged(world, agent);
  else clearConnection(world, connection);
}

/** At once where nothing is open any more but after-contact work and missed contacts, which this clears; otherwise later. */
export function chooseStatus(world: World, agent: Agent, status: string): void {
  agent.nextStatus = status;
  const finished = agent.connections.filter(({ state }) => isOver(state));
  for (const connection of finished) clearConnection(world, connection);
  applyNextStatus(agent);
  agentChanged(world, agent);
}

/** After-contact work, or what only waits to be dismissed. */
export function isOver(state: Connection["state"]): boolean {
  return state === "ENDED" || state === "MISSED" || state === "REJECTED" || state === "ERROR";
}

function applyNextStatus(agent: Agent): void {
  if (agent.nextStatus === undefined) return;
  if (agent.connections.length === 0 && agent.status !== agent.nextStatus) {
    agent.status = agent.nextStatus;
    agent.keepsPlace = false;
  }
  if (agent.status === agent.nextStatus) agent.nextStatus = undefined;
}

export function setState(world: World, connection: Connection, state: Connection["state"]): void {
  cancelTimer(world.timers, connection.timer);
  connection.timer = undefined;
  connection.state = state;
  connection.since = world.now;
  const { agent, contact } = connection;
  if (isOver(state)) giveCue(world, { type: "toClear", agent: agent.name, contactId: contact.id });
  measureAgent(world, connection.agent);
}
