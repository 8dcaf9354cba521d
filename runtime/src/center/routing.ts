import type { Channel } from "../definition/index.ts";
import { expressionText, fits, namesAgents } from "./expressions.ts";
import { Heap, type Order } from "./heap.ts";
import type { Agent, Choosy, Crew, Expression, IdleEntry, Lane, LaneEntry, Profile, Stay } from "./world.ts";

export function newLane(
  channel: Channel,
  delay: number,
  owner: Agent | undefined,
): Lane & { readonly profiles: [] } {
  return {
    channel,
    delay,
    waiting: new Heap(byTurn),
    choosy: new Map(),
    profiles: [],
    owner,
  };
}

function newIdleHeap(): Heap<IdleEntry> {
  return new Heap(byIdleness);
}

function isNextInLane({ stay: one }: LaneEntry, { stay: other }: LaneEntry): boolean {
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

/** The agent who has been idle longest among those who may take this contact now. */
export function agentFor(stay: Stay): Agent | undefined {
  let longest: IdleEntry | undefined;
  for (const { lane, index } of stay.entries) {
    if (index < 0) continue;
    if (lane.owner && lane.owner.idle[lane.channel].index >= 0) return lane.owner;
    for (const { crews } of lane.profiles) {
      for (const crew of crews) {
        const entry = firstFitting(crew, lane.channel, wantedBy(stay));
        if (entry && (!longest || entry.order < longest.order)) longest = entry;
      }
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
export function place(entry: LaneEntry): void {
  const { stay, lane } = entry;
  const wanted = wantedBy(stay);
  entry.heap = wanted ? choosyIn(lane, wanted).waiting : lane.waiting;
  entry.heap.add(entry);
}

export function unplace(entry: LaneEntry): void {
  const { lane, stay, heap } = entry;
  heap.remove(entry);
  const wanted = wantedBy(stay);
  if (wanted && heap.size === 0) lane.choosy.delete(expressionText(wanted));
}

function choosyIn({ choosy }: Lane, expression: Expression): Choosy {
  const key = expressionText(expression);
  const known = choosy.get(key) ?? { expression, waiting: new Heap(byTurn) };
  choosy.set(key, known);
  return known;
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
  for (const lane of lanes) {
    if (agent.idle[lane.channel].index < 0) continue;
    const stay = firstFor(agent, lane)?.stay;
    if (stay && (!best || isOlder(stay, best))) best = stay;
  }
  return best;
}

function firstFor(agent: Agent, { waiting, choosy }: Lane): LaneEntry | undefined {
  let best = waiting.first();
  if (choosy.size === 0) return best;
  for (const group of choosy.values()) {
    const entry = group.waiting.first();
    if (entry && fits(agent, group.expression) && (!best || isNextInLane(entry, best))) best = entry;
  }
  return best;
}
