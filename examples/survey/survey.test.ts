import {
  callbackCreated,
  ended,
  heard,
  hungUp,
  keyedIn,
  never,
  simulate,
  unordered,
} from "@contactflow/runtime/testing";
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
  return { sim, call };
}

test("a caller who is happy is thanked", () => {
  const { sim, call } = served();
  call.enter("5");
  expect(call).toHaveStory(
    hungUp("Tom"),
    heard("How did we do, from 1 to 5?"),
    keyedIn("5"),
    heard("Thank you. Goodbye."),
    never(callbackCreated()),
  );
  expect(sim).toHaveRecords(
    { initiationMethod: "INBOUND", agent: "Tom", disconnectReason: "AGENT_DISCONNECT" },
    { initiationMethod: "DISCONNECT", attributes: { rating: "5" } },
  );
});

test("a supervisor calls one who is not", () => {
  const { sim, call } = served();
  const lee = sim.agent("Lee", { profile: "Leads", state: "Available" });
  call.enter("1");
  expect(call).toHaveStory(
    unordered(callbackCreated("+12135550177"), heard("We are sorry. A supervisor will call you.")),
    ended(),
  );
  sim.advance("10m");
  lee.offered().accept();
  sim.customer("+12135550177").answers();
  const back = call.next();
  expect(back).toHaveHeard("This is City Power. You told us that we can do better.");
  expect(back).toBeConnectedTo(lee);
});

test("nothing entered is no rating", () => {
  const { sim, call } = served();
  sim.advance("5s");
  expect(call).toHaveEnded();
  expect(call).not.toHaveHeard(/sorry/);
});
