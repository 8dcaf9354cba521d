import { describe, expect, test } from "vitest";
import { createSimulation } from "./create-simulation.ts";
import { SimulationError } from "./errors.ts";
import type { ContactEvent } from "./events.ts";
import type { ContactRecord } from "./record.ts";
import { customer, flow, mainLine, sampleCenter, say, seconds, waiting, welcome } from "./sample.fixture.ts";
import type { Simulation } from "./simulation.ts";

/** Anna is with one caller, Ben is being offered another, and Cem is offline. */
function busy(): Simulation {
  const sim = createSimulation(sampleCenter());
  for (const name of ["Anna", "Ben"]) sim.addAgent(name, { profile: "Frontline", status: "Available" });
  sim.addAgent("Cem", { profile: "Frontline" });
  for (let count = 0; count < 2; count++) sim.press(sim.call(mainLine, customer), "2");
  sim.accept("Anna");
  return sim;
}

/** Everything that can be seen of a simulation. */
function look(sim: Simulation) {
  return {
    now: sim.now,
    next: sim.nextAt(),
    contacts: sim.contacts(),
    agents: sim.agents(),
    queue: sim.queue("Support"),
    calls: sim.outgoingCalls(),
    records: sim.records(),
    events: sim.events(),
  };
}

describe("a call that makes no sense as things stand says so and changes nothing", () => {
  test.each<[string, (sim: Simulation) => void, string]>([
    [
      "a number the centre does not have",
      (sim) => sim.call("+4930"),
      "The centre has no phone number +4930. It has: Main (+12025550100).",
    ],
    [
      "a caller's number that is none",
      (sim) => sim.call(mainLine, "0301"),
      "0301 is no number to call from. Write it with its country code: +14155550123.",
    ],
    ["a contact that is none", (sim) => sim.press("c9", "1"), "There is no contact c9."],
    [
      "a key that is none",
      (sim) => sim.press("c1", "1a"),
      'There is no key "a" on a telephone: 0 to 9, * and # are.',
    ],
    [
      "an agent who is none",
      (sim) => sim.accept("Dora"),
      "There is no agent Dora. There are: Anna, Ben, Cem.",
    ],
    [
      "accepting without an offer",
      (sim) => sim.accept("Anna"),
      "Agent Anna is not being offered any contact. Anna is Available and has: c1 (CONNECTED).",
    ],
    [
      "accepting another contact than the one on offer",
      (sim) => sim.accept("Ben", "c1"),
      "Agent Ben is not being offered contact c1. Ben is Available and has: c2 (CONNECTING).",
    ],
    [
      "declining without an offer",
      (sim) => sim.decline("Cem"),
      "Agent Cem is not being offered any contact. Cem is Offline and has no contacts.",
    ],
    [
      "leaving what was not accepted",
      (sim) => sim.leave("Ben"),
      "Agent Ben is not on any contact. Ben is Available and has: c2 (CONNECTING).",
    ],
    ["clearing a conversation", (sim) => sim.clear("Anna"), "Agent Anna has nothing to clear: any contact."],
    [
      "a status that is none",
      (sim) => sim.setStatus("Anna", "Avaliable"),
      "There is no agent status Avaliable. There are: Available, Offline.",
    ],
    [
      "a second agent of the name",
      (sim) => sim.addAgent("Anna", { profile: "Frontline" }),
      "There is an agent Anna already.",
    ],
    [
      "a routing profile that is none",
      (sim) => sim.addAgent("Dora", { profile: "Back" }),
      "There is no routing profile Back. There is: Frontline.",
    ],
    [
      "a reaction of somebody who is not called",
      (sim) => sim.react(customer, { type: "busy" }),
      `The centre is not calling ${customer} now. Numbers it is calling: none.`,
    ],
    ["an outside party that is none", (sim) => sim.partyHangsUp(customer), "There is no outside party at"],
    ["going back in time", (sim) => sim.advance(-1), "Time moves on, never back, and by milliseconds."],
    ["no time at all", (sim) => sim.advanceTo(Number.NaN), "Time moves on, never back, and by milliseconds."],
    [
      "after-contact work that cannot be",
      (sim) => sim.addAgent("Dora", { profile: "Frontline", afterContactWork: -1 }),
      "After-contact work of -1 seconds is impossible: it is 0 or more.",
    ],
    [
      "a queue that is none",
      (sim) => void sim.queue("Sales"),
      "There is no queue Sales. There are: Support, Callbacks.",
    ],
  ])("%s", (_, act, message) => {
    const sim = busy();
    const before = look(sim);
    expect(() => act(sim)).toThrow(SimulationError);
    expect(() => act(sim)).toThrow(message);
    expect(look(sim)).toEqual(before);
  });

  test("pressing keys and hanging up when the contact has ended", () => {
    const sim = busy();
    sim.hangUp("c1");
    expect(() => sim.press("c1", "1")).toThrow(
      "The customer of contact c1 cannot press keys: the contact has ended.",
    );
    expect(() => sim.hangUp("c1")).toThrow(
      "The customer of contact c1 cannot hang up: the contact has ended.",
    );
  });

  test("hanging up on a callback that has not been made yet", () => {
    const sim = busy();
    const call = sim.call(mainLine, customer);
    sim.press(call, "1");
    const { nextContactId = "" } = sim.contact(call);
    expect(() => sim.hangUp(nextContactId)).toThrow("nobody has called them yet, or they have not answered");
  });

  test("a phone number without a flow", () => {
    const sim = createSimulation(sampleCenter({ phoneNumbers: { Spare: { number: "+12025550111" } } }));
    expect(() => sim.call("Spare")).toThrow("Phone number Spare has no flow that answers it.");
  });

  test("a start that is no time", () => {
    expect(() => createSimulation(sampleCenter(), { at: "noon" })).toThrow("noon is no time to start at.");
  });

  test("a change from within a listener", () => {
    const sim: Simulation = createSimulation(sampleCenter(), { onEvent: () => sim.call(mainLine) });
    expect(() => sim.call(mainLine)).toThrow("a stub or a listener cannot change it");
  });
});

describe("time", () => {
  test("starts where it is told, in the centre's zone, and never moves by itself", () => {
    const sim = createSimulation(sampleCenter(), { at: "2026-03-02T10:00" });
    expect(new Date(sim.now).toISOString()).toBe("2026-03-02T15:00:00.000Z");
    sim.call(mainLine, customer);
    expect(new Date(sim.now).toISOString()).toBe("2026-03-02T15:00:00.000Z");
  });

  test("goes from one thing that is due to the next", () => {
    const sim = createSimulation(sampleCenter());
    const start = sim.now;
    expect(sim.nextAt()).toBeUndefined();
    expect(sim.step()).toBe(false);
    sim.call(mainLine, customer);
    expect(sim.nextAt()).toBe(start + seconds(5));
    expect(sim.step()).toBe(true);
    expect(sim.now).toBe(start + seconds(5));
  });
});

test("records and events are handed out as they come, and nothing is kept without retain", () => {
  const records: ContactRecord[] = [];
  const events: ContactEvent[] = [];
  const sim = createSimulation(sampleCenter(), {
    retain: false,
    onRecord: (record) => records.push(record),
    onEvent: (event) => events.push(event),
  });
  sim.addAgent("Anna", { profile: "Frontline", status: "Available", autoAccept: true });
  const call = sim.call(mainLine, customer);
  sim.press(call, "2");
  sim.leave("Anna");
  expect(sim.contact(call).phase).toBe("ended");
  sim.clear("Anna");
  expect(records).toMatchObject([{ contactId: call }]);
  expect(events.map(({ eventType }) => eventType)).toEqual([
    "INITIATED",
    "QUEUED",
    "CONNECTED_TO_AGENT",
    "DISCONNECTED",
    "COMPLETED",
  ]);
  expect(sim.contacts()).toEqual([]);
  expect(sim.records()).toEqual([]);
  expect(sim.events()).toEqual([]);
  expect(() => sim.contact(call)).toThrow(
    `There is no contact ${call}. Contacts that have ended are not kept (retain: false).`,
  );
});

test("transcripts can be left out", () => {
  const sim = createSimulation(sampleCenter(), { transcripts: false });
  expect(sim.contact(sim.call(mainLine)).transcript).toEqual([]);
});

test("a transcript tells the path through the source", () => {
  const sim = createSimulation(sampleCenter());
  const call = sim.call(mainLine, customer);
  sim.press(call, "2");
  const path = sim
    .contact(call)
    .transcript.flatMap((entry) =>
      entry.type === "left" ? [`${entry.place.source}:${entry.place.at.join(":")} ${entry.outcome}`] : [],
    );
  expect(path).toEqual([
    "Welcome.flow:1:1 done",
    "Welcome.flow:2:1 2",
    "Welcome.flow:6:1 done",
    "Welcome.flow:7:1 done",
    "Welcome.flow:8:1 done",
  ]);
  expect(sim.contact(call).customerFlow).toMatchObject({
    flow: "Waiting",
    place: { source: "Waiting.flow", at: [1, 1] },
  });
});

test("attributes start as declared and are shared by all contacts of a chain", () => {
  const sets = flow("Waiting", "queue flow", {
    set: [{ type: "setAttributes", values: { tier: "gold" } }, { done: "callback" }],
    callback: [
      { type: "callback", queue: "Callbacks", delay: 9, retries: 0, interval: 60 },
      { done: "hold" },
    ],
    hold: [{ type: "loop", prompts: [{ say: "…" }], interruptEvery: 30 }, { interrupted: "again" }],
    again: [{ type: "setAttributes", values: { tier: "platinum" } }, { done: "more" }],
    more: [{ type: "loop", prompts: [{ say: "…" }] }],
  });
  const center = sampleCenter({
    flows: [welcome, sets],
    attributes: { tier: { type: "text", initial: "silver" } },
  });
  const sim = createSimulation(center);
  const call = sim.call(mainLine, customer);
  expect(sim.contact(call).attributes).toEqual({ tier: "silver" });
  sim.press(call, "2");
  const { nextContactId = "" } = sim.contact(call);
  expect(sim.contact(nextContactId).attributes).toEqual({ tier: "gold" });
  sim.advance(seconds(30));
  expect(sim.contact(nextContactId).attributes).toEqual({ tier: "platinum" });
});

test("what flows set on a contact is in its record", () => {
  const inbound = flow("Inbound", "inbound flow", {
    tag: [{ type: "tag", tags: { team: "blue" } }, { done: "contact" }],
    contact: [
      { type: "setContact", name: "A call", description: "About a bill", references: { ticket: "42" } },
      { done: "recording" },
    ],
    recording: [{ type: "setRecording", participants: ["agent"] }, { done: "bye" }],
    bye: say("Bye."),
  });
  const sim = createSimulation(sampleCenter({ flows: [inbound, waiting] }));
  sim.call(mainLine);
  expect(sim.records()).toMatchObject([
    {
      tags: { team: "blue" },
      name: "A call",
      description: "About a bill",
      references: { ticket: "42" },
      recording: ["agent"],
    },
  ]);
});

test("after a flow that never waits has stopped the test, what has happened can still be looked at", () => {
  const endless = flow("Endless", "inbound flow", {
    one: [{ type: "setAttributes", values: { a: "1" } }, { done: "two" }],
    two: [{ type: "setAttributes", values: { a: "2" } }, { done: "one" }],
  });
  const sim = createSimulation(sampleCenter({ flows: [endless, waiting] }));
  expect(() => sim.call(mainLine)).toThrow("states without waiting");
  expect(sim.contacts()).toMatchObject([{ contactId: "c1", phase: "flow" }]);
  expect(sim.contacts()[0]).not.toHaveProperty("customerFlow");
});
