import type { Json } from "../definition/index.ts";
import type { MachineEvent } from "../machine/index.ts";
import { activityOf } from "./agents.ts";
import { channelName } from "./channels.ts";
import { metricsOf } from "./checks.ts";
import { setValue } from "./contacts.ts";
import { second } from "./limits.ts";
import { agentMeant, queueFor, queueOfAgent } from "./queues.ts";
import type { CommandOf, Contact, Queue, Stay, World } from "./world.ts";

/** Counts contacts and agents of a queue, for flows to read below `Metrics`: the contact's queue, unless another is named. */
export function getMetrics(world: World, contact: Contact, { parameters }: CommandOf<"raw">): MachineEvent {
  const { QueueId, AgentId, QueueChannel } = parameters;
  const owner = AgentId === undefined ? undefined : agentMeant(world, String(AgentId));
  const queue = owner ? queueOfAgent(owner) : queueFor(world, textOf(QueueId) ?? contact.flows.targetQueue);
  if (!queue || (AgentId !== undefined && !owner)) return { outcome: "error" };
  const waiting = waitingIn(queue, textOf(QueueChannel)?.toUpperCase());
  const [oldest] = waiting;
  const { agentsAvailable, agentsOnline, agentsStaffed } = metricsOf(world, queue);
  const name = world.program.queues.get(queue.name);
  setValue(contact, "Metrics", {
    Queue: {
      ...(typeof name === "object" &&
        name !== null &&
        "Name" in name && { Name: name.Name, ARN: queue.name }),
      Size: waiting.length,
      OldestContactAge: oldest ? Math.floor((world.now - oldest.enqueuedAt) / second) : 0,
    },
    Agents: {
      Online: { Count: agentsOnline },
      Available: { Count: agentsAvailable },
      Staffed: { Count: agentsStaffed },
      ...activities(world, queue),
    },
    Contact: contact.stay?.queue === queue ? { PositionInQueue: placeOf(contact.stay) } : null,
  });
  return { outcome: "done" };
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The oldest first. */
function waitingIn({ oldest }: Queue, channel: string | undefined): readonly Stay[] {
  const stays: Stay[] = [];
  for (let stay = oldest; stay; stay = stay.after) {
    if (channel === undefined || channelName(stay.contact.channel) === channel) stays.push(stay);
  }
  return stays;
}

/** From 1. */
function placeOf(stay: Stay): number {
  let place = 1;
  for (let other = stay.queue.oldest; other; other = other.after) if (isBefore(other, stay)) place++;
  return place;
}

function isBefore(one: Stay, other: Stay): boolean {
  if (one.priority !== other.priority) return one.priority < other.priority;
  return one.rank < other.rank || (one.rank === other.rank && one.order < other.order);
}

/** What those are doing who serve the queue. */
function activities(world: World, { profiles, owner }: Queue): { readonly [key: string]: Json } {
  const custom = new Set(Object.keys(world.definition.agentStatuses ?? {}));
  const counts = { Busy: 0, AfterContactWork: 0, Missed: 0, Error: 0, NonProductive: 0 };
  for (const agent of world.agents.values()) {
    if (agent !== owner && !profiles.includes(agent.profile)) continue;
    const activity = activityOf(agent);
    if (activity === "On contact") counts.Busy++;
    else if (activity === "After contact work") counts.AfterContactWork++;
    else if (activity === "Missed" || activity === "Rejected") counts.Missed++;
    else if (activity === "Error") counts.Error++;
    else if (custom.has(activity)) counts.NonProductive++;
  }
  return Object.fromEntries(Object.entries(counts).map(([name, Count]) => [name, { Count }]));
}
