import type { DefaultFlows, Hook } from "../definition/index.ts";
import type { Contact, Purpose, World } from "./world.ts";

type Role = Extract<Purpose, "agentWhisper" | "customerWhisper" | "customerHold" | "agentHold"> | "queueFlow";

const hookOf = {
  queueFlow: "queueFlow",
  agentWhisper: "agentWhisper",
  customerWhisper: "customerWhisper",
  customerHold: "holdFlow",
  agentHold: "agentHoldFlow",
} as const satisfies Readonly<Record<Role & keyof DefaultFlows, Hook>>;

/** The flow set for this contact, or else the centre's default, or none. Default whispers are not for chats. */
export function flowFor(world: World, { flows, channel }: Contact, role: Role): string | undefined {
  const set = flows.hooks[hookOf[role]];
  if (set !== undefined) return set;
  const whispers = role === "agentWhisper" || role === "customerWhisper";
  return whispers && channel === "chat" ? undefined : world.definition.defaults[role];
}
