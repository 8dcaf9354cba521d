import { simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect, test } from "vitest";
import { center } from "./follow-up-tasks.flow";

function reported() {
  const sim = simulate(center);
  const call = sim.call("Line", { from: "+13125550123" });
  call.enter("4711");
  return { sim, call };
}

test("a lost parcel becomes a task for the back office", () => {
  const { sim, call } = reported();
  expect(call).toHaveHeard(/^We are looking for it/);
  expect(call).toHaveEnded();
  const task = call.task("Look for parcel 4711");
  expect(task).toHaveAttribute("parcel", "4711");
  const kim = sim.agent("Kim", { profile: "BackOffice", state: "Available" });
  kim.offered().accept();
  expect(task).toBeConnectedTo(kim);
  kim.close();
  kim.clear();
  expect(task).toHaveContactRecord({ initiationMethod: "API", channel: "TASK", agent: "Kim" });
});

test("one clerk works on three parcels at once", () => {
  const sim = simulate(center);
  for (const parcel of ["1", "2", "3", "4"]) sim.call("Line").enter(parcel);
  const kim = sim.agent("Kim", { profile: "BackOffice", state: "Available", autoAccept: true });
  expect(kim).not.toBeOffered();
  expect(sim.queue("Claims").size).toBe(1);
});

test("without a number nothing is looked for", () => {
  const sim = simulate(center);
  const call = sim.call("Line");
  sim.advance("10s");
  expect(call).toHaveHeard("Please call again with your receipt at hand.");
  expect(sim.contacts()).toHaveLength(1);
});
