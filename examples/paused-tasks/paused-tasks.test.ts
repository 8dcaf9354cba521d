import { simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect, test } from "vitest";
import { center } from "./paused-tasks.flow";

test("a mechanic works on five repairs, and closes one", () => {
  const sim = simulate(center);
  const repairs = Array.from({ length: 6 }, (_, index) => sim.task("NewRepair", { name: `Repair ${index}` }));
  const max = sim.agent("Max", { profile: "Mechanics", state: "Available", autoAccept: true });
  expect(repairs[4]).toBeConnectedTo(max);
  expect(repairs[5]).toBeInQueue("Workshop");
  max.close(repairs[0]);
  max.clear(repairs[0]);
  expect(repairs[5]).toBeConnectedTo(max);
  expect(repairs[0]).toHaveContactRecord({ channel: "TASK", agent: "Max" });
});

test("a repair whose part has come is marked as urgent", () => {
  const sim = simulate(center, { actions: { ResumeContact: { outcome: "done" } } });
  const waiting = sim.task("NewRepair", { name: "Repair" });
  const resumed = sim.task("Resumed", { name: "Repair" });
  expect(resumed.view.priority).toBeLessThan(waiting.view.priority);
});
