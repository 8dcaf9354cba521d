import type { Channel } from "../definition/index.ts";
import type { ContactRecord } from "./record.ts";

export const channels: readonly Channel[] = ["voice", "chat", "task", "email"];

const names = { voice: "VOICE", chat: "CHAT", task: "TASK", email: "EMAIL" } as const;

/** As flows, records and events have it. */
export function channelName(channel: Channel): ContactRecord["channel"] {
  return names[channel];
}
