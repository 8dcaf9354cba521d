import type { PropertyEntry, ServiceProperty } from "../entries.ts";
import { media } from "../services/media.ts";
import { skills } from "../services/skills.ts";
import {
  assistantSession,
  customerId,
  description,
  language,
  logging,
  name,
  recording,
  references,
  segment,
  voiceProperty,
} from "./contact.ts";
import {
  agentGuide,
  agentHoldFlow,
  agentWhisper,
  customerWhisper,
  disconnectFlow,
  disconnectGuide,
  holdFlow,
  pauseFlow,
  queueFlow,
  resumeFlow,
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
  agentGuide,
  disconnectGuide,
  pauseFlow,
  resumeFlow,
  recording,
  ...media.properties,
  logging,
  voiceProperty,
  language,
  priority,
  routingAge,
  ...skills.properties,
  name,
  description,
  customerId,
  references,
  segment,
  assistantSession,
] as const satisfies readonly PropertyEntry[];

type Property = (typeof properties)[number];
export type PropertyName = Property["name"];
/** Properties that are nothing but what they ask of the platform. */
export type ServicePropertyName = Extract<Property, ServiceProperty>["name"];
