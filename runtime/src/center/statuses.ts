import type { CenterDefinition } from "../definition/index.ts";

export const available = "Available";
export const offline = "Offline";

/** What an agent can choose from. */
export function statusesOf({ agentStatuses = {} }: CenterDefinition): readonly string[] {
  return [available, offline, ...Object.keys(agentStatuses)];
}
