import { describe, expect, test } from "vitest";
import { customer, flow, mainLine, sampleCenter, say } from "../center/sample.fixture.ts";
import type { Action } from "../definition/index.ts";
import { defineCenter } from "../definition/index.ts";
import type { SimulateOptions } from "./centre.ts";
import { simulate } from "./simulate.ts";

const elsewhere = "+12025550177";

/** A call to a flow that begins with this action and says how it went. */
function calling(action: Action, options?: SimulateOptions) {
  const inbound = flow("Inbound", "inbound flow", {
    act: [action, { done: "done", ended: "ended", timeout: "timeout", error: "error" }],
    done: say("Done.", "ask"),
    ended: say("Ended.", "ask"),
    timeout: say("Timeout.", "ask"),
    error: say("Error.", "ask"),
    ask: [{ type: "ask", prompt: { say: "?" }, timeout: 600 }],
  });
  const sim = simulate(
    defineCenter()(() => sampleCenter({ flows: [inbound] })),
    options,
  );
  const call = sim.call(mainLine, { from: customer });
  return { sim, call };
}

describe("an answer that takes its time", () => {
  const invoke: Action = { type: "invoke", lambda: "LookUp", parameters: {}, timeout: 8 };
  const late = { result: {}, takes: "9s" };

  test.each([
    ["as it stands", late],
    ["from a function", () => late],
  ])("is as late as it says, %s", (_, LookUp) => {
    const { sim, call } = calling(invoke, { lambdas: { LookUp } });
    sim.advance("7s");
    expect(call.transcript()).not.toContain("Timeout.");
    sim.advance("1s");
    expect(call.transcript()).toContain("Timeout.");
  });

  test("comes in time when it takes less than the flow allows", () => {
    const { sim, call } = calling(invoke, { lambdas: { LookUp: { result: {}, takes: { seconds: 7 } } } });
    sim.advance("7s");
    expect(call.transcript()).toContain("Done.");
  });

  test("is late for platform actions, too", () => {
    const raw: Action = { type: "raw", action: "Think", parameters: {} };
    const { sim, call } = calling(raw, { actions: { Think: { outcome: "done", takes: "1m" } } });
    sim.advance("59s");
    expect(call.transcript()).not.toContain("Done.");
    sim.advance("1s");
    expect(call.transcript()).toContain("Done.");
  });

  test("must say it as a duration", () => {
    expect(() => calling(invoke, { lambdas: { LookUp: { result: {}, takes: "soon" } } })).toThrow(
      '"soon" is no duration.',
    );
  });
});

test("an outside party that a flow has dialled hangs up as a customer does", () => {
  const { sim, call } = calling({ type: "dial", number: elsewhere, timeout: 20, resume: true });
  sim.customer(elsewhere).answers();
  sim.advance("1m");
  sim.customer(elsewhere).hangsUp();
  expect(call.transcript()).toContain("Ended.");
});

test("who is called answers when the test says, and a call that rings for too long is missed", () => {
  const { sim, call } = calling({ type: "dial", number: elsewhere, timeout: 20, resume: true });
  sim.customer(elsewhere).answers("15s");
  sim.advance("14s");
  expect(call.transcript()).not.toContain("answers");
  sim.advance("1s");
  expect(call.transcript()).toContain(`${elsewhere} answers`);

  const late = calling({ type: "dial", number: elsewhere, timeout: 20, resume: true });
  late.sim.customer(elsewhere).answers({ seconds: 21 });
  late.sim.advance("1m");
  expect(late.call.transcript()).toContain("Timeout.");
  expect(late.sim.events().map(({ eventType }) => eventType)).toContain("COMPLETED");
});
