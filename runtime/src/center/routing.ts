import type { Channel } from "../definition/index.ts";
import { expressionText, fits, namesAgents } from "./expressions.ts";
import { Heap, type Order } from "./heap.ts";
import type {
  Agent,
  Crew,
  Expression,
  Group,
  IdleEntry,
  Lane,
  LaneEntry,
  Profile,
  Stay,
  World,
} from "./world.ts";

export function newLane(
  channel: Channel,
  delay: number,
  owner: Agent | undefined,
): Lane & { readonly profiles: [] } {
  return { channel, delay, size: 0, open: undefined, choosy: new Map(), profiles: [], owner };
}

export function newIdleHeap(): Heap<IdleEntry> {
  return new Heap(byIdleness);
}

function isNextInQueue({ stay: one }: LaneEntry, { stay: other }: LaneEntry): boolean {
  return one.priority === other.priority ? isOlder(one, other) : one.priority < other.priority;
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

/** The agent who has been idle longest among those who may take what waits here. */
export function agentFor({ lane, wanted, waiting }: Group): Agent | undefined {
  const { channel, profiles, owner } = lane;
  if (waiting.size === 0) return undefined;
  if (owner) return owner.idle[channel].index >= 0 ? owner : undefined;
  let longest: IdleEntry | undefined;
  for (const { crews } of profiles) {
    for (const crew of crews) {
      const entry = firstFitting(crew, channel, wanted);
      if (entry && (!longest || entry.order < longest.order)) longest = entry;
    }
  }
  return longest?.agent;
}

/** Most criteria are about what agents know, so that one of a crew tells of all; others are asked one by one. */
function firstFitting(crew: Crew, channel: Channel, wanted: Expression | undefined): IdleEntry | undefined {
  const idle = crew.idle[channel];
  const first = idle.first();
  if (!first || !wanted || fits(first.agent, wanted)) return first;
  if (!namesAgents(wanted)) return undefined;
  let longest: IdleEntry | undefined;
  for (const entry of idle.all()) {
    if (fits(entry.agent, wanted) && (!longest || entry.order < longest.order)) longest = entry;
  }
  return longest;
}

/** What agents must be like to be offered it now. */
function wantedBy({ criteria }: Stay): Expression | undefined {
  return criteria?.steps[criteria.index]?.expression;
}

/** The agents of this profile who know the same. */
export function crewFor({ crews }: Profile, skills: Crew["skills"]): Crew {
  const key = JSON.stringify(Object.entries(skills).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  const known = crews.find((crew) => crew.key === key);
  if (known) return known;
  const idle = { voice: newIdleHeap(), chat: newIdleHeap(), task: newIdleHeap(), email: newIdleHeap() };
  const crew = { key, skills, idle };
  crews.push(crew);
  return crew;
}

/** Lets an entry be found by those who may take it. */
export function place(world: World, entry: LaneEntry): void {
  const group = groupFor(entry);
  entry.group = group;
  group.waiting.add(entry);
  group.lane.size++;
  world.agenda.groups.add(group);
}

function groupFor({ lane, stay }: LaneEntry): Group {
  const wanted = wantedBy(stay);
  if (!wanted) return (lane.open ??= newGroup(lane, undefined));
  const key = expressionText(wanted);
  const known = lane.choosy.get(key) ?? newGroup(lane, wanted);
  lane.choosy.set(key, known);
  return known;
}

function newGroup(lane: Lane, wanted: Expression | undefined): Group {
  return { lane, wanted, waiting: new Heap(byTurn) };
}

/** Does nothing with one that nobody may find yet. */
export function unplace(entry: LaneEntry): void {
  const { group, index } = entry;
  if (!group || index < 0) return;
  const { lane, wanted, waiting } = group;
  waiting.remove(entry);
  lane.size--;
  if (wanted && waiting.size === 0) lane.choosy.delete(expressionText(wanted));
}

/**
 * The contact that this agent takes next: one in the agent's own queue before all others. The routing profile's priorities come before everything; at the same
 * priority the queues send the contact whose turn it is in each, and the oldest of these goes first.
 */
export function contactFor(agent: Agent): Stay | undefined {
  const own = agent.queue && turnOf(agent, agent.queue.lanes);
  if (own) return own.stay;
  for (const { queues } of agent.profile.sources) {
    let oldest: Stay | undefined;
    for (const lanes of queues) {
      const stay = turnOf(agent, lanes)?.stay;
      if (stay && (!oldest || isOlder(stay, oldest))) oldest = stay;
    }
    if (oldest) return oldest;
  }
  return undefined;
}

/** Whose turn it is for this agent in these lanes of a queue. */
function turnOf(agent: Agent, lanes: readonly Lane[]): LaneEntry | undefined {
  let best: LaneEntry | undefined;
  for (const { size, channel, open, choosy } of lanes) {
    if (size === 0 || agent.idle[channel].index < 0) continue;
    if (open) best = sooner(open.waiting.first(), best);
    if (choosy.size === 0) continue;
    for (const { wanted, waiting } of choosy.values()) {
      if (wanted && fits(agent, wanted)) best = sooner(waiting.first(), best);
    }
  }
  return best;
}

function sooner(one: LaneEntry | undefined, other: LaneEntry | undefined): LaneEntry | undefined {
  if (!one || !other) return one ?? other;
  return isNextInQueue(one, other) ? one : other;
}
