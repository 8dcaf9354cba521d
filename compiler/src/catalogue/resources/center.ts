import { defineResource } from "../define.ts";
import { flow, parameter } from "../shapes.ts";

export const center = defineResource({
  kind: "center",
  doc: "The contact centre itself: its time zone decides how times are read, its country how local phone numbers are.",
  properties: {
    country: parameter({ kind: "country" }, "Two letters, such as `US`."),
    timezone: parameter({ kind: "timezone" }, 'Such as `"America/New_York"`.', { default: "UTC" }),
  },
  values: {},
  maxName: 62,
  single: true,
  cloudFormation: undefined,
  example: 'center ExampleCorp { country: US, timezone: "America/New_York" }',
});

export const attributes = defineResource({
  kind: "attributes",
  doc: 'Contact attributes: shared by all flows of one contact. Each has a type (`text`, `number`, `boolean`, `phone`, `duration`, or a choice such as `"gold" | "silver"`) and may have a first value.',
  properties: {},
  values: {},
  maxName: 127,
  single: false,
  cloudFormation: undefined,
  example: 'attributes { callbackNumber: phone, tier: "gold" | "silver" = "silver" }',
});

export const defaults = defineResource({
  kind: "defaults",
  doc: "The flows that run where no other one is set.",
  properties: {
    queueFlow: parameter(flow("queue flow"), "For customers who wait in a queue."),
    customerHold: parameter(flow("customer hold flow"), "For customers on hold."),
    agentHold: parameter(flow("agent hold flow"), "For agents on hold."),
    customerWhisper: parameter(flow("customer whisper flow"), "For customers before they are connected."),
    agentWhisper: parameter(flow("agent whisper flow"), "For agents before they are connected."),
    outboundWhisper: parameter(flow("outbound whisper flow"), "For customers who are called."),
    agentTransfer: parameter(flow("agent transfer flow"), "For transfers to an agent."),
    queueTransfer: parameter(flow("queue transfer flow"), "For transfers to a queue."),
  },
  values: {},
  maxName: 127,
  single: true,
  cloudFormation: undefined,
  example: "defaults { queueFlow: Waiting }",
});
