import type { ContactView } from "@contactflow/runtime/center";
import { agentSteps } from "./agent-steps.ts";
import { flowSteps } from "./flow-steps.ts";
import { ringSteps } from "./ring-steps.ts";
import type { NextStep, Stage } from "./stage.ts";

/**
 * What can happen next while nothing happens by itself: phones that ring and offers come first, then whatever flows wait for,
 * then queues and conversations. `undefined`: it is all over.
 */
export function nextSteps(stage: Stage): NextStep | undefined {
  const contacts = stage.contacts().filter(({ phase }) => phase !== "ended");
  const byUrgency: readonly ((contact: ContactView) => NextStep | undefined)[] = [
    (contact) => ringSteps(stage, contact),
    (contact) => agentSteps.offered(stage, contact),
    (contact) => flowSteps(stage, contact),
    (contact) => agentSteps.queued(stage, contact),
    (contact) => agentSteps.paused(stage, contact),
    (contact) => agentSteps.connected(stage, contact),
    (contact) => agentSteps.scheduled(stage, contact),
  ];
  for (const find of byUrgency)
    for (const contact of contacts) {
      const step = find(contact);
      if (step !== undefined) return step;
    }
  return undefined;
}
