import type { ResourceKind } from "@contactflow/grammar";
import type { ResourceEntry } from "../entries.ts";
import { attributes, center, defaults } from "./center.ts";
import { lambda, lexBot, prompt, taskTemplate, view } from "./integrations.ts";
import { agent, agentStatus, phoneNumber, quickConnect } from "./people.ts";
import { hours, queue, routingProfile } from "./routing.ts";

/** Every kind of resource. */
export const resources: { readonly [Kind in ResourceKind]: ResourceEntry<Kind> } = {
  center,
  attributes,
  hours,
  queue,
  "routing profile": routingProfile,
  "quick connect": quickConnect,
  "phone number": phoneNumber,
  prompt,
  lambda,
  "lex bot": lexBot,
  agent,
  "agent status": agentStatus,
  "task template": taskTemplate,
  view,
  defaults,
};
