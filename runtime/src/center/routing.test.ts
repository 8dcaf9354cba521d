import { describe, expect, test } from "vitest";
import type { RoutingProfileDefinition } from "../definition/index.ts";
import { createSimulation } from "./create-simulation.ts";
import { flow, sampleCenter, seconds } from "./sample.fixture.ts";
import type { Simulation } from "./simulation.ts";

type Source = readonly [queue: string, priority: number, delay: number];

function profile(...sources: readonly Source[]): RoutingProfileDefinition {
  return {
    channels: { voice: 1 },
    queues: sources.map(([queue, priority, delay]) => ({ queue, priority, delay, channels: ["voice"] })),
  };
}

/** One phone number for each queue, named like it; a call there is in the queue at once. `urgent` ones go first in it. */
function centre(routingProfiles: Readonly<Record<string, RoutingProfileDefinition>>): Simulation {
  const names = ["Sales", "Support", "Billing"];
  const flows = names.flatMap((queue) => [
    flow(queue, "inbound flow", {
      queue: [{ type: "setQueue", queue }, { done: "enqueue" }],
      enqueue: [{ type: "enqueue" }],
    }),
    flow(`${queue}Urgent`, "inbound flow", {
      queue: [{ type: "setQueue", queue }, { done: "routing" }],
      routing: [{ type: "setRouting", priority: 1 }, { done: "enqueue" }],
      enqueue: [{ type: "enqueue" }],
    }),
    flow(`${queue}Aged`, "inbound flow", {
      queue: [{ type: "setQueue", queue }, { done: "routing" }],
      routing: [{ type: "setRouting", age: 300 }, { done: "enqueue" }],
      enqueue: [{ type: "enqueue" }],
    }),
  ]);
  const phoneNumbers = flows.map(({ name }, index) => [name, { number: `+1202555010${index}`, flow: name }]);
  return createSimulation(
    sampleCenter({
      flows,
      queues: { Sales: {}, Support: {}, Billing: {} },
      phoneNumbers: Object.fromEntries(phoneNumbers),
      routingProfiles,
    }),
  );
}

/** The contact that the agent is being offered. */
function offered(sim: Simulation, agent: string): string | undefined {
  return sim.agent(agent).contacts[0]?.contactId;
}

/** Takes whatever the agent is offered until there is nothing more, and says in which order. */
function takeAll(sim: Simulation, agent: string): readonly string[] {
  const taken: string[] = [];
  for (let contact = offered(sim, agent); contact !== undefined; contact = offered(sim, agent)) {
    taken.push(contact);
    sim.accept(agent);
    sim.hangUp(contact);
    sim.clear(agent);
  }
  return taken;
}

describe("which contact an agent gets", () => {
  test("the one of the better priority, however long others have waited", () => {
    const sim = centre({ All: profile(["Sales", 1, 0], ["Support", 2, 0]) });
    const support = sim.call("Support");
    sim.advance(seconds(1000));
    const sales = sim.call("Sales");
    sim.addAgent("Anna", { profile: "All", status: "Available" });
    expect(takeAll(sim, "Anna")).toEqual([sales, support]);
  });

  test("at the same priority the oldest, whichever queue it is in", () => {
    const sim = centre({ All: profile(["Sales", 1, 0], ["Support", 1, 0]) });
    const calls = ["Sales", "Support", "Support", "Sales"].map((queue) => {
      sim.advance(seconds(1));
      return sim.call(queue);
    });
    sim.addAgent("Anna", { profile: "All", status: "Available" });
    expect(takeAll(sim, "Anna")).toEqual(calls);
  });

  test("one that has not waited for the delay yet only when it has, even if nobody else waits", () => {
    const sim = centre({ All: profile(["Sales", 1, 0], ["Support", 1, 30]) });
    sim.addAgent("Anna", { profile: "All", status: "Available" });
    const support = sim.call("Support");
    sim.advance(seconds(30) - 1);
    expect(offered(sim, "Anna")).toBeUndefined();
    sim.advance(1);
    expect(offered(sim, "Anna")).toBe(support);
  });

  test("at the same priority one with a delay competes once it has waited that long", () => {
    const sim = centre({ All: profile(["Sales", 1, 0], ["Support", 1, 30]) });
    const support = sim.call("Support");
    sim.advance(seconds(29));
    const sales = sim.call("Sales");
    sim.addAgent("Anna", { profile: "All", status: "Available" });
    expect(offered(sim, "Anna")).toBe(sales);
    sim.addAgent("Ben", { profile: "All", status: "Available" });
    expect(offered(sim, "Ben")).toBeUndefined();
    sim.advance(seconds(1));
    expect(offered(sim, "Ben")).toBe(support);
  });

  test("the delay is each profile's own", () => {
    const sim = centre({ Now: profile(["Sales", 1, 0]), Later: profile(["Sales", 1, 60]) });
    sim.addAgent("Ben", { profile: "Later", status: "Available" });
    const first = sim.call("Sales");
    const second = sim.call("Sales");
    sim.addAgent("Anna", { profile: "Now", status: "Available" });
    expect(offered(sim, "Anna")).toBe(first);
    sim.advance(seconds(20));
    expect(sim.contact(first).phase).toBe("queued");
    sim.advance(seconds(40));
    expect(offered(sim, "Ben")).toBe(first);
    expect(sim.contact(second).phase).toBe("queued");
  });

  test("inside a queue the contact's own priority goes before age, and added age counts as age", () => {
    const sim = centre({ All: profile(["Sales", 1, 0]) });
    const plain = sim.call("Sales");
    sim.advance(seconds(100));
    const aged = sim.call("SalesAged");
    const urgent = sim.call("SalesUrgent");
    sim.addAgent("Anna", { profile: "All", status: "Available" });
    expect(sim.queue("Sales").contacts.length).toBe(3);
    expect(takeAll(sim, "Anna")).toEqual([urgent, aged, plain]);
  });

  test("between queues of one priority a contact's own priority does not count", () => {
    const sim = centre({ All: profile(["Sales", 1, 0], ["Support", 1, 0]) });
    const older = sim.call("Support");
    sim.advance(seconds(10));
    const urgent = sim.call("SalesUrgent");
    sim.addAgent("Anna", { profile: "All", status: "Available" });
    expect(takeAll(sim, "Anna")).toEqual([older, urgent]);
  });

  test("none of a queue that the profile does not name", () => {
    const sim = centre({ All: profile(["Sales", 1, 0]) });
    sim.addAgent("Anna", { profile: "All", status: "Available" });
    sim.call("Billing");
    sim.advance(seconds(1000));
    expect(offered(sim, "Anna")).toBeUndefined();
  });
});

describe("which agent gets a contact", () => {
  test("the one who has been idle longest, over all profiles that lead to it", () => {
    const sim = centre({ One: profile(["Sales", 1, 0]), Two: profile(["Sales", 9, 0]) });
    for (const [name, profileName] of [
      ["Anna", "One"],
      ["Ben", "Two"],
      ["Cem", "One"],
    ] as const) {
      sim.addAgent(name, { profile: profileName, status: "Available" });
      sim.advance(seconds(1));
    }
    const calls = [sim.call("Sales"), sim.call("Sales"), sim.call("Sales")];
    expect(["Anna", "Ben", "Cem"].map((name) => offered(sim, name))).toEqual(calls);
  });

  test("after a contact an agent is last in line", () => {
    const sim = centre({ All: profile(["Sales", 1, 0]) });
    sim.addAgent("Anna", { profile: "All", status: "Available" });
    sim.addAgent("Ben", { profile: "All", status: "Available" });
    const first = sim.call("Sales");
    sim.accept("Anna");
    sim.hangUp(first);
    sim.clear("Anna");
    sim.call("Sales");
    expect(offered(sim, "Ben")).toBeDefined();
    expect(offered(sim, "Anna")).toBeUndefined();
  });
});

/** A call, which Anna is being offered; Ben would be next. */
function one() {
  const sim = centre({ All: profile(["Sales", 1, 0]) });
  sim.addAgent("Anna", { profile: "All", status: "Available" });
  sim.addAgent("Ben", { profile: "All", status: "Available" });
  return { sim, call: sim.call("Sales") };
}

describe("an offer", () => {
  test("goes to one agent at a time, and to the next after 20 seconds", () => {
    const { sim, call } = one();
    expect(offered(sim, "Ben")).toBeUndefined();
    sim.advance(seconds(20) - 1);
    expect(offered(sim, "Anna")).toBe(call);
    sim.advance(1);
    expect(sim.agent("Anna")).toMatchObject({ activity: "Missed", routable: false });
    expect(sim.queue("Sales")).toMatchObject({ agentsOnline: 2, agentsStaffed: 1 });
    expect(offered(sim, "Ben")).toBe(call);
  });

  test("goes on at once when it is declined", () => {
    const { sim, call } = one();
    sim.decline("Anna");
    expect(offered(sim, "Ben")).toBe(call);
  });

  test("that was missed takes the agent out until they are available again", () => {
    const { sim, call } = one();
    sim.decline("Anna");
    sim.decline("Ben");
    sim.advance(seconds(1000));
    expect(sim.contact(call)).toMatchObject({ phase: "queued" });
    sim.setStatus("Anna", "Available");
    expect(offered(sim, "Anna")).toBe(call);
    sim.decline("Anna");
    sim.clear("Ben");
    expect(offered(sim, "Ben")).toBe(call);
    sim.accept("Ben");
    sim.hangUp(call);
    sim.clear("Ben");
    expect(sim.records()).toMatchObject([{ agent: "Ben", agentConnectionAttempts: 4 }]);
  });

  test("keeps its place in the queue", () => {
    const { sim, call } = one();
    sim.setStatus("Ben", "Offline");
    sim.advance(seconds(5));
    const later = sim.call("Sales");
    sim.decline("Anna");
    sim.setStatus("Anna", "Available");
    expect(takeAll(sim, "Anna")).toEqual([call, later]);
  });

  test("is missed when the caller hangs up meanwhile", () => {
    const { sim, call } = one();
    sim.hangUp(call);
    expect(sim.agent("Anna")).toMatchObject({ activity: "Missed", routable: false });
    expect(sim.records()).toMatchObject([{ contactId: call, agentConnectionAttempts: 1 }]);
  });

  test("is accepted at once by an agent who accepts by themselves", () => {
    const sim = centre({ All: profile(["Sales", 1, 0]) });
    sim.addAgent("Anna", { profile: "All", status: "Available", autoAccept: true });
    expect(sim.contact(sim.call("Sales"))).toMatchObject({ phase: "connected", agent: "Anna" });
  });
});

describe("an agent's status", () => {
  test("takes contacts only while it is Available", () => {
    const sim = centre({ All: profile(["Sales", 1, 0]) });
    sim.addAgent("Anna", { profile: "All" });
    const call = sim.call("Sales");
    expect(offered(sim, "Anna")).toBeUndefined();
    sim.setStatus("Anna", "Available");
    expect(offered(sim, "Anna")).toBe(call);
  });

  test("chosen during a contact holds once everything is cleared, and nothing comes before", () => {
    const sim = centre({ All: profile(["Sales", 1, 0]) });
    sim.addAgent("Anna", { profile: "All", status: "Available" });
    const call = sim.call("Sales");
    sim.accept("Anna");
    sim.setStatus("Anna", "Offline");
    expect(sim.agent("Anna")).toMatchObject({
      status: "Available",
      nextStatus: "Offline",
      activity: "On contact",
    });
    sim.call("Sales");
    sim.hangUp(call);
    expect(sim.agent("Anna")).toMatchObject({ activity: "After contact work", nextStatus: "Offline" });
    sim.clear("Anna");
    expect(sim.agent("Anna")).toMatchObject({ status: "Offline", activity: "Offline", contacts: [] });
  });

  test("chosen during after-contact work ends it", () => {
    const sim = centre({ All: profile(["Sales", 1, 0]) });
    sim.addAgent("Anna", { profile: "All", status: "Available" });
    const call = sim.call("Sales");
    sim.accept("Anna");
    sim.hangUp(call);
    sim.advance(seconds(7));
    sim.setStatus("Anna", "Offline");
    expect(sim.agent("Anna")).toMatchObject({ status: "Offline", contacts: [] });
    expect(sim.records()).toMatchObject([{ afterContactWorkDuration: 7 }]);
  });

  test("may be one of the centre's own", () => {
    const center = { ...sampleCenter(), agentStatuses: { Lunch: {} } };
    const sim = createSimulation(center);
    sim.addAgent("Anna", { profile: "Frontline", status: "Lunch" });
    expect(sim.agent("Anna")).toMatchObject({ status: "Lunch", activity: "Lunch", routable: false });
    expect(sim.queue("Support")).toMatchObject({ agentsOnline: 1, agentsStaffed: 0 });
  });
});

test("after-contact work ends by itself after the agent's time for it", () => {
  const sim = centre({ All: profile(["Sales", 1, 0]) });
  sim.addAgent("Anna", { profile: "All", status: "Available", afterContactWork: 30 });
  const call = sim.call("Sales");
  sim.accept("Anna");
  sim.hangUp(call);
  const waiting = sim.call("Sales");
  sim.advance(seconds(30) - 1);
  expect(sim.contact(waiting).phase).toBe("queued");
  sim.advance(1);
  expect(offered(sim, "Anna")).toBe(waiting);
});

test("what a flow changes of a contact in its queue has an effect a minute later", () => {
  const later = flow("Waiting", "queue flow", {
    music: [{ type: "loop", prompts: [{ say: "" }], interruptEvery: 30 }, { interrupted: "routing" }],
    routing: [{ type: "setRouting", priority: 1 }, { done: "more" }],
    more: [{ type: "loop", prompts: [{ say: "" }] }],
  });
  const first = flow("First", "inbound flow", {
    queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
    enqueue: [{ type: "enqueue" }],
  });
  const second = flow("Second", "inbound flow", {
    queue: [{ type: "setQueue", queue: "Support" }, { done: "hook" }],
    hook: [{ type: "setHook", hook: "queueFlow", flow: "Waiting" }, { done: "enqueue" }],
    enqueue: [{ type: "enqueue" }],
  });
  const sim = createSimulation(
    sampleCenter({
      flows: [first, second, later],
      phoneNumbers: {
        First: { number: "+12025550101", flow: "First" },
        Second: { number: "+12025550102", flow: "Second" },
      },
    }),
  );
  const calls = [sim.call("First"), sim.call("Second")];
  sim.advance(seconds(89));
  expect(sim.queue("Support").contacts).toEqual(calls);
  sim.advance(seconds(1));
  expect(sim.queue("Support").contacts).toEqual(calls.toReversed());
});

test("of contacts that come due together, the longest idle agent gets the one that is most urgent there", () => {
  const sim = centre({
    One: profile(["Sales", 1, 10]),
    Both: profile(["Sales", 1, 10], ["Support", 2, 30]),
  });
  sim.addAgent("Anna", { profile: "One", status: "Available" });
  sim.addAgent("Ben", { profile: "Both", status: "Available" });
  const support = sim.call("Support");
  sim.advance(seconds(20));
  const sales = sim.call("Sales");
  sim.advance(seconds(10));
  expect([sim.contact(sales).agent, sim.contact(support).agent]).toEqual(["Anna", "Ben"]);
});

/** Who is offered a call after Anna has called somebody, who was there before Ben. */
function firstCalled(idleSince: "activity" | "inbound"): string | undefined {
  const sim = centre({ All: { ...profile(["Sales", 1, 0]), idleSince } });
  for (const name of ["Anna", "Ben"]) {
    sim.addAgent(name, { profile: "All", status: "Available" });
    sim.advance(seconds(1));
  }
  sim.whenCalled("+14155550199", { type: "busy" });
  sim.dial("Anna", "+14155550199");
  sim.clear("Anna");
  sim.call("Sales");
  return ["Anna", "Ben"].find((name) => offered(sim, name) !== undefined);
}

describe("who has been idle longest", () => {
  test("is decided by any contact, or by those alone that come in", () => {
    expect(firstCalled("activity")).toBe("Ben");
    expect(firstCalled("inbound")).toBe("Anna");
  });

  test("begins anew with a status, also where only contacts that come in count", () => {
    const sim = centre({ All: { ...profile(["Sales", 1, 0]), idleSince: "inbound" } });
    for (const name of ["Anna", "Ben"]) {
      sim.addAgent(name, { profile: "All", status: "Available" });
      sim.advance(seconds(1));
    }
    sim.whenCalled("+14155550199", { type: "busy" });
    sim.dial("Anna", "+14155550199");
    sim.setStatus("Anna", "Offline");
    sim.setStatus("Anna", "Available");
    sim.call("Sales");
    expect(offered(sim, "Ben")).toBeDefined();
  });
});

test("a contact may be missed several times, and its record counts each offer", () => {
  const sim = centre({ All: profile(["Sales", 1, 0]) });
  sim.addAgent("Anna", { profile: "All", status: "Available" });
  const call = sim.call("Sales");
  for (let count = 0; count < 3; count++) {
    sim.advance(seconds(20));
    expect(sim.agent("Anna").activity).toBe("Missed");
    sim.setStatus("Anna", "Available");
  }
  sim.accept("Anna");
  sim.hangUp(call);
  sim.clear("Anna");
  expect(sim.records()).toMatchObject([{ agentConnectionAttempts: 4, agent: "Anna" }]);
});

/** What an agent with this limit does so many milliseconds after a call. */
function workAfter(afterContactWork: number, wait: number): string {
  const sim = centre({ All: profile(["Sales", 1, 0]) });
  sim.addAgent("Anna", { profile: "All", status: "Available", autoAccept: true, afterContactWork });
  sim.hangUp(sim.call("Sales"));
  sim.advance(wait);
  return sim.agent("Anna").activity;
}

test("after-contact work with a limit lasts a second at least, without one until it is cleared", () => {
  expect(workAfter(0.2, 999)).toBe("After contact work");
  expect(workAfter(0.2, 1000)).toBe("Available");
  expect(workAfter(0, seconds(86_400))).toBe("After contact work");
});

test("an agent in a status of the centre's own keeps the contact, gets no other, and may call somebody", () => {
  const base = centre({ All: profile(["Sales", 1, 0]) }).definition;
  const sim = createSimulation({
    ...base,
    agentStatuses: { Lunch: {} },
    queues: { ...base.queues, Sales: { callerId: { number: "+12025550100" } } },
  });
  sim.addAgent("Anna", { profile: "All", status: "Available", autoAccept: true, afterContactWork: 1 });
  const call = sim.call("Sales");
  sim.setStatus("Anna", "Lunch");
  expect(sim.agent("Anna")).toMatchObject({
    status: "Available",
    nextStatus: "Lunch",
    activity: "On contact",
  });
  sim.hangUp(call);
  sim.advance(seconds(1));
  expect(sim.agent("Anna")).toMatchObject({ status: "Lunch", routable: false });
  sim.call("Sales");
  expect(offered(sim, "Anna")).toBeUndefined();
  sim.dial("Anna", "+14155550199");
  expect(sim.outgoingCalls()).toHaveLength(1);
});

test("of two agents who become idle at the moment when a contact has waited long enough for one of them, the first still comes first", () => {
  const sim = centre({
    Both: profile(["Sales", 1, 0], ["Support", 2, 10]),
    One: profile(["Sales", 1, 0]),
  });
  const agent = { status: "Available", autoAccept: true, afterContactWork: 10 } as const;
  sim.addAgent("Ben", { ...agent, profile: "One" });
  sim.addAgent("Anna", { ...agent, profile: "Both" });
  sim.call("Sales");
  sim.call("Sales");
  const sales = sim.call("Sales");
  const support = sim.call("Support");
  sim.leave("Ben");
  sim.leave("Anna");
  sim.advance(seconds(10));
  expect([offered(sim, "Ben"), offered(sim, "Anna")]).toEqual([sales, support]);
});
