import { defineProperty, error, everyChannel, everyFlow, guidingFlows, voice } from "../define.ts";
import { flow, parameter } from "../shapes.ts";

const holdFlows = [...guidingFlows, "outbound whisper flow"] as const;
const actions = ["UpdateContactEventHooks"] as const;

export const queueFlow = defineProperty({
  name: "queueFlow",
  doc: "What the customer hears while waiting in the queue.",
  value: parameter(flow("queue flow"), "A queue flow.", { dynamic: "allowed" }),
  keyed: false,
  options: {},
  outcomes: { error },
  flows: ["inbound flow", "agent transfer flow", "queue transfer flow", "module"],
  channels: everyChannel,
  actions,
  example: "set contact.queueFlow = Waiting",
});

export const holdFlow = defineProperty({
  name: "holdFlow",
  doc: "What the customer hears on hold.",
  value: parameter(flow("customer hold flow"), "A customer hold flow.", { dynamic: "allowed" }),
  keyed: false,
  options: {},
  outcomes: { error },
  flows: holdFlows,
  channels: voice,
  actions,
  example: "set contact.holdFlow = HoldMusic",
});

export const agentHoldFlow = defineProperty({
  name: "agentHoldFlow",
  doc: "What the agent hears on hold.",
  value: parameter(flow("agent hold flow"), "An agent hold flow.", { dynamic: "allowed" }),
  keyed: false,
  options: {},
  outcomes: { error },
  flows: holdFlows,
  channels: voice,
  actions,
  example: "set contact.agentHoldFlow = AgentOnHold",
});

export const agentWhisper = defineProperty({
  name: "agentWhisper",
  doc: "What the agent hears before being connected with the customer.",
  value: parameter(flow("agent whisper flow"), "An agent whisper flow.", { dynamic: "allowed" }),
  keyed: false,
  options: {},
  outcomes: { error },
  flows: guidingFlows,
  channels: everyChannel,
  actions,
  example: "set contact.agentWhisper = AnnounceSupport",
});

export const customerWhisper = defineProperty({
  name: "customerWhisper",
  doc: "What the customer hears before being connected with the agent.",
  value: parameter(flow("customer whisper flow"), "A customer whisper flow.", { dynamic: "allowed" }),
  keyed: false,
  options: {},
  outcomes: { error },
  flows: guidingFlows,
  channels: ["voice", "chat"],
  actions,
  example: "set contact.customerWhisper = Beep",
});

export const disconnectFlow = defineProperty({
  name: "disconnectFlow",
  doc: "Runs when the agent has left and the customer is still there.",
  value: parameter(flow("inbound flow"), "An inbound flow.", { dynamic: "allowed" }),
  keyed: false,
  options: {},
  outcomes: { error },
  flows: everyFlow,
  channels: everyChannel,
  actions,
  example: "set contact.disconnectFlow = Survey",
});
