import type { Channel } from "../definition/index.ts";
import { channels } from "./channels.ts";
import { limits, second } from "./limits.ts";
import { measureAgent } from "./measure.ts";
import { isPaused } from "./pauses.ts";
import type { NewAgent } from "./simulation.ts";
import { available, offline } from "./statuses.ts";
import type { AgentActivity, AgentContactState } from "./views.ts";
import type { Agent, IdleEntry, Profile, World } from "./world.ts";

export function newAgent(world: World, name: string, profile: Profile, settings: NewAgent): Agent {
  const { status = offline, autoAccept = false, afterContactWork } = settings;
  const idle = {} as Record<Channel, IdleEntry>;
  const agent: Agent = {
    name,
    profile,
    autoAccept,
    value: agentValue(world, name),
    workLimit: afterContactWork ? Math.max(afterContactWork * second, limits.afterContactWork) : undefined,
    status,
    nextStatus: undefined,
    connections: [],
    queue: undefined,
    idle,
    idleSince: world.now,
    idleOrder: 0,
    counted: nothing,
    measured: "offline",
  };
  for (const channel of channels) idle[channel] = { index: -1, agent, order: 0 };
  return agent;
}

function agentValue(world: World, name: string): { readonly [key: string]: string } {
  const displayName = world.definition.agents[name]?.displayName ?? name;
  const [first = name, ...rest] = displayName.split(" ");
  return { UserName: name, FirstName: first, LastName: rest.join(" "), ARN: name };
}

/** Contacts of these states keep the agent from being offered any other until they are dismissed. */
const blocking: ReadonlySet<AgentContactState> = new Set(["MISSED", "REJECTED", "ERROR"]);

const nothing = { available: false, staffed: false, online: false };

/**
 * To be called whenever the status or the contacts of an agent have changed: keeps the indexes and counts right.
 */
export function agentChanged(world: World, agent: Agent): void {
  const { profile, status, connections, idle } = agent;
  let blocked = false;
  for (const { state } of connections) blocked ||= blocking.has(state);
  const routable = status === available && agent.nextStatus === undefined && !blocked;
  let wasIdle = false;
  for (const { channel } of profile.capacity) wasIdle ||= idle[channel].index >= 0;
  let isIdle = false;
  for (const { channel, most } of profile.capacity) {
    const entry = idle[channel];
    const free = routable && (connections.length === 0 || hasRoom(agent, channel, most));
    if (free && !wasIdle && !isIdle) {
      agent.idleSince = world.now;
      agent.idleOrder = world.order++;
    }
    isIdle ||= free;
    if (free === entry.index >= 0) continue;
    if (!free) {
      profile.idle[channel].remove(entry);
      continue;
    }
    entry.order = agent.idleOrder;
    profile.idle[channel].add(entry);
  }
  if (isIdle) world.agenda.agents.push(agent);
  count(agent, { available: isIdle, staffed: status === available && !blocked, online: status !== offline });
  measureAgent(world, agent);
}

/** A slot of the channel, which no contact on another channel keeps closed. */
function hasRoom({ connections, profile }: Agent, channel: Channel, most: number): boolean {
  let taken = 0;
  for (const { contact } of connections) {
    if (isPaused(contact)) continue;
    if (contact.channel === channel) taken++;
    else if (!profile.shared.has(contact.channel)) return false;
  }
  return taken < most;
}

/** Another contact for the agent, or one less: last in line again, also with slots that have been free all the time. */
export function goToBack(agent: Agent): void {
  const { profile, idle } = agent;
  for (const { channel } of profile.capacity) {
    if (idle[channel].index >= 0) profile.idle[channel].remove(idle[channel]);
  }
}

function count(agent: Agent, now: Agent["counted"]): void {
  const { profile, counted } = agent;
  profile.available += Number(now.available) - Number(counted.available);
  profile.staffed += Number(now.staffed) - Number(counted.staffed);
  profile.online += Number(now.online) - Number(counted.online);
  agent.counted = now;
}

/** What supervisors see: the first of these that holds. */
export function activityOf({ connections, status }: Agent): AgentActivity {
  const active = connections.filter(({ contact }) => !isPaused(contact));
  const has = (...states: readonly AgentContactState[]) => active.some(({ state }) => states.includes(state));
  if (has("ERROR")) return "Error";
  if (has("MISSED")) return "Missed";
  if (has("REJECTED")) return "Rejected";
  const callsOut = connections.some(
    ({ state, contact }) =>
      state === "CONNECTING" && (contact.phase === "dialling" || contact.phase === "outboundWhisper"),
  );
  if (callsOut || has("CONNECTED", "CONNECTED_ONHOLD")) return "On contact";
  if (has("ENDED")) return "After contact work";
  if (active.length > 0) return "Incoming";
  return status;
}
