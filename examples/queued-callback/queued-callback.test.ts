import {
  accepted,
  answered,
  callbackCreated,
  connected,
  ended,
  heard,
  keyedIn,
  pressed,
  queued,
  simulate,
} from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { describe, expect, test } from "vitest";
import { center } from "./queued-callback.flow";

const morning = { at: "2026-03-02T10:00" };

test("a caller who presses 1 is called back when an agent is free", () => {
  const sim = simulate(center, morning);
  const anna = sim.agent("Anna", { profile: "Frontline", state: "Offline" });
  const call = sim.call("+12025550100", { from: "+14155550123" });

  expect(call).toHaveHeard(/Press 1 to receive a callback/);
  call.press("1");
  call.enter("4155550123");
  expect(call).toHaveStory(
    pressed("1"),
    keyedIn("4155550123"),
    callbackCreated("+14155550123"),
    heard("We will call you back. Goodbye."),
    ended("CONTACT_FLOW_DISCONNECT"),
  );
  expect(call).toHaveAttribute("callbackNumber", "+14155550123");

  sim.advance("99s"); // the initial delay: now the callback is in the queue
  anna.goAvailable();
  expect(anna).not.toBeOffered();
  sim.advance("30s"); // the routing delay of Callbacks in her profile
  const offer = anna.offered();
  offer.accept();
  sim.customer("+14155550123").answers();
  expect(offer.contact).toHaveStory(
    queued("Callbacks"),
    accepted(anna),
    answered("+14155550123"),
    heard("Hello, this is your scheduled callback from Example Corp."),
    connected(anna),
  );
  expect(sim).toHaveRecords({ initiationMethod: "INBOUND" }, { initiationMethod: "CALLBACK", agent: "Anna" });
});

describe("a number that is none", () => {
  test.each([
    ["too short", "12"],
    ["not entered", undefined],
  ])("is asked for again: %s", (_, digits) => {
    const sim = simulate(center, morning);
    const call = sim.call("MainLine");
    call.press("1");
    if (digits === undefined) sim.advance("5s");
    else call.enter(digits);
    expect(call).toBeIn("Welcome.offer");
    expect(call).toHaveHeard("Please enter your phone number.", /^Press 1/);
  });
});

describe("a caller who stays in the queue", () => {
  test("may take two attempts to say so", () => {
    const sim = simulate(center, morning);
    const call = sim.call("MainLine");
    call.press("7");
    expect(call).toHaveHeard(/^Press 1/, /^Press 1/);
    sim.advance("5s");
    expect(call).toBeInQueue("Support");
  });

  test("is announced to the agent", () => {
    const sim = simulate(center, morning);
    const anna = sim.agent("Anna", { profile: "Frontline", state: "Available" });
    const call = sim.call("MainLine");
    call.press("2");
    anna.offered().accept();
    expect(anna).toHaveHeard("A caller from the support queue.");
    expect(call).toBeConnectedTo(anna);
  });

  test("is offered a callback after five minutes", () => {
    const sim = simulate(center, morning);
    const call = sim.call("MainLine", { from: "+14155550123" });
    call.press("2");
    sim.advance("5m");
    expect(call).not.toHaveHeard(/rather be called back/);
    sim.advance("1m");
    expect(call).toHaveHeard(/rather be called back/);
    call.press("1");
    expect(call).toHaveHeard("We will call you back. Goodbye.");
    expect(call).toHaveEnded();
    expect(call.next().view).toMatchObject({ initiationMethod: "CALLBACK", customer: "+14155550123" });
  });

  test("hears when all lines are busy", () => {
    const sim = simulate(center, morning);
    const calls = Array.from({ length: 51 }, () => {
      const call = sim.call("MainLine");
      call.press("2");
      return call;
    });
    expect(sim.queue("Support").size).toBe(50);
    expect(calls.at(-1)).toHaveHeard("All lines are busy. Please call again later.");
    expect(calls.at(-1)).toHaveEnded();
  });
});

test("at night the centre is closed", () => {
  const sim = simulate(center, { at: "2026-03-02T22:00" });
  const call = sim.call("MainLine");
  expect(call).toHaveHeard("We are closed. Please call again on a working day.");
  expect(call).toHaveEnded("CONTACT_FLOW_DISCONNECT");
});
