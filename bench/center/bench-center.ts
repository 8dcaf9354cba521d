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

/** The example of a queued callback, open day and night, with no limit to its queue and a customer whisper besides. */
export const benchCenter: CenterDefinition = {
  ...example,
  hours: {
    BusinessHours: {
      timezone: "America/New_York",
      open: [{ days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], from: 0, to: 0 }],
    },
  },
  queues: { ...example.queues, Support: { hours: "BusinessHours" } },
  flows: { ...example.flows, Recorded: recorded },
  defaults: { customerWhisper: "Recorded" },
};
