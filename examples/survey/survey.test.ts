import { simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect, test } from "vitest";
import { center } from "./survey.flow";

/** A call that Tom has taken, and ended. */
function served() {
  const sim = simulate(center, { at: "2026-03-02T09:00" });
  const tom = sim.agent("Tom", { profile: "Team", state: "Available" });
  const call = sim.call("Line", { from: "+12135550177" });
  tom.offered().accept();
  sim.advance("4m");
  tom.hangUp();
  return { sim, call, survey: call.next() };
}

test("a caller who is happy is thanked", () => {
  const { call, survey } = served();
  expect(call).toHaveContactRecord({ agent: "Tom", disconnectReason: "AGENT_DISCONNECT" });
  survey.enter("5");
  expect(survey).toHaveHeard("How did we do, from 1 to 5?", "Thank you. Goodbye.");
  expect(survey).toHaveContactRecord({ initiationMethod: "DISCONNECT" });
});

test("a supervisor calls one who is not", () => {
  const { sim, survey } = served();
  const lee = sim.agent("Lee", { profile: "Leads", state: "Available" });
  survey.enter("1");
  expect(survey).toHaveHeard("We are sorry. A supervisor will call you.");
  sim.advance("10m");
  lee.offered().accept();
  sim.customer("+12135550177").answers();
  expect(survey.next()).toHaveHeard("This is City Power. You told us that we can do better.");
  expect(survey.next()).toBeConnectedTo(lee);
});

test("nothing entered is no rating", () => {
  const { sim, survey } = served();
  sim.advance("5s");
  expect(survey).toHaveEnded();
  expect(survey).not.toHaveHeard(/sorry/);
});
