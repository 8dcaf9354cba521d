import type { FlowKind } from "@contactflow/grammar";
import type { Type } from "../../program/types.ts";
import { defineValue } from "../define.ts";

const text: Type = { kind: "text" };
const phone: Type = { kind: "phone" };

const channel = defineValue({
  name: "contact.channel",
  doc: "How the customer reaches the centre.",
  type: { kind: "union", members: ["VOICE", "CHAT", "TASK", "EMAIL"] },
  path: ["Channel"],
  flows: undefined,
});

const initiation = defineValue({
  name: "contact.initiation",
  doc: "How the contact began. Has no value in whisper flows for agent and customer.",
  type: {
    kind: "union",
    members: [
      "INBOUND",
      "OUTBOUND",
      "TRANSFER",
      "CALLBACK",
      "API",
      "QUEUE_TRANSFER",
      "DISCONNECT",
      "MONITOR",
      "EXTERNAL_OUTBOUND",
      "WEBRTC_API",
      "AGENT_REPLY",
      "FLOW",
    ],
  },
  path: ["InitiationMethod"],
  flows: [
    "inbound flow",
    "queue flow",
    "customer hold flow",
    "agent hold flow",
    "outbound whisper flow",
    "agent transfer flow",
    "queue transfer flow",
    "module",
  ],
});

const plain = <const Name extends string>(name: Name, path: readonly [string, ...string[]], doc: string) =>
  defineValue({ name, doc, type: text, path, flows: undefined });

export const contact = [
  channel,
  initiation,
  plain("contact.id", ["ContactId"], "The contact's id."),
  plain("contact.initialId", ["InitialContactId"], "The id of the first contact of the chain."),
  plain("contact.previousId", ["PreviousContactId"], "The id of the contact before a transfer."),
  plain("contact.customerId", ["CustomerId"], "The id of the customer, where one was set."),
  plain("contact.name", ["Name"], "The contact's name."),
  plain("contact.description", ["Description"], "What the contact is about."),
  plain("contact.language", ["LanguageCode"], "The contact's language, such as `en-US`."),
  plain("contact.voice", ["TextToSpeechVoiceId"], "The voice that speaks texts."),
  plain("contact.queue.name", ["Queue", "Name"], "The name of the contact's queue, once it has one."),
  plain("contact.queue.arn", ["Queue", "ARN"], "The platform's name of the contact's queue."),
  plain("contact.references.*", ["References"], "A reference: `contact.references.order.Value`."),
  plain("contact.instance", ["InstanceARN"], "The platform's name of the instance."),
  plain("contact.region", ["AwsRegion"], "The region of the instance."),
] as const;

export const customer = [
  defineValue({
    name: "customer.number",
    doc: "The customer's phone number.",
    type: phone,
    path: ["CustomerEndpoint", "Address"],
    flows: undefined,
  }),
  plain("customer.name", ["CustomerEndpoint", "DisplayName"], "The customer's display name in a chat."),
  defineValue({
    name: "dialed.number",
    doc: "The number that the customer called.",
    type: phone,
    path: ["SystemEndpoint", "Address"],
    flows: undefined,
  }),
] as const;

const withAgent: readonly FlowKind[] = [
  "customer hold flow",
  "agent hold flow",
  "customer whisper flow",
  "agent whisper flow",
  "outbound whisper flow",
  "agent transfer flow",
  "module",
];

const ofAgent = <const Name extends string>(name: Name, path: readonly [string, ...string[]], doc: string) =>
  defineValue({ name, doc, type: text, path, flows: withAgent });

export const agent = [
  ofAgent("agent.name", ["Agent", "UserName"], "The agent's user name."),
  ofAgent("agent.firstName", ["Agent", "FirstName"], "The agent's first name."),
  ofAgent("agent.lastName", ["Agent", "LastName"], "The agent's last name."),
  ofAgent("agent.arn", ["Agent", "ARN"], "The platform's name of the agent."),
] as const;
