import { describe, expect, test } from "vitest";
import { createSimulation } from "./create-simulation.ts";
import { customer, flow, mainLine, sampleCenter, seconds } from "./sample.fixture.ts";
import { partner, talking } from "./transfers.fixture.ts";

const queued = flow("Welcome", "inbound flow", {
  queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
  enqueue: [{ type: "enqueue" }],
});

describe("a contact that a program stops", () => {
  test("a callback is gone from its queue, or from where it waits for its time", () => {
    const sim = createSimulation(sampleCenter());
    const callbacks = [1, 2].map(() => {
      const call = sim.call(mainLine, customer);
      sim.press(call, "1");
      return sim.contact(call).nextContactId ?? "";
    });
    const [early = "", late = ""] = callbacks;
    sim.stop(early);
    sim.advance(seconds(99));
    expect(sim.queue("Callbacks").contacts).toEqual([late]);
    sim.stop(late);
    expect(sim.queue("Callbacks").size).toBe(0);
    expect(sim.records().filter(({ initiationMethod }) => initiationMethod === "CALLBACK")).toMatchObject([
      { contactId: early, disconnectReason: "OTHER" },
      { contactId: late, disconnectReason: "OTHER" },
    ]);
  });

  test("with an agent ends for both of them", () => {
    const { sim, call } = talking();
    sim.stop(call);
    expect(sim.contact(call).phase).toBe("ended");
    expect(sim.agent("Anna").activity).toBe("After contact work");
  });

  test("takes with it what its agent has begun", () => {
    const { sim, call } = talking();
    const transfer = sim.transfer("Anna", "AskBilling");
    sim.stop(call);
    expect(sim.contact(transfer).phase).toBe("ended");
    expect(sim.queue("Billing").size).toBe(0);
  });

  test.each(["chat", "task"] as const)("a %s ends with the reason of its own", (channel) => {
    const sim = createSimulation(sampleCenter({ flows: [queued] }));
    const id =
      channel === "chat"
        ? sim.startChat({ flow: "Welcome" })
        : sim.startTask({ flow: "Welcome", name: "Check" });
    sim.stop(id);
    expect(sim.records()).toMatchObject([{ contactId: id, disconnectReason: "API" }]);
  });

  test("no call that came of another one, and none twice", () => {
    const { sim, call } = talking();
    const party = sim.dial("Anna", partner);
    expect(() => sim.stop(party)).toThrow(
      "Contact c2 cannot be stopped: the platform stops no calls that began as EXTERNAL_OUTBOUND.",
    );
    sim.stop(call);
    expect(() => sim.stop(call)).toThrow("Contact c1 cannot be stopped: it has ended.");
  });
});
