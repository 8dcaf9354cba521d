import type { ResourceKind } from "@contactflow/grammar";
import type { ResourceEntry } from "../entries.ts";
import { attributes, center, defaults } from "./center.ts";
import { caseTemplate, dataTable, taskTemplate, view } from "./forms.ts";
import { hours } from "./hours.ts";
import { lambda, lexBot, prompt } from "./integrations.ts";
import { agent, agentStatus, predefinedAttribute, securityProfile } from "./people.ts";
import { emailAddress, messageTemplate, phoneNumber } from "./reached.ts";
import { queue, quickConnect, routingProfile } from "./routing.ts";

/** Every kind of resource. */
export const resources: { readonly [Kind in ResourceKind]: ResourceEntry<Kind> } = {
  center,
  attributes,
  hours,
  queue,
  "routing profile": routingProfile,
  "quick connect": quickConnect,
  "phone number": phoneNumber,
  "email address": emailAddress,
  prompt,
  lambda,
  "lex bot": lexBot,
  agent,
  "agent status": agentStatus,
  "security profile": securityProfile,
  "predefined attribute": predefinedAttribute,
  "task template": taskTemplate,
  "case template": caseTemplate,
  "message template": messageTemplate,
  view,
  "data table": dataTable,
  defaults,
};
