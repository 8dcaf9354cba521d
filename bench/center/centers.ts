import type { CenterDefinition, FlowDefinition } from "@contactflow/runtime";
import { center } from "../../test/centers/queued-callback.ts";

const example = center.definition();

const recorded: FlowDefinition = {
  name: "Recorded",
  kind: "customer whisper flow",
  source: "bench.flow",
  start: "play",
  states: {
    play: {
      action: { type: "play", prompt: { say: "This call may be recorded." } },
      on: { done: "end" },
      at: [1, 1],
    },
    end: { action: { type: "end" }, on: {}, at: [2, 1] },
  },
};

/** Music that does not come back to its flow each minute: waiting costs nothing, and only calls are measured. */
const quiet: FlowDefinition = {
  name: "Waiting",
  kind: "queue flow",
  source: "bench.flow",
  start: "loop",
  states: { loop: { action: { type: "loop", prompts: [{ say: "Please hold." }] }, on: {}, at: [1, 1] } },
};

/**
 * The example of a queued callback, open day and night, with no limit to its queues and a customer whisper besides: with so
 * many queues for calls, each of them with a number and a flow of its own, and so many routing profiles, which serve all queues.
 */
export function benchCenter(queues: number, profiles: number): CenterDefinition {
  const names = Array.from({ length: queues }, (_, index) => queueName(index));
  const { Welcome, ...others } = example.flows;
  if (!Welcome) throw new Error("The example has no flow Welcome.");
  const { channels, outboundQueue } = example.routingProfiles["Frontline"] ?? { channels: {} };
  const served = [
    ...names.map((queue) => ({ queue, priority: 1, delay: 0, channels: ["voice"] as const })),
    { queue: "Callbacks", priority: 5, delay: 30, channels: ["voice"] as const },
  ];
  const { maxContacts: _, ...callbacks } = example.queues["Callbacks"] ?? {};
  return {
    ...example,
    hours: {
      BusinessHours: {
        timezone: "America/New_York",
        open: [{ days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], from: 0, to: 0 }],
      },
    },
    queues: {
      ...Object.fromEntries(names.map((name) => [name, { hours: "BusinessHours" }])),
      Callbacks: callbacks,
    },
    routingProfiles: Object.fromEntries(
      Array.from({ length: profiles }, (_unused, index) => [
        profileName(index),
        { channels, ...(outboundQueue !== undefined && { outboundQueue }), queues: served },
      ]),
    ),
    phoneNumbers: Object.fromEntries(
      names.map((name, index) => [name, { number: numberOf(index), flow: flowName(index) }]),
    ),
    flows: {
      ...Object.fromEntries(
        names.map((name, index) => [flowName(index), into(Welcome, flowName(index), name)]),
      ),
      ...others,
      Waiting: quiet,
      Recorded: recorded,
    },
    defaults: { customerWhisper: "Recorded" },
  };
}

const queueName = (index: number): string => (index === 0 ? "Support" : `Support ${index + 1}`);
const flowName = (index: number): string => (index === 0 ? "Welcome" : `Welcome ${index + 1}`);
export const profileName = (index: number): string => (index === 0 ? "Frontline" : `Frontline ${index + 1}`);
export const numberOf = (index: number): string => `+1202555${1000 + index}`;

/** The same flow, into another queue. */
function into(flow: FlowDefinition, name: string, queue: string): FlowDefinition {
  const states = Object.entries(flow.states).map(([state, node]) => {
    const { action } = node;
    return [state, action.type === "setQueue" ? { ...node, action: { ...action, queue } } : node];
  });
  return { ...flow, name, states: Object.fromEntries(states) as FlowDefinition["states"] };
}
