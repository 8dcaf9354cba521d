import type { NumberOperator } from "../definition/index.ts";
import { isOpen } from "./hours.ts";
import { second } from "./limits.ts";
import { queueFor } from "./queues.ts";
import type { CommandOf, Contact, Queue, World } from "./world.ts";

export function checkHours(
  world: World,
  contact: Contact,
  { hours: named }: CommandOf<"checkHours">,
): string {
  const name = named ?? queueFor(world, contact.flows.targetQueue)?.definition.hours;
  const hours = name === undefined ? undefined : world.hours.get(name);
  if (!hours) return "error";
  return isOpen(hours, world.now) ? "open" : "closed";
}

export function checkMetric(world: World, contact: Contact, command: CommandOf<"checkMetric">): string {
  const queue = queueFor(world, command.queue ?? contact.flows.targetQueue);
  if (!queue) return "error";
  const value = metricsOf(world, queue)[command.metric];
  const match = command.cases.find(({ operator, operand }) => holds(operator, value, operand));
  return match?.outcome ?? "noMatch";
}

/** What the platform counts of a queue now; the age of the oldest contact in seconds. */
export function metricsOf(world: World, { profiles, owner, size, oldest }: Queue) {
  const { available = false, staffed = false, online = false } = owner?.counted ?? {};
  let agentsAvailable = Number(available);
  let agentsStaffed = Number(staffed);
  let agentsOnline = Number(online);
  for (const profile of profiles) {
    agentsAvailable += profile.available;
    agentsStaffed += profile.staffed;
    agentsOnline += profile.online;
  }
  const oldestAge = oldest ? (world.now - oldest.enqueuedAt) / second : 0;
  return { agentsAvailable, agentsStaffed, agentsOnline, size, oldestAge };
}

function holds(operator: "==" | NumberOperator, value: number, operand: number): boolean {
  switch (operator) {
    case "==":
      return value === operand;
    case "<":
      return value < operand;
    case "<=":
      return value <= operand;
    case ">":
      return value > operand;
    case ">=":
      return value >= operand;
    default:
      return operator satisfies never;
  }
}
