import { defineResource } from "../define.ts";
import { boolean, duration, day, flow, list, number, parameter, phone, resource, text } from "../shapes.ts";
import { description } from "./description.ts";

export const agent = defineResource({
  kind: "agent",
  doc: "Somebody who handles contacts. What the platform shows is the user name to sign in with.",
  properties: {
    profile: parameter(resource("routing profile"), "What the agent serves.", { required: true }),
    firstName: parameter(text({ min: 1, max: 255 }), "As it is shown."),
    lastName: parameter(text({ min: 1, max: 300 }), "As it is shown."),
    email: parameter(
      text({ max: 265, pattern: { test: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, words: "an e-mail address" } }),
      "The agent's e-mail address.",
    ),
    autoAccept: parameter(boolean, "Whether contacts are connected without asking.", { default: false }),
    afterContactWork: parameter(
      duration(0, day),
      "How long after-contact work lasts at most; 0s: until the agent ends it.",
      { default: 0 },
    ),
    securityProfiles: parameter(
      list(text({ min: 1, max: 127 }), 1, 10),
      "Names of the security profiles; without it `Agent`.",
    ),
  },
  values: {},
  maxName: 64,
  single: false,
  cloudFormation: "AWS::Connect::User",
  example: 'agent Anna "anna@example.com" { profile: Frontline }',
});

export const agentStatus = defineResource({
  kind: "agent status",
  doc: "A status that agents can choose besides Available and Offline, such as a break.",
  properties: {
    description,
    order: parameter(number(1, 50), "Its place in the list."),
    enabled: parameter(boolean, "Whether it can be chosen.", { default: true }),
  },
  values: {},
  maxName: 127,
  single: false,
  cloudFormation: "AWS::Connect::AgentStatus",
  example: 'agent status Lunch "Lunch break" { order: 1 }',
});

export const quickConnect = defineResource({
  kind: "quick connect",
  doc: "Somewhere agents can transfer to: a phone number, a queue, or an agent.",
  properties: {
    description,
    number: parameter(phone, "The phone number.", { when: { absent: "queue" } }),
    queue: parameter(resource("queue"), "The queue."),
    agent: parameter(resource("agent"), "The agent."),
    flow: parameter(
      flow("queue transfer flow", "agent transfer flow"),
      "The transfer flow that runs: a queue transfer flow for a queue, an agent transfer flow for an agent.",
    ),
  },
  values: {},
  maxName: 127,
  single: false,
  cloudFormation: "AWS::Connect::QuickConnect",
  example: "quick connect ToBilling { queue: Billing, flow: TransferToBilling }",
});

export const phoneNumber = defineResource({
  kind: "phone number",
  doc: "A number that customers can call, and the flow that answers.",
  properties: {
    description: parameter(text({ min: 1, max: 500 }), "What it is for."),
    number: parameter(phone, "The number, in E.164.", { required: true }),
    flow: parameter(flow("inbound flow"), "The flow that answers."),
  },
  values: {},
  maxName: 127,
  single: false,
  cloudFormation: "AWS::Connect::PhoneNumber",
  example: "phone number MainLine { number: +14155550100, flow: Welcome }",
});
