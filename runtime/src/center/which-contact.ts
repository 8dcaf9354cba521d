import { SimulationError } from "./errors.ts";
import { agentOf } from "./find.ts";
import { mustBeCall } from "./holding.ts";
import type { Agent, Connection, World } from "./world.ts";
import { isOver } from "./work.ts";

/** Which contact an agent means who does something. */

/** The call that the agent is on. */
export function callOf(world: World, name: string, what: string): Connection {
  const agent = agentOf(world, name);
  const call = agent.connections.find(isTalking);
  if (!call) throw new SimulationError(`${name} cannot ${what}: there is no conversation. ${stateOf(agent)}`);
  mustBeCall(call, what);
  return call;
}

export function isTalking({ state, contact }: Connection): boolean {
  if (contact.isSilent) return false;
  return state === "CONNECTED" || state === "CONNECTED_ONHOLD";
}

function isOffered(connection: Connection): boolean {
  return connection.contact.connection === connection && connection.contact.phase === "offered";
}

function isOn(connection: Connection): boolean {
  return connection.contact.connection === connection && connection.contact.phase !== "offered";
}

interface Doing {
  readonly fits: (connection: Connection) => boolean;
  /** What is said of an agent who has no such contact. */
  readonly lacking: string;
}

const doings = {
  accept: { fits: isOffered, lacking: "is not being offered" },
  decline: { fits: isOffered, lacking: "is not being offered" },
  leave: { fits: isOn, lacking: "is not on" },
  clear: { fits: ({ state }) => isOver(state), lacking: "has nothing to clear:" },
  transfer: { fits: isTalking, lacking: "is not talking on" },
  write: { fits: isTalking, lacking: "is not talking on" },
  reply: { fits: isTalking, lacking: "is not working on" },
} as const satisfies Readonly<Record<string, Doing>>;

/** The one contact of the agent that can be meant. */
export function connectionOf(
  world: World,
  name: string,
  contactId: string | undefined,
  doing: keyof typeof doings,
): Connection {
  const agent = agentOf(world, name);
  const { fits, lacking }: Doing = doings[doing];
  const fitting = agent.connections.filter(
    (connection) => fits(connection) && (contactId === undefined || connection.contact.id === contactId),
  );
  const [connection, other] = fitting;
  if (connection && !other) return connection;
  if (other) {
    const ids = fitting.map(({ contact }) => contact.id).join(", ");
    throw new SimulationError(`Agent ${name} can ${doing} several contacts (${ids}): say which.`);
  }
  throw new SimulationError(
    `Agent ${name} ${lacking} ${contactId === undefined ? "any contact" : `contact ${contactId}`}. ${stateOf(agent)}`,
  );
}

export function stateOf({ name, status, connections }: Agent): string {
  if (connections.length === 0) return `${name} is ${status} and has no contacts.`;
  const contacts = connections.map(({ contact, state }) => `${contact.id} (${state})`).join(", ");
  return `${name} is ${status} and has: ${contacts}.`;
}
