import { expect, test } from "vitest";
import { defineCenter } from "../definition/index.ts";
import { flow, mainLine, sampleCenter } from "../center/sample.fixture.ts";
import { simulate } from "./index.ts";

const center = defineCenter()(() =>
  sampleCenter({
    flows: [
      flow("Welcome", "inbound flow", {
        queue: [{ type: "setQueue", queue: "Support" }, { done: "split" }],
        split: [
          { type: "split", shares: [{ percent: 1, outcome: "1%" }] },
          { "1%": "bye", noMatch: "enqueue" },
        ],
        enqueue: [{ type: "enqueue" }],
        bye: [{ type: "disconnect" }],
      }),
    ],
    predefinedAttributes: { Language: {} },
  }),
);

test("a centre tells its metrics by interval, with a threshold for the service level", () => {
  const sim = simulate(center, { splits: { Welcome: "noMatch" } });
  const anna = sim.agent("Anna", {
    profile: "Frontline",
    state: "Available",
    afterContactWork: { voice: "30s" },
  });
  const call = sim.call(mainLine);
  sim.advance("15s");
  anna.offered().accept();
  sim.advance("5m");
  call.hangUp();
  sim.advance("10m");
  const { intervals, threshold } = sim.metrics({ interval: "5m", threshold: "10s" });
  expect(threshold).toBe(10);
  expect(intervals.map(({ queues }) => queues["Support"])).toMatchObject([
    { contactsQueued: 1, contactsAnswered: 1, serviceLevel: 0, averageQueueAnswerTime: 15 },
    { contactsHandled: 0, averageHandleTime: 330, averageAfterContactWorkTime: 30 },
    { contactsHandled: 0 },
    { contactsHandled: 0 },
  ]);
  expect(sim.metrics().total).toMatchObject({ from: sim.now - 915_000, to: sim.now });
});

test("a split leads where the test says", () => {
  expect(simulate(center, { splits: { Welcome: "1%" } }).call(mainLine).view.phase).toBe("ended");
});

test("agents are set up by channel", () => {
  const sim = simulate(center, { splits: { Welcome: "noMatch" } });
  const anna = sim.agent("Anna", {
    profile: "Frontline",
    state: "Available",
    autoAccept: { voice: true },
    afterContactWork: { minutes: 1 },
    proficiencies: [{ attribute: "Language", value: "French", level: 3 }],
  });
  const call = sim.call(mainLine);
  expect(call.view.phase).toBe("connected");
  anna.hangUp();
  sim.advance("59s");
  expect(sim.simulation.agent("Anna").activity).toBe("After contact work");
  sim.advance("1s");
  expect(sim.simulation.agent("Anna").activity).toBe("Available");
});
