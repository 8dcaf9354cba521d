import { describe, expect, test } from "vitest";
import { createSimulation } from "./create-simulation.ts";
import { customer, flow, mainLine, sampleCenter } from "./sample.fixture.ts";
import type { Simulation } from "./simulation.ts";

const toSupport = flow("Welcome", "inbound flow", {
  queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
  enqueue: [{ type: "enqueue" }],
});
const callBack = flow("CallBack", "inbound flow", {
  callback: [{ type: "callback", queue: "Support", delay: 0, retries: 0, interval: 60 }, {}],
});

/** Anna picks tasks and calls out of Support, and is offered nothing. */
function begin(): Simulation {
  const sim = createSimulation(
    sampleCenter({
      flows: [toSupport, callBack],
      routingProfiles: {
        Picking: {
          channels: { voice: 1, task: 1, chat: 1 },
          queues: [],
          manualQueues: [{ queue: "Support", channels: ["task", "voice"] }],
        },
      },
      phoneNumbers: {
        Main: { number: mainLine, flow: "Welcome" },
        Later: { number: "+12025550101", flow: "CallBack" },
      },
    }),
  );
  sim.addAgent("Anna", { profile: "Picking", status: "Available" });
  return sim;
}

describe("contacts that agents pick", () => {
  test("are not offered, and are the agent's to accept once they are picked, in any order", () => {
    const sim = begin();
    const first = sim.startTask({ flow: "Welcome", name: "One" });
    const second = sim.startTask({ flow: "Welcome", name: "Two" });
    expect(sim.agent("Anna").contacts).toEqual([]);
    sim.pick("Anna", second);
    sim.accept("Anna");
    expect(sim.contact(second)).toMatchObject({ phase: "connected", agent: "Anna" });
    expect(sim.contact(first).phase).toBe("queued");
    expect(() => sim.pick("Anna", first)).toThrow(
      "Anna cannot pick contact c1: Anna has no room for it now.",
    );
  });

  test("may be callbacks, and no other calls", () => {
    const sim = begin();
    const call = sim.call(mainLine, customer);
    expect(() => sim.pick("Anna", call)).toThrow("calls cannot be picked, except callbacks");
    const { nextContactId = "" } = sim.contact(sim.call("+12025550101", customer));
    sim.pick("Anna", nextContactId);
    expect(sim.agent("Anna").contacts).toMatchObject([{ contactId: nextContactId, state: "INCOMING" }]);
  });

  test("are those of the profile's manual queues and their channels", () => {
    const sim = begin();
    const chat = sim.startChat({ flow: "Welcome" });
    expect(() => sim.pick("Anna", chat)).toThrow(
      "routing profile Picking lets nobody pick a chat from Support",
    );
    sim.hangUp(chat);
    expect(() => sim.pick("Anna", chat)).toThrow("it does not wait in a queue");
  });

  test("go back to where they were when the agent does not accept", () => {
    const sim = begin();
    const task = sim.startTask({ flow: "Welcome", name: "One" });
    sim.pick("Anna", task);
    sim.decline("Anna");
    expect(sim.contact(task).phase).toBe("queued");
    sim.clear("Anna");
    sim.pick("Anna", task);
    expect(sim.contact(task).phase).toBe("offered");
  });
});
