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

function atTheWorkshop() {
  const sim = simulate(center);
  const max = sim.agent("Max", { profile: "Mechanics", state: "Available", autoAccept: true });
  const repair = sim.task("NewRepair", { name: "Lamp" });
  return { sim, max, repair };
}

test("a repair that waits for its part takes no place at the bench", () => {
  const { sim, max, repair } = atTheWorkshop();
  for (let more = 0; more < 4; more++) sim.task("NewRepair", { name: `Repair ${more}` });
  const sixth = sim.task("NewRepair", { name: "The sixth" });
  expect(sixth).toBeInQueue("Workshop");
  repair.pause();
  expect(sixth).toBeConnectedTo(max);
  sim.advance("1h");
  repair.resume();
  max.close(repair);
  max.clear(repair);
  expect(repair).toHaveContactRecord({ totalPauseCount: 1, agentPauseDuration: 3600 });
});

test("after two days it goes on by itself", () => {
  const { sim, repair } = atTheWorkshop();
  repair.pause();
  expect(repair).toHaveContactRecord({ tags: { state: "waits for a part" } });
  sim.advance("48h");
  expect(repair.view.pausedSince).toBeUndefined();
});

test("one that nobody works on yet comes back into the queue, before the others", () => {
  const sim = simulate(center);
  const [first, second] = ["Lamp", "Chair"].map((name) => sim.task("NewRepair", { name }));
  second?.pause();
  expect(sim.queue("Workshop").size).toBe(1);
  second?.resume();
  expect(sim.queue("Workshop").contacts).toEqual([second?.contactId, first?.contactId]);
});
