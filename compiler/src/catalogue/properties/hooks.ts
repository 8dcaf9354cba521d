import type { FlowKind } from "@contactflow/grammar";
import type { PropertyEntry } from "../entries.ts";
import { defineProperty, error, everyChannel, everyFlow, guidingFlows, voice } from "../define.ts";
import { flow, parameter } from "../shapes.ts";
import { blocks } from "../sources.ts";

const holdFlows = [...guidingFlows, "outbound whisper flow"] as const;

/** What the hooks of a contact differ in; each names a flow that the platform runs at a moment of its own. */
interface Hook<Name extends string> extends Pick<
  PropertyEntry<Name>,
  "name" | "doc" | "flows" | "channels" | "example"
> {
  readonly kind: FlowKind;
  /** The value in words. */
  readonly value: string;
}

function defineHook<const Name extends string>({ kind, value, ...hook }: Hook<Name>): PropertyEntry<Name> {
  return defineProperty({
    ...blocks,
    ...hook,
    value: parameter(flow(kind), value, { dynamic: "allowed" }),
    keyed: false,
    options: {},
    outcomes: { error },
    actions: ["UpdateContactEventHooks"],
  });
}

export const queueFlow = defineHook({
  name: "queueFlow",
  doc: "What the customer hears while waiting in the queue.",
  kind: "queue flow",
  value: "A queue flow.",
  flows: ["inbound flow", "agent transfer flow", "queue transfer flow", "module"],
  channels: everyChannel,
  example: "set contact.queueFlow = Waiting",
});

export const holdFlow = defineHook({
  name: "holdFlow",
  doc: "What the customer hears on hold.",
  kind: "customer hold flow",
  value: "A customer hold flow.",
  flows: holdFlows,
  channels: voice,
  example: "set contact.holdFlow = HoldMusic",
});

export const agentHoldFlow = defineHook({
  name: "agentHoldFlow",
  doc: "What the agent hears on hold.",
  kind: "agent hold flow",
  value: "An agent hold flow.",
  flows: holdFlows,
  channels: voice,
  example: "set contact.agentHoldFlow = AgentOnHold",
});

export const agentWhisper = defineHook({
  name: "agentWhisper",
  doc: "What the agent hears before being connected with the customer.",
  kind: "agent whisper flow",
  value: "An agent whisper flow.",
  flows: guidingFlows,
  channels: everyChannel,
  example: "set contact.agentWhisper = AnnounceSupport",
});

export const customerWhisper = defineHook({
  name: "customerWhisper",
  doc: "What the customer hears before being connected with the agent.",
  kind: "customer whisper flow",
  value: "A customer whisper flow.",
  flows: guidingFlows,
  channels: ["voice", "chat"],
  example: "set contact.customerWhisper = Beep",
});

export const disconnectFlow = defineHook({
  name: "disconnectFlow",
  doc: "Runs when the agent has left and the customer is still there.",
  kind: "inbound flow",
  value: "An inbound flow.",
  flows: everyFlow,
  channels: everyChannel,
  example: "set contact.disconnectFlow = Survey",
});

export const agentGuide = defineHook({
  name: "agentGuide",
  doc: "The guide that an agent sees as soon as the contact is offered: an inbound flow with `show`.",
  kind: "inbound flow",
  value: "An inbound flow.",
  flows: everyFlow,
  channels: everyChannel,
  example: "set contact.agentGuide = Survey",
});

export const disconnectGuide = defineHook({
  name: "disconnectGuide",
  doc: "The guide that an agent sees when the contact is over: an inbound flow with `show`.",
  kind: "inbound flow",
  value: "An inbound flow.",
  flows: everyFlow,
  channels: everyChannel,
  example: "set contact.disconnectGuide = Survey",
});

export const pauseFlow = defineHook({
  name: "pauseFlow",
  doc: "Runs when an agent pauses the task.",
  kind: "inbound flow",
  value: "An inbound flow.",
  flows: everyFlow,
  channels: ["task"],
  example: "set contact.pauseFlow = FollowUp",
});

export const resumeFlow = defineHook({
  name: "resumeFlow",
  doc: "Runs when a paused task goes on.",
  kind: "inbound flow",
  value: "An inbound flow.",
  flows: everyFlow,
  channels: ["task"],
  example: "set contact.resumeFlow = FollowUp",
});
