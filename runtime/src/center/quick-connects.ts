import type { QuickConnectDefinition } from "../definition/index.ts";
import { SimulationError } from "./errors.ts";
import type { Agent, Queue, World } from "./world.ts";

/** Where an agent transfers to. */
export type Target =
  | { readonly type: "agent"; readonly agent: Agent; readonly flow: string | undefined }
  | { readonly type: "queue"; readonly queue: Queue; readonly flow: string | undefined }
  | { readonly type: "phone"; readonly number: string }
  /** Runs for the customer of a chat, whom the agent keeps. */
  | { readonly type: "flow"; readonly flow: string };

/** A quick connect that this agent sees: one of a queue of the routing profile, the outbound queue included. */
export function quickConnectOf(world: World, agent: Agent, name: string): Target {
  const { definition } = agent.profile;
  const { outboundQueue, queues } = definition;
  const names = new Set([
    ...queues.map(({ queue }) => queue),
    ...(outboundQueue === undefined ? [] : [outboundQueue]),
  ]);
  const seen = new Set([...names].flatMap((queue) => world.definition.queues[queue]?.quickConnects ?? []));
  const found = world.definition.quickConnects[name];
  if (!found || !seen.has(name)) {
    const why = found ? "no queue of the routing profile lists it" : "there is none of that name";
    throw new SimulationError(
      `${agent.name} does not see a quick connect ${name}: ${why}. There are: ${[...seen].join(", ") || "none"}.`,
    );
  }
  return targetOf(world, name, found);
}

/** Where the quick connect leads that is declared under this name. */
export function targetOf(world: World, name: string, definition: QuickConnectDefinition): Target {
  const { agentTransfer, queueTransfer } = world.definition.defaults;
  switch (definition.type) {
    case "phone":
      return { type: "phone", number: definition.number };
    case "queue": {
      const queue = world.queues.get(definition.queue);
      if (!queue)
        throw new SimulationError(
          `Quick connect ${name} leads to queue ${definition.queue}, which there is not.`,
        );
      return { type: "queue", queue, flow: definition.flow ?? queueTransfer };
    }
    case "agent": {
      const agent = world.agents.get(definition.agent);
      if (!agent)
        throw new SimulationError(
          `Quick connect ${name} leads to agent ${definition.agent}, who has not joined.`,
        );
      return { type: "agent", agent, flow: definition.flow ?? agentTransfer };
    }
    case "flow":
      return { type: "flow", flow: definition.flow };
    default:
      return definition satisfies never;
  }
}

/** In words. */
export function targetName(target: Target): string {
  if (target.type === "phone") return target.number;
  if (target.type === "flow") return `flow ${target.flow}`;
  return target.type === "agent" ? target.agent.name : `queue ${target.queue.name}`;
}
