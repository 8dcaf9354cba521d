import { describe, expect, test } from "vitest";
import { createSimulation } from "./create-simulation.ts";
import type { ContactEvent } from "./events.ts";
import { customer, flow, mainLine, minutes, sampleCenter, seconds } from "./sample.fixture.ts";
import type { Simulation } from "./simulation.ts";

const welcome = flow("Welcome", "inbound flow", {
  queue: [{ type: "setQueue", queue: "Support" }, { done: "attribute" }],
  attribute: [{ type: "setAttributes", values: { tier: "gold" } }, { done: "tag" }],
  tag: [{ type: "tag", tags: { team: "a" } }, { done: "segment" }],
  segment: [{ type: "setContact", segment: { Product: "Cars" } }, { done: "enqueue" }],
  enqueue: [{ type: "enqueue" }],
});

function begin(): Simulation {
  const sim = createSimulation(sampleCenter({ flows: [welcome] }));
  sim.addAgent("Anna", { profile: "Frontline", status: "Available", afterContactWork: 20 });
  return sim;
}

const eventOf = (sim: Simulation, type: ContactEvent["eventType"]) =>
  sim.events().find(({ eventType }) => eventType === type);

describe("events of a contact", () => {
  test("come in the order of what happens, COMPLETED after after-contact work", () => {
    const sim = begin();
    const call = sim.call(mainLine, customer);
    sim.advance(seconds(5));
    sim.accept("Anna");
    sim.advance(seconds(60));
    sim.hangUp(call);
    sim.advance(minutes(1));
    const from = sim.startedAt;
    expect(sim.events().map(({ eventType, at }) => [eventType, (at - from) / 1000])).toEqual([
      ["INITIATED", 0],
      ["CONTACT_DATA_UPDATED", 0],
      ["QUEUED", 0],
      ["CONNECTED_TO_AGENT", 5],
      ["DISCONNECTED", 65],
      ["COMPLETED", 85],
    ]);
    expect(eventOf(sim, "QUEUED")).toMatchObject({
      queue: "Support",
      queueType: "STANDARD",
      enqueueTimestamp: from,
      initiationTimestamp: from,
      connectedToSystemTimestamp: from,
      tags: { team: "a" },
      segmentAttributes: { Product: "Cars" },
    });
    expect(eventOf(sim, "QUEUED")).not.toHaveProperty("agent");
    expect(eventOf(sim, "CONNECTED_TO_AGENT")).toMatchObject({
      agent: "Anna",
      routingProfile: "Frontline",
      connectedToAgentTimestamp: from + seconds(5),
    });
    expect(eventOf(sim, "DISCONNECTED")).toMatchObject({
      disconnectTimestamp: from + seconds(65),
      disconnectReason: "CUSTOMER_DISCONNECT",
    });
    expect(eventOf(sim, "DISCONNECTED")).not.toHaveProperty("afterContactWorkDuration");
    expect(eventOf(sim, "COMPLETED")).toMatchObject({
      afterContactWorkStartTimestamp: from + seconds(65),
      afterContactWorkEndTimestamp: from + seconds(85),
      afterContactWorkDuration: 20,
    });
  });

  test("say which of its data has changed", () => {
    const sim = begin();
    sim.call(mainLine, customer);
    const updated = sim.events().filter(({ eventType }) => eventType === "CONTACT_DATA_UPDATED");
    expect(updated.flatMap(({ updatedProperties = [] }) => updatedProperties).toSorted()).toEqual([
      "SegmentAttributes",
      "Tags",
      "UserDefinedAttributes",
    ]);
  });

  test("without an agent are complete at once", () => {
    const sim = begin();
    sim.setStatus("Anna", "Offline");
    sim.hangUp(sim.call(mainLine, customer));
    expect(
      sim
        .events()
        .slice(-2)
        .map(({ eventType, at }) => [eventType, at]),
    ).toEqual([
      ["DISCONNECTED", sim.now],
      ["COMPLETED", sim.now],
    ]);
  });

  test("tell who has answered a call that a program has made, as the record does", () => {
    const sim = begin();
    sim.whenCalled(customer, { type: "voicemail" });
    sim.startOutboundCall({ number: customer, flow: "Welcome", from: mainLine });
    expect(eventOf(sim, "CONNECTED_TO_SYSTEM")).toMatchObject({
      answeringMachineDetectionStatus: "VOICEMAIL_BEEP",
    });
    expect(sim.recordsSoFar()).toMatchObject([
      { answeringMachineDetectionStatus: "VOICEMAIL_BEEP", segmentAttributes: { Product: "Cars" } },
    ]);
  });
});
