import type { Channel } from "../definition/index.ts";
import type { ContactRecord } from "./record.ts";

export const channels: readonly Channel[] = ["voice", "chat", "task", "email"];

const names = { voice: "VOICE", chat: "CHAT", task: "TASK", email: "EMAIL" } as const;

/** As flows, records and events have it. */
export function channelName(channel: Channel): ContactRecord["channel"] {
  return names[channel];
}

/** In messages: an agent "cannot answer contact c1: it is a call". */
export const aContact = {
  voice: "a call",
  chat: "a chat",
  task: "a task",
  email: "an e-mail",
} as const satisfies Readonly<Record<Channel, string>>;
