import type { Channel } from "../definition/index.ts";
import { isPaused } from "./pauses.ts";
import { measureAgent } from "./measure.ts";
import { available, offline } from "./statuses.ts";
import type { AgentActivity, AgentContactState } from "./views.ts";
import type { Agent, Contact, Kind, World } from "./world.ts";

/** Callbacks have settings of their own. */
export function kindOf({ channel, callback }: Contact): Kind {
  return callback ? "callback" : channel;
}

/** Contacts of these states keep the agent from being offered any other until they are dismissed. */
const blocking: ReadonlySet<AgentContactState> = new Set(["MISSED", "REJECTED", "ERROR"]);

/**
 * To be called whenever the status or the contacts of an agent have changed: keeps the indexes and counts right.
 */
export function agentChanged(world: World, agent: Agent): void {
  const { profile, crew, status, connections, idle } = agent;
  let blocked = false;
  for (const { state } of connections) blocked ||= blocking.has(state);
  const routable = status === available && agent.nextStatus === undefined && !blocked;
  let wasIdle = false;
  for (const { channel } of profile.capacity) wasIdle ||= idle[channel].index >= 0;
  let idles = false;
  for (const { channel, most } of profile.capacity) {
    const entry = idle[channel];
    const free = routable && (connections.length === 0 || hasRoom(agent, channel, most));
    if (free && !wasIdle && !idles && !agent.keepsPlace) {
      agent.idleSince = world.now;
      agent.idleOrder = world.order++;
    }
    idles ||= free;
    if (free === entry.index >= 0) continue;
    if (!free) {
      crew.idle[channel].remove(entry);
      continue;
    }
    entry.order = agent.idleOrder;
    crew.idle[channel].add(entry);
  }
  if (idles) {
    agent.keepsPlace = false;
    world.agenda.agents.add({ index: -1, agent, order: agent.idleOrder });
  }
  count(agent, idles, status === available && !blocked, status !== offline);
  measureAgent(world, agent);
}

/** Whether the agent can take anything now. */
export function isIdle({ profile, idle }: Agent): boolean {
  return profile.capacity.some(({ channel }) => idle[channel].index >= 0);
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
  const { profile, crew, idle } = agent;
  agent.keepsPlace = false;
  for (const { channel } of profile.capacity) {
    if (idle[channel].index >= 0) crew.idle[channel].remove(idle[channel]);
  }
}

function count(
  { profile, counted }: Agent,
  isAvailable: boolean,
  isStaffed: boolean,
  isOnline: boolean,
): void {
  profile.available += Number(isAvailable) - Number(counted.available);
  profile.staffed += Number(isStaffed) - Number(counted.staffed);
  profile.online += Number(isOnline) - Number(counted.online);
  counted.available = isAvailable;
  counted.staffed = isStaffed;
  counted.online = isOnline;
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
