import { connected, ended, heard, pressed, queued, simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect, test } from "vitest";
import { center } from "./welcome.flow";

test("a caller who presses 1 talks to the agent who is free", () => {
  const sim = simulate(center, { at: "2026-03-02T10:00" });
  const anna = sim.agent("Anna", { profile: "Frontline", state: "Available" });

  const call = sim.call("+12025550100", { from: "+14155550123" });
  call.press("1");
  anna.offered().accept();
  sim.advance("3m");
  call.hangUp();

  expect(call).toHaveStory(
    heard("Press 1 to talk to us."),
    pressed("1"),
    queued("Support"),
    connected(anna),
    ended("CUSTOMER_DISCONNECT"),
  );
  expect(call).toHaveContactRecord({ agent: "Anna", agentInteractionDuration: 180 });
});

test("at night nobody is kept waiting", () => {
  const sim = simulate(center, { at: "2026-03-02T23:00" });
  const call = sim.call("+12025550100", { from: "+14155550123" });
  expect(call).toHaveStory(heard(/We are closed/), ended());
});
