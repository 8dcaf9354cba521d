import {
  answered,
  dialled,
  heard,
  hungUp,
  never,
  pressed,
  queued,
  simulate,
} from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect, test } from "vitest";
import { center } from "./partner-call.flow";

const noon = { at: "2026-03-02T12:00" };
const partner = "+18005550123";

test("the caller talks to the partner and comes back", () => {
  const sim = simulate(center, noon);
  const call = sim.call("Desk");
  call.press("1");
  sim.customer(partner).answers();
  sim.advance("5m");
  sim.customer(partner).hangsUp();
  call.press("1");
  expect(call).toHaveStory(
    dialled(partner),
    answered(partner),
    never(queued()),
    hungUp(partner),
    heard(/^Welcome back/),
    pressed("1"),
    queued("Travel"),
  );
  expect(sim).toHaveRecords({ initiationMethod: "INBOUND" }, { initiationMethod: "EXTERNAL_OUTBOUND" });
});

test("a partner who does not answer costs 25 seconds", () => {
  const sim = simulate(center, noon);
  const call = sim.call("Desk");
  call.press("1");
  sim.advance("24s");
  expect(call).not.toBeInQueue();
  sim.advance("1s");
  expect(call).toHaveStory(dialled(partner), heard("Our partner does not answer."), queued("Travel"));
});

test("a partner who cannot be reached is said so at once", () => {
  const sim = simulate(center, noon);
  sim.customer(partner).isUnreachable();
  const call = sim.call("Desk");
  call.press("1");
  expect(call).toHaveHeard("Our partner cannot be reached.");
});

test("a caller who hangs up ends the partner's call too", () => {
  const sim = simulate(center, noon);
  const call = sim.call("Desk");
  call.press("1");
  sim.customer(partner).answers();
  call.hangUp();
  expect(sim.contacts().every(({ view }) => view.phase === "ended")).toBe(true);
});
