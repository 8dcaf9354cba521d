import type { PropertyEntry } from "../entries.ts";
import { description, language, logging, name, recording, references, voiceProperty } from "./contact.ts";
import {
  agentHoldFlow,
  agentWhisper,
  customerWhisper,
  disconnectFlow,
  holdFlow,
  queueFlow,
} from "./hooks.ts";
import { callbackNumber, priority, queue, routingAge } from "./routing.ts";

/** Every property of `contact` that `set` writes. */
export const properties = [
  queue,
  callbackNumber,
  queueFlow,
  holdFlow,
  agentHoldFlow,
  agentWhisper,
  customerWhisper,
  disconnectFlow,
  recording,
  logging,
  voiceProperty,
  language,
  priority,
  routingAge,
  name,
  description,
  references,
] as const satisfies readonly PropertyEntry[];

export type PropertyName = (typeof properties)[number]["name"];
