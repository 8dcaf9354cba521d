import { describe, expect, test } from "vitest";
import { createSimulation } from "./create-simulation.ts";
import { flow, heard, mainLine, say, seconds } from "./sample.fixture.ts";
import { straight, talking, transferCenter } from "./transfers.fixture.ts";

const anna = { agent: "Anna" };

describe("an agent who puts the customer on hold", () => {
  test("each side hears its hold flow, round and round, until they talk again", () => {
    const { sim, call } = talking(transferCenter(), { speaking: () => seconds(10) });
    sim.advance(seconds(40));
    sim.hold("Anna");
    expect(sim.contact(call)).toMatchObject({
      customerFlow: { flow: "OnHold" },
      agentFlow: { flow: "AgentOnHold" },
    });
    expect(sim.agent("Anna").contacts).toMatchObject([{ state: "CONNECTED_ONHOLD" }]);
    sim.advance(seconds(25));
    expect(heard(sim, call).slice(-3)).toEqual(["You are on hold.", "You are on hold.", "You are on hold."]);
    sim.resume("Anna");
    expect(heard(sim, call).slice(-1)).toEqual(["You are on hold.-"]);
    expect(sim.contact(call)).not.toHaveProperty("customerFlow");
    sim.advance(seconds(25));
    expect(heard(sim, call, anna).slice(-1)).toEqual(["Your side is on hold.-"]);
  });

  test("the record counts the holds, and not as interaction", () => {
    const { sim, call } = talking();
    sim.advance(seconds(30));
    sim.hold("Anna");
    sim.advance(seconds(50));
    sim.resume("Anna");
    sim.advance(seconds(10));
    sim.hold("Anna");
    sim.advance(seconds(20));
    sim.hangUp(call);
    sim.clear("Anna");
    expect(sim.records()).toMatchObject([
      { numberOfHolds: 2, customerHoldDuration: 70, longestHoldDuration: 50, agentInteractionDuration: 40 },
    ]);
  });

  test("a transfer that begins meanwhile does not begin the hold again", () => {
    const { sim, call } = talking();
    sim.hold("Anna");
    sim.advance(seconds(20));
    sim.transfer("Anna", "CallBen");
    expect(sim.contact(call).transcript.filter(({ type }) => type === "held")).toHaveLength(1);
  });

  test("a hook of the contact goes before the centre's default", () => {
    const hooked = flow("Welcome", "inbound flow", {
      hook: [{ type: "setHook", hook: "holdFlow", flow: "Special" }, { done: "agents" }],
      agents: [{ type: "setHook", hook: "agentHoldFlow", flow: "ForThem" }, { done: "queue" }],
      queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
      enqueue: [{ type: "enqueue" }],
    });
    const special = flow("Special", "customer hold flow", {
      loop: [{ type: "loop", prompts: [{ say: "Special." }] }],
    });
    const theirs = flow("ForThem", "agent hold flow", {
      loop: [{ type: "loop", prompts: [{ say: "Theirs." }] }],
    });
    const { sim, call } = talking(transferCenter([hooked, special, theirs]));
    sim.hold("Anna");
    expect(heard(sim, call).slice(-1)).toEqual(["Special."]);
    expect(heard(sim, call, anna).slice(-1)).toEqual(["Theirs."]);
  });

  test("a hold flow that ends leaves silence, and the hold goes on", () => {
    const short = flow("OnHold", "customer hold flow", { end: [{ type: "end" }] });
    const { sim, call } = talking(transferCenter([short]));
    sim.hold("Anna");
    expect(sim.contact(call).people).toMatchObject([{ isOnHold: true }, { isOnHold: false }]);
  });

  test("both sides may hang up", () => {
    const first = talking();
    first.sim.hold("Anna");
    first.sim.hangUp(first.call);
    expect(first.sim.contact(first.call).phase).toBe("ended");
    const second = talking();
    second.sim.hold("Anna");
    second.sim.leave("Anna");
    expect(second.sim.contact(second.call).phase).toBe("ended");
  });

  test("twice is once too often", () => {
    const { sim } = talking();
    sim.hold("Anna");
    expect(() => sim.hold("Anna")).toThrow("Anna has everybody on hold already.");
    sim.resume("Anna");
    expect(() => sim.resume("Anna")).toThrow("everybody is not on hold");
    expect(() => sim.join("Anna")).toThrow("there is nobody to join besides customer");
    expect(() => sim.hold("Ben")).toThrow("Ben cannot put anybody on hold: there is no conversation.");
  });
});

describe("an agent's own queue", () => {
  const personal = flow("Welcome", "inbound flow", {
    queue: [
      { type: "setQueue", agent: "Ben" },
      { done: "enqueue", error: "nobody" },
    ],
    enqueue: [{ type: "enqueue" }, { full: "full", error: "bye" }],
    full: say("Ben has too many callers.", "bye"),
    nobody: say("There is no such agent.", "bye"),
    bye: [{ type: "disconnect" }],
  });

  test("its callers come before all others, and nobody else gets them", () => {
    const sim = createSimulation(transferCenter([personal]));
    sim.addAgent("Anna", { profile: "Frontline", status: "Available" });
    sim.addAgent("Ben", { profile: "Backoffice", status: "Offline" });
    const call = sim.call(mainLine);
    expect(sim.contact(call)).toMatchObject({ phase: "queued", queue: "Ben" });
    sim.setStatus("Ben", "Available");
    expect(sim.contact(call)).toMatchObject({ phase: "offered", agent: "Ben" });
  });

  test("before callers of a more urgent queue that came earlier", () => {
    const both = flow("Other", "inbound flow", {
      queue: [{ type: "setQueue", queue: "Billing" }, { done: "enqueue" }],
      enqueue: [{ type: "enqueue" }],
    });
    const center = transferCenter([personal, both]);
    const sim = createSimulation({
      ...center,
      phoneNumbers: { ...center.phoneNumbers, Second: { number: "+12025550101", flow: "Other" } },
    });
    sim.addAgent("Ben", { profile: "Backoffice" });
    sim.call("Second");
    sim.advance(seconds(60));
    const own = sim.call(mainLine);
    sim.setStatus("Ben", "Available");
    expect(sim.contact(own).phase).toBe("offered");
  });

  test("holds ten contacts", () => {
    const sim = createSimulation(transferCenter([personal]));
    sim.addAgent("Ben", { profile: "Backoffice" });
    const calls = Array.from({ length: 11 }, () => sim.call(mainLine));
    expect(heard(sim, calls.at(-1) ?? "")).toEqual(["Ben has too many callers."]);
  });

  test("of an agent who is none: the error arm", () => {
    const sim = createSimulation(transferCenter([personal]));
    expect(heard(sim, sim.call(mainLine))).toEqual(["There is no such agent."]);
  });

  test("a queue flow may move its caller there", () => {
    const moving = flow("Waiting", "queue flow", {
      move: [
        { type: "requeue", agent: "Ben" },
        { done: "end", error: "end", full: "end" },
      ],
      end: [{ type: "end" }],
    });
    const sim = createSimulation(transferCenter([straight, moving]));
    sim.addAgent("Ben", { profile: "Backoffice" });
    const call = sim.call(mainLine);
    const { continuedBy = "" } = sim.contact(call);
    expect(sim.contact(continuedBy)).toMatchObject({ initiationMethod: "QUEUE_TRANSFER", queue: "Ben" });
  });
});
