import { simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { describe, expect, test } from "vitest";
import { center as lookup } from "../../examples/customer-lookup/customer-lookup.flow";
import { center } from "../../examples/queued-callback/queued-callback.flow";
import { messageOf } from "./message-of.ts";

function start() {
  const sim = simulate(center, { at: "2026-03-02T10:00" });
  const anna = sim.agent("Anna", { profile: "Frontline" });
  const call = sim.call("+12025550100", { from: "+14155550123" });
  return { sim, anna, call };
}

const storySoFar = `Contact c1 (INBOUND), virtual time 10:00:00:
  10:00:00  call from +14155550123 to +12025550100
  10:00:00  flow Welcome begins for the customer
  10:00:00  customer hears "Thank you for calling Example Corp."
  10:00:00  customer hears "Press 1 to receive a callback. Press 2 to stay in the queue."
It is in a flow.
  at examples/queued-callback/queued-callback.flow:51:5 (flow Welcome, step offer)
Its way through the flows:
  10:00:00  examples/queued-callback/queued-callback.flow:43:3  Welcome        play
  10:00:00  examples/queued-callback/queued-callback.flow:44:3  Welcome        if: open
  10:00:00  examples/queued-callback/queued-callback.flow:51:5  Welcome.offer  ask`;

describe("an assertion that fails tells the story so far, and", () => {
  test("the prompt that is nearest to the one expected", () => {
    const { call } = start();
    expect(messageOf(() => expect(call).toHaveHeard("Press 1 for a callback."))).toBe(
      `Expected contact c1 to hear "Press 1 for a callback.".
Not heard:    "Press 1 for a callback."
The nearest:  "Press 1 to receive a callback. Press 2 to stay in the queue."

${storySoFar}`,
    );
  });

  test("prompts in the wrong order", () => {
    const { call } = start();
    expect(call).toHaveHeard(/^Thank you/, /^Press 1/);
    expect(messageOf(() => expect(call).toHaveHeard(/^Press 1/, /^Thank you/))).toContain(
      "Expected contact c1 to hear /^Press 1/, then /^Thank you/.",
    );
  });

  test("what was not to be heard", () => {
    const { call } = start();
    expect(messageOf(() => expect(call).not.toHaveHeard(/callback/))).toBe(
      `Expected contact c1 not to hear /callback/.\n\n${storySoFar}`,
    );
  });

  test("the queue that was expected", () => {
    const { call } = start();
    expect(messageOf(() => expect(call).toBeInQueue("Support"))).toBe(
      `Expected contact c1 to be in queue Support.\n\n${storySoFar}`,
    );
    call.press("2");
    expect(call).toBeInQueue("Support");
    expect(call).not.toBeInQueue("Callbacks");
  });

  test("where the contact is instead", () => {
    const { call } = start();
    expect(call).toBeIn("Welcome.offer");
    expect(messageOf(() => expect(call).toBeIn("Waiting"))).toContain(
      "It is at examples/queued-callback/queued-callback.flow:51:5",
    );
  });

  test("the fields of the record that differ", () => {
    const { call } = start();
    call.hangUp();
    expect(call).toHaveEnded("CUSTOMER_DISCONNECT");
    const message = messageOf(() =>
      expect(call).toHaveContactRecord({ agent: "Anna", disconnectReason: "CUSTOMER_DISCONNECT" }),
    );
    expect(message).toMatch(/agent is .*undefined.*, not .*"Anna"/);
    expect(message).not.toContain("disconnectReason is");
  });

  test("the attributes that are set", () => {
    const { call } = start();
    call.press("1");
    call.enter("4155550123");
    expect(call).toHaveAttribute("callbackNumber", "+14155550123");
    // @ts-expect-error the centre declares no such attribute
    expect(messageOf(() => expect(call).toHaveAttribute("tier", "gold"))).toContain(
      'Its attributes: callbackNumber = "+14155550123"',
    );
  });

  test("what the agent does", () => {
    const { anna } = start();
    expect(messageOf(() => expect(anna).toBeOffered())).toBe(
      "Expected Anna to be offered a contact.\n\nAt 10:00:00 Anna (Frontline) is Offline and has no contacts. Nobody is waiting in a queue.",
    );
  });
});

describe("a test that asks for what cannot be is told why", () => {
  test("a key that nobody listens for", () => {
    const { call } = start();
    call.press("2");
    expect(messageOf(() => call.press("7"))).toMatch(
      /^Nobody listened when the customer pressed 7\.\n\nContact c1/,
    );
  });

  test("digits while no flow collects any", () => {
    const { call } = start();
    expect(messageOf(() => call.enter("4155550123"))).toMatch(
      /^No flow is collecting digits when the customer keys in 4155550123\./,
    );
  });

  test("an offer that is not there", () => {
    const { anna, call } = start();
    call.press("2");
    expect(messageOf(() => anna.offered())).toBe(
      "Anna is not being offered anything. At 10:00:00 Anna (Frontline) is Offline and has no contacts. Waiting: c1 in Support.",
    );
  });

  test("an offer that was missed", () => {
    const { sim, anna, call } = start();
    call.press("2");
    anna.goAvailable();
    sim.advance("1m");
    expect(messageOf(() => anna.offered())).toMatch(
      /^Anna is not being offered anything\. At 10:01:00 Anna \(Frontline\) is Available, missed and has c1 \(MISSED\)\.[^]*10:00:20 {2}Anna misses it/,
    );
  });

  test("a hang-up after the end", () => {
    const { call } = start();
    call.hangUp();
    expect(messageOf(() => call.hangUp())).toContain("It has ended.");
  });

  test("a callback that was never created", () => {
    const { call } = start();
    expect(messageOf(() => call.next())).toMatch(/^No other contact came of this one\./);
  });

  test("a matcher on something else", () => {
    expect(messageOf(() => expect("a call").toHaveHeard("Hello"))).toBe(
      "toHaveHeard is about a contact or an agent of a simulation, and this is string.",
    );
  });

  test("a moment that is none", () => {
    const { sim } = start();
    expect(messageOf(() => sim.advanceTo("tomorrow"))).toContain('"tomorrow" is no moment.');
  });
});

describe("what stops the simulation is told with the story of the call", () => {
  test("a Lambda without an answer", () => {
    const sim = simulate(lookup, { at: "2026-03-02T10:00" });
    const message = messageOf(() => sim.call("Hotline"));
    expect(message).toMatch(
      /^examples\/customer-lookup\/customer-lookup\.flow:39:3 \(flow Welcome, state start\.invoke\): The flow invokes LookupCustomer, .*\n\nContact c1 \(INBOUND\)[^]*Its way through the flows:\n.*invoke$/,
    );
    expect(messageOf(() => sim.advance("1s"))).toMatch(/^The simulation has stopped: .*\n\nContact c1/);
  });

  test("a stub that throws", () => {
    const lambdas = {
      LookupCustomer: () => {
        throw new Error("Which table?");
      },
    };
    const sim = simulate(lookup, { at: "2026-03-02T10:00", lambdas });
    expect(messageOf(() => sim.call("Hotline"))).toMatch(
      /^The stub of Lambda LookupCustomer threw an error: Which table\?\n\nContact c1 \(INBOUND\)/,
    );
  });
});

test("names are checked by TypeScript", () => {
  const { sim } = start();
  // @ts-expect-error there is no such routing profile
  expect(() => sim.agent("Ben", { profile: "Frontlin" })).toThrow(
    "There is no routing profile Frontlin. There is: Frontline.",
  );
  // @ts-expect-error there is no such queue
  expect(() => sim.queue("Suport")).toThrow("There is no queue Suport.");
  // @ts-expect-error nobody answers at this number
  expect(() => sim.call("+12025550199")).toThrow(/\+12025550199/);
  sim.call("MainLine");
});
