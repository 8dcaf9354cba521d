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
 * many numbers, each of which leads into a queue of its own, and so many routing profiles, which serve all queues.
 */
export function benchCenter(queues: number, profiles: number): CenterDefinition {
  const numbers = Array.from({ length: queues }, (_, index) => numberOf(index));
  const { Welcome, ...others } = example.flows;
  if (!Welcome) throw new Error("The example has no flow Welcome.");
  const { maxContacts: _, ...callbacks } = example.queues["Callbacks"] ?? {};
  const served = [
    ...numbers.map((queue) => ({ queue, priority: 1, delay: 0, channels: ["voice"] as const })),
    { queue: "Callbacks", priority: 5, delay: 30, channels: ["voice"] as const },
  ];
  return {
    ...example,
    hours: {
      BusinessHours: {
        timezone: "America/New_York",
        open: [{ days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], from: 0, to: 0 }],
      },
    },
    queues: {
      ...Object.fromEntries(numbers.map((number) => [number, { hours: "BusinessHours" }])),
      Callbacks: callbacks,
    },
    routingProfiles: Object.fromEntries(
      Array.from({ length: profiles }, (_unused, index) => [
        profileName(index),
        { channels: { voice: 1 }, queues: served },
      ]),
    ),
    phoneNumbers: Object.fromEntries(
      numbers.map((number, index) => [`Line ${index}`, { number, flow: "Welcome" }]),
    ),
    flows: { ...others, Welcome: intoQueueOfNumber(Welcome), Waiting: quiet, Recorded: recorded },
    defaults: { customerWhisper: "Recorded" },
  };
}

export const profileName = (index: number): string => `Profile ${index}`;
export const numberOf = (index: number): string => `+1202555${1000 + index}`;

/** The queue is called like the number that was dialled. */
function intoQueueOfNumber(flow: FlowDefinition): FlowDefinition {
  const states = Object.entries(flow.states).map(([state, node]) => [
    state,
    node.action.type === "setQueue"
      ? { ...node, action: { type: "setQueue", queue: { read: ["SystemEndpoint", "Address"] } } }
      : node,
  ]);
  return { ...flow, states: Object.fromEntries(states) as FlowDefinition["states"] };
}
