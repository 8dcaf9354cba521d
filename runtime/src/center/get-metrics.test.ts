import { expect, test } from "vitest";
import type { Action } from "../definition/index.ts";
import { createSimulation } from "./create-simulation.ts";
import { flow, heard, mainLine, sampleCenter, say, seconds } from "./sample.fixture.ts";

const told: Action = {
  type: "play",
  prompt: {
    say: [
      { read: ["Metrics", "Queue", "Size"] },
      " waiting, the first for ",
      { read: ["Metrics", "Queue", "OldestContactAge"] },
      " s; ",
      { read: ["Metrics", "Agents", "Staffed", "Count"] },
      " staffed, ",
      { read: ["Metrics", "Agents", "Busy", "Count"] },
      " busy, ",
      { read: ["Metrics", "Agents", "NonProductive", "Count"] },
      " at lunch.",
    ],
  },
};

function counting(parameters: Extract<Action, { readonly type: "raw" }>["parameters"]) {
  const waits = flow("Waits", "inbound flow", {
    queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
    enqueue: [{ type: "enqueue" }],
  });
  const counts = flow("Counts", "inbound flow", {
    get: [
      { type: "raw", action: "GetMetricData", parameters },
      { done: "tell", error: "error" },
    ],
    tell: [told, { done: "bye" }],
    error: say("Error.", "bye"),
    bye: [{ type: "disconnect" }],
  });
  const center = sampleCenter({ flows: [waits, counts], agentStatuses: { Lunch: {} } });
  const sim = createSimulation({
    ...center,
    phoneNumbers: { ...center.phoneNumbers, Second: { number: "+12025550101", flow: "Counts" } },
  });
  sim.addAgent("Anna", { profile: "Frontline", status: "Available" });
  sim.addAgent("Ben", { profile: "Frontline", status: "Lunch" });
  sim.call(mainLine);
  sim.accept("Anna");
  sim.call(mainLine);
  sim.advance(seconds(30));
  return sim;
}

test("a flow may count the contacts and agents of a queue", () => {
  const sim = counting({ QueueId: "Support" });
  expect(heard(sim, sim.call("Second"))).toEqual([
    "1 waiting, the first for 30 s; 1 staffed, 1 busy, 1 at lunch.",
  ]);
});

test("of one channel, or of an agent's own queue", () => {
  const chats = counting({ QueueId: "Support", QueueChannel: "Chat" });
  expect(heard(chats, chats.call("Second"))[0]).toMatch(/^0 waiting/);
  const own = counting({ AgentId: "Ben" });
  expect(heard(own, own.call("Second"))).toEqual([
    "0 waiting, the first for 0 s; 0 staffed, 0 busy, 1 at lunch.",
  ]);
});

test("without a queue, or of one that there is not: the error arm", () => {
  const none = counting({});
  expect(heard(none, none.call("Second"))).toEqual(["Error."]);
  const wrong = counting({ AgentId: "Nobody" });
  expect(heard(wrong, wrong.call("Second"))).toEqual(["Error."]);
});

test("who waits may be told the place in the queue", () => {
  const place = flow("Place", "queue flow", {
    get: [
      { type: "raw", action: "GetMetricData", parameters: {} },
      { done: "tell", error: "end" },
    ],
    tell: [
      {
        type: "play",
        prompt: { say: ["Number ", { read: ["Metrics", "Contact", "PositionInQueue"] }, "."] },
      },
      { done: "end" },
    ],
    end: [{ type: "end" }],
  });
  const waits = flow("Waits", "inbound flow", {
    queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
    enqueue: [{ type: "enqueue" }],
  });
  const sim = createSimulation(sampleCenter({ flows: [waits, place], defaults: { queueFlow: "Place" } }));
  const calls = [1, 2].map(() => sim.call(mainLine));
  expect(calls.map((call) => heard(sim, call))).toEqual([["Number 1."], ["Number 2."]]);
});
