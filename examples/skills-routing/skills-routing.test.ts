import { simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect, test } from "vitest";
import { center } from "./skills-routing.flow";

test("the steps ask for the language that was chosen", () => {
  const steps: unknown[] = [];
  const sim = simulate(center, {
    actions: {
      GetMetricData: { outcome: "done" },
      UpdateContactRoutingCriteria: ({ parameters }) => {
        steps.push(parameters);
        return { outcome: "done" };
      },
    },
  });
  const call = sim.call("Alpine");
  call.press("2");
  expect(call).toBeInQueue("Flights");
  expect(JSON.stringify(steps)).toContain('"Italian"');
  expect(JSON.stringify(steps)).not.toContain('"French"');
});

test("who has waited three minutes goes before those who came a little earlier", () => {
  const sim = simulate(center, {
    actions: {
      GetMetricData: { outcome: "done" },
      UpdateContactRoutingCriteria: { outcome: "done" },
    },
  });
  const first = sim.call("Alpine");
  first.press("1");
  sim.advance("3m");
  expect(first).toHaveHeard("Press 1 to leave the queue.");
  first.press("1");
  expect(first).toHaveEnded();
  expect(sim.queue("Flights").size).toBe(0);
});
