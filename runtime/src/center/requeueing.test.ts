import { describe, expect, test } from "vitest";
import { createSimulation } from "./create-simulation.ts";
import {
  customer,
  flow,
  heard,
  mainLine,
  minutes,
  sampleCenter,
  say,
  seconds,
  welcome,
} from "./sample.fixture.ts";

/** Callers wait in Support for half a minute, then their queue flow moves them. */
function moving(maxContacts = 50, to: string | undefined = "Callbacks") {
  const queueFlow = flow("Waiting", "queue flow", {
    music: [
      { type: "loop", prompts: [{ say: "Please hold." }], interruptEvery: 30 },
      { interrupted: "move" },
    ],
    move: [
      { type: "requeue", ...(to !== undefined && { queue: to }) },
      { done: "moved", full: "full", error: "error" },
    ],
    moved: [
      { type: "play", prompt: { say: ["Now in ", { read: ["Queue", "Name"] }, "."] } },
      { done: "music" },
    ],
    full: say("Full.", "music"),
    error: say("Error.", "music"),
  });
  const center = sampleCenter({
    flows: [welcome, queueFlow],
    queues: { Support: {}, Callbacks: { maxContacts } },
  });
  const sim = createSimulation(center);
  const call = sim.call(mainLine, customer);
  sim.press(call, "2");
  return { sim, call, nextOf: (id: string) => sim.contact(id).nextContactId ?? "none" };
}

describe("a queue flow that moves its caller to another queue", () => {
  test("goes on with them as a new contact there", () => {
    const { sim, call, nextOf } = moving();
    sim.advance(seconds(30));
    const moved = nextOf(call);
    expect(sim.contact(moved)).toMatchObject({
      initiationMethod: "QUEUE_TRANSFER",
      previousContactId: call,
      phase: "queued",
    });
    expect(sim.queue("Support").size).toBe(0);
    expect(sim.queue("Callbacks").contacts).toEqual([moved]);
    expect(heard(sim, moved)).toEqual(["Now in Callbacks.", "Please hold."]);
    const [record] = sim.records();
    expect(record).toMatchObject({
      contactId: call,
      nextContactId: moved,
      queue: "Support",
      queueDuration: 30,
    });
    expect(record).not.toHaveProperty("disconnectReason");
  });

  test("ranks them by when they came there", () => {
    const { sim, call, nextOf } = moving();
    sim.advance(seconds(20));
    const second = sim.call(mainLine, customer);
    sim.press(second, "2");
    sim.advance(seconds(30));
    expect(sim.queue("Callbacks").contacts).toEqual([nextOf(call), nextOf(second)]);
    sim.hangUp(nextOf(call));
    expect(sim.records().at(-1)).toMatchObject({
      enqueueTimestamp: sim.now - seconds(20),
      disconnectReason: "CUSTOMER_DISCONNECT",
    });
  });

  test("cannot while an agent is being offered them", () => {
    const { sim, call } = moving();
    sim.advance(seconds(20));
    sim.addAgent("Anna", { profile: "Frontline", status: "Available" });
    sim.advance(seconds(10));
    expect(heard(sim, call).slice(-2)).toEqual(["Error.", "Please hold."]);
  });

  test("may use a fifth more than the other queue takes, not more", () => {
    const { sim, call } = moving(0);
    sim.advance(seconds(30));
    expect(heard(sim, call).slice(-2)).toEqual(["Full.", "Please hold."]);
  });

  test("moves them eleven times, then no more", () => {
    const { sim } = moving();
    sim.advance(minutes(10));
    const moves = sim.contacts().filter(({ initiationMethod }) => initiationMethod === "QUEUE_TRANSFER");
    expect(moves.length).toBe(11);
    expect(heard(sim, moves.at(-1)?.contactId ?? "")).toContain("Error.");
  });
});
