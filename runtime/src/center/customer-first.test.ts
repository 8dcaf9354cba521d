import { describe, expect, test } from "vitest";
import type { CreateCallback } from "../definition/index.ts";
import { createSimulation } from "./create-simulation.ts";
import { customer, flow, heard, mainLine, sampleCenter, say, seconds } from "./sample.fixture.ts";

/** Leads whom it reaches to an agent, and asks for another callback where a machine answers. */
const outreach = flow("Outreach", "inbound flow", {
  status: [
    { type: "raw", action: "CheckOutboundCallStatus", parameters: {} },
    { person: "hello", machine: "again", error: "bye" },
  ],
  hello: say("You wanted to talk to us.", "queue"),
  queue: [{ type: "enqueue" }, { full: "bye", error: "bye" }],
  again: [
    { type: "callback", delay: 60, retries: 0, interval: 60, customerFirst: "Outreach" },
    { done: "bye", error: "bye" },
  ],
  bye: [{ type: "disconnect" }],
});

function promised(wish: Partial<CreateCallback<string>> = {}, callerId = true) {
  const inbound = flow("Promise", "inbound flow", {
    callback: [
      {
        type: "callback",
        queue: "Callbacks",
        delay: 10,
        retries: 0,
        interval: 60,
        customerFirst: "Outreach",
        ...wish,
      },
      { done: "bye", error: "bye" },
    ],
    bye: [{ type: "disconnect" }],
  });
  const creation = flow("Creation", "inbound flow", {
    tag: [{ type: "tag", tags: { made: "yes" } }, { done: "queue" }],
    queue: [{ type: "enqueue" }],
  });
  const sim = createSimulation(
    sampleCenter({
      flows: [inbound, outreach, creation],
      queues: { Callbacks: callerId ? { callerId: { number: mainLine } } : {} },
      routingProfiles: {
        Frontline: {
          channels: { voice: 1 },
          queues: [{ queue: "Callbacks", priority: 1, delay: 0, channels: ["voice"] }],
        },
      },
    }),
  );
  const { nextContactId: callback = "" } = sim.contact(sim.call(mainLine, customer));
  return { sim, callback };
}

function dialled(parts = promised()) {
  const { sim, callback } = parts;
  sim.advance(seconds(40));
  sim.addAgent("Anna", { profile: "Frontline", status: "Available" });
  return { sim, callback, call: sim.contact(callback).continuedBy ?? "" };
}

describe("a callback whose customer is called first", () => {
  test("waits in the queue, and is over when somebody could take it; then the customer is called", () => {
    const { sim, callback } = promised();
    sim.advance(seconds(10));
    expect(sim.contact(callback)).toMatchObject({
      phase: "queued",
      initiationMethod: "CALLBACK_CUSTOMER_FIRST_QUEUED",
    });
    const { call } = dialled({ sim, callback });
    expect(sim.contact(callback).phase).toBe("ended");
    expect(sim.contact(call)).toMatchObject({
      phase: "dialling",
      initiationMethod: "CALLBACK_CUSTOMER_FIRST_DIALED",
      previousContactId: callback,
    });
    expect(sim.agent("Anna")).toMatchObject({ activity: "Available", contacts: [] });
  });

  test("the flow leads whoever answers to an agent, and the record has both waits", () => {
    const { sim, call } = dialled();
    sim.react(customer, { type: "answers" });
    expect(heard(sim, call)).toEqual(["You wanted to talk to us."]);
    expect(sim.contact(call)).toMatchObject({ phase: "offered", agent: "Anna" });
    sim.advance(seconds(5));
    sim.accept("Anna");
    expect(sim.contact(call).phase).toBe("connected");
    sim.hangUp(call);
    sim.clear("Anna");
    expect(sim.records().at(-1)).toMatchObject({
      contactId: call,
      agent: "Anna",
      queueDuration: 5,
      callbackTotalQueueDuration: 35,
    });
  });

  test("a machine that answers may lead to another callback", () => {
    const { sim, call } = dialled();
    sim.react(customer, { type: "voicemail" });
    const { nextContactId: again = "" } = sim.contact(call);
    expect(sim.contact(call).phase).toBe("ended");
    expect(sim.contact(again)).toMatchObject({ initiationMethod: "CALLBACK_CUSTOMER_FIRST_QUEUED" });
  });

  test("is not repeated by itself when nobody answers", () => {
    const { sim, call } = dialled();
    sim.react(customer, { type: "noAnswer", after: 0 });
    sim.advance(seconds(600));
    expect(sim.records().at(-1)).toMatchObject({ contactId: call, disconnectReason: "TELECOM_UNANSWERED" });
    expect(sim.contacts()).toHaveLength(3);
  });

  test("needs a number to call from", () => {
    const { sim, call } = dialled(promised({}, false));
    expect(sim.contact(call).phase).toBe("ended");
    expect(sim.records().at(-1)).toMatchObject({ disconnectReason: "TELECOM_PROBLEM" });
  });

  test("its creation flow comes after the delay", () => {
    const { sim, callback } = promised({ flow: "Creation" });
    sim.advance(seconds(9));
    expect(sim.contact(callback).phase).toBe("scheduled");
    sim.advance(seconds(1));
    expect(sim.contact(callback).phase).toBe("queued");
  });

  test("is dropped after seven days", () => {
    const { sim, callback } = promised();
    sim.advance(seconds(7 * 24 * 3600));
    expect(sim.records().at(-1)).toMatchObject({ contactId: callback, disconnectReason: "EXPIRED" });
  });
});
