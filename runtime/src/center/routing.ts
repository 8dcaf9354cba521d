import type { Channel } from "../definition/index.ts";
import { Heap, type Order } from "./heap.ts";
import type { Agent, IdleEntry, Lane, LaneEntry, Stay } from "./world.ts";

export function newLane(
  channel: Channel,
  delay: number,
  owner: Agent | undefined,
): Lane & { readonly profiles: [] } {
  return {
    channel,
    delay,
    waiting: new Heap(byTurn),
    profiles: [],
    owner,
  };
}

export function newIdleHeap(): Heap<IdleEntry> {
  return new Heap(byIdleness);
}

/** Inside a queue the contact's own priority comes first, then its age. */
export const byTurn: Order<LaneEntry> = {
  keyOf: ({ stay }) => stay.priority,
  before: ({ stay: one }, { stay: other }) => isOlder(one, other),
};

/** Who became idle first. */
export const byIdleness: Order<IdleEntry> = { keyOf: ({ order }) => order, before: () => false };

function isOlder(one: Stay, other: Stay): boolean {
  return one.rank < other.rank || (one.rank === other.rank && one.order < other.order);
}

/** The agent who has been idle longest among those who may take this contact now. */
export function agentFor(stay: Stay): Agent | undefined {
  let longest: IdleEntry | undefined;
  for (const { lane, index } of stay.entries) {
    if (index < 0) continue;
    if (lane.owner && lane.owner.idle[lane.channel].index >= 0) return lane.owner;
    for (const { idle } of lane.profiles) {
      const entry = idle[lane.channel].first();
      if (entry && (!longest || entry.order < longest.order)) longest = entry;
    }
  }
  return longest?.agent;
}

/**
 * The contact that this agent takes next: one in the agent's own queue before all others. The routing profile's priorities come before everything; at the same
 * priority the queues send the contact whose turn it is in each, and the oldest of these goes first.
 */
export function contactFor(agent: Agent): Stay | undefined {
  const own = agent.queue && nextOf(agent, agent.queue.lanes);
  if (own) return own;
  for (const { lanes } of agent.profile.sources) {
    const best = nextOf(agent, lanes);
    if (best) return best;
  }
  return undefined;
}

function nextOf(agent: Agent, lanes: readonly Lane[]): Stay | undefined {
  let best: Stay | undefined;
  for (const { channel, waiting } of lanes) {
    if (agent.idle[channel].index < 0) continue;
    const stay = waiting.first()?.stay;
    if (stay && (!best || isOlder(stay, best))) best = stay;
  }
  return best;
}
