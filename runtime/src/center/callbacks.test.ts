import { describe, expect, test } from "vitest";
import type { CreateCallback } from "../definition/index.ts";
import { createSimulation } from "./create-simulation.ts";
import type { SimulationOptions } from "./options.ts";
import {
  customer,
  flow,
  heard,
  mainLine,
  minutes,
  outboundWhisper,
  sampleCenter,
  say,
  seconds,
  whisper,
} from "./sample.fixture.ts";
import type { Reaction, Simulation } from "./simulation.ts";
import { formatInstant, zoneOf } from "./zone.ts";

type Wish = Partial<CreateCallback<string>>;

/** An inbound flow that asks for a callback and hangs up. */
function promising(wish: Wish) {
  return flow("Promise", "inbound flow", {
    callback: [
      { type: "callback", queue: "Callbacks", delay: 10, retries: 2, interval: 600, ...wish },
      { done: "bye", error: "sorry" },
    ],
    sorry: say("No callback."),
    bye: [{ type: "disconnect" }],
  });
}

interface Setting {
  readonly wish?: Wish;
  readonly maxContacts?: number;
  readonly callerId?: string | undefined;
  readonly options?: SimulationOptions;
}

function promised({ wish = {}, maxContacts = 200, callerId = mainLine, options = {} }: Setting = {}) {
  const queue = {
    maxContacts,
    ...(callerId !== "" && { callerId: { number: callerId } }),
    outboundWhisper: "Greeting",
  };
  const center = sampleCenter({
    flows: [promising(wish), outboundWhisper],
    queues: { Callbacks: queue },
    routingProfiles: {
      Frontline: {
        channels: { voice: 1 },
        queues: [{ queue: "Callbacks", priority: 1, delay: 0, channels: ["voice"] }],
      },
    },
  });
  const sim = createSimulation(center, options);
  const call = sim.call(mainLine, customer);
  return { sim, call, callback: sim.contact(call).nextContactId ?? "" };
}

/** The agent accepts the callback that is in the queue; the party at the other end does what it does. */
function attempt(sim: Simulation, agent: string, reaction?: Reaction): void {
  sim.accept(agent);
  if (reaction) sim.react(customer, reaction);
}

describe("a callback", () => {
  test("is a contact of its own, linked to the first one, which goes on", () => {
    const { sim, call, callback } = promised();
    expect(sim.contact(callback)).toMatchObject({
      previousContactId: call,
      initialContactId: call,
      initiationMethod: "CALLBACK",
      phase: "scheduled",
      customer,
    });
    expect(sim.records()).toMatchObject([{ contactId: call, nextContactId: callback }]);
  });

  test("waits for its delay, then in the queue", () => {
    const { sim, callback } = promised();
    sim.advance(seconds(10) - 1);
    expect(sim.queue("Callbacks").size).toBe(0);
    sim.advance(1);
    expect(sim.queue("Callbacks").contacts).toEqual([callback]);
  });

  test("calls the number that the flow has set", () => {
    const inbound = flow("Set", "inbound flow", {
      number: [{ type: "setCallbackNumber", number: "+12025550177" }, { done: "callback" }],
      callback: [{ type: "callback", queue: "Callbacks", delay: 1, retries: 0, interval: 600 }],
    });
    const sim = createSimulation(sampleCenter({ flows: [inbound, outboundWhisper] }));
    const { nextContactId = "" } = sim.contact(sim.call(mainLine, customer));
    expect(sim.contact(nextContactId).customer).toBe("+12025550177");
  });

  test.each([
    ["415", "invalidNumber"],
    ["+19005550177", "notDialable"],
  ])("cannot be set to call %s: %s", (number, outcome) => {
    const inbound = flow("Set", "inbound flow", {
      number: [
        { type: "setCallbackNumber", number },
        { invalidNumber: "invalid", notDialable: "not", done: "done" },
      ],
      invalid: say("invalidNumber"),
      not: say("notDialable"),
      done: say("done"),
    });
    const numbers = {
      isValid: (tried: string) => tried.startsWith("+1"),
      isDialable: (tried: string) => !tried.startsWith("+1900"),
      local: () => undefined,
      international: () => undefined,
    };
    const sim = createSimulation(sampleCenter({ flows: [inbound] }), { numbers });
    expect(heard(sim, sim.call(mainLine, customer))).toEqual([outcome]);
  });

  test("waits in the queue of the contact that it comes from, where none is named", () => {
    const inbound = flow("Set", "inbound flow", {
      queue: [{ type: "setQueue", queue: "Support" }, { done: "callback" }],
      callback: [{ type: "callback", delay: 1, retries: 0, interval: 600 }],
    });
    const sim = createSimulation(sampleCenter({ flows: [inbound, outboundWhisper] }));
    const { nextContactId = "" } = sim.contact(sim.call(mainLine, customer));
    sim.advance(seconds(1));
    expect(sim.queue("Support").contacts).toEqual([nextContactId]);
  });

  test("waits for one agent where the flow says so", () => {
    const inbound = flow("Set", "inbound flow", {
      queue: [{ type: "setQueue", agent: "Ben" }, { done: "callback" }],
      callback: [{ type: "callback", delay: 1, retries: 0, interval: 600 }],
    });
    const sim = createSimulation(sampleCenter({ flows: [inbound, outboundWhisper] }));
    for (const name of ["Anna", "Ben"]) sim.addAgent(name, { profile: "Frontline", status: "Available" });
    const { nextContactId = "" } = sim.contact(sim.call(mainLine, customer));
    sim.advance(seconds(1));
    expect(sim.contact(nextContactId)).toMatchObject({ phase: "offered", agent: "Ben" });
  });

  test("needs a queue", () => {
    const inbound = flow("Set", "inbound flow", {
      callback: [{ type: "callback", delay: 1, retries: 0, interval: 600 }, { error: "sorry" }],
      sorry: say("No queue."),
    });
    const sim = createSimulation(sampleCenter({ flows: [inbound] }));
    expect(heard(sim, sim.call(mainLine, customer))).toEqual(["No queue."]);
  });

  test("goes on waiting when its customer calls again: that is another contact", () => {
    const { sim, callback } = promised();
    sim.advance(seconds(10));
    const again = sim.call(mainLine, customer);
    expect(sim.contact(again).initialContactId).toBe(again);
    expect(sim.queue("Callbacks").contacts).toEqual([callback]);
  });

  test("cannot be made for a caller without a number, nor on a queue that is full", () => {
    const { sim } = promised({ maxContacts: 1, wish: { delay: 1 } });
    expect(heard(sim, sim.call(mainLine))).toEqual(["No callback."]);
    sim.advance(seconds(1));
    expect(heard(sim, sim.call(mainLine, customer))).toEqual(["No callback."]);
  });

  test("that comes due may use a fifth more than the queue takes, and is dropped beyond", () => {
    const { sim } = promised({ maxContacts: 5, wish: { delay: 10 } });
    for (let count = 1; count < 8; count++) sim.call(mainLine, customer);
    sim.advance(seconds(10));
    expect(sim.queue("Callbacks").size).toBe(6);
    expect(sim.records().filter(({ initiationMethod }) => initiationMethod === "CALLBACK")).toMatchObject([
      { disconnectReason: "OTHER" },
      { disconnectReason: "OTHER" },
    ]);
  });

  test("is dropped seven days after it was made, wherever it waits", () => {
    const { sim, callback } = promised();
    const end = sim.now + minutes(7 * 24 * 60);
    sim.advanceTo(end - 1);
    expect(sim.queue("Callbacks").contacts).toEqual([callback]);
    sim.advance(1);
    expect(sim.queue("Callbacks").size).toBe(0);
    expect(sim.records().at(-1)).toMatchObject({
      contactId: callback,
      disconnectReason: "EXPIRED",
      disconnectTimestamp: end,
    });
  });

  test("on offer then is dropped once the offer is missed", () => {
    const { sim, callback } = promised();
    const end = sim.now + minutes(7 * 24 * 60);
    sim.advanceTo(end - 1);
    sim.addAgent("Anna", { profile: "Frontline", status: "Available" });
    sim.advance(seconds(5));
    expect(sim.contact(callback).phase).toBe("offered");
    sim.decline("Anna");
    expect(sim.contact(callback).phase).toBe("ended");
  });

  test("ranks by when its caller first called, not by when it came into the queue", () => {
    const inbound = flow("Inbound", "inbound flow", {
      queue: [{ type: "setQueue", queue: "Callbacks" }, { done: "ask" }],
      ask: [
        { type: "ask", prompt: { say: "1?" }, timeout: 5 },
        { "1": "callback", timeout: "enqueue" },
      ],
      callback: [{ type: "callback", delay: 60, retries: 0, interval: 60 }, { done: "bye" }],
      enqueue: [{ type: "enqueue" }],
      bye: [{ type: "disconnect" }],
    });
    const sim = createSimulation(sampleCenter({ flows: [inbound, outboundWhisper] }));
    const first = sim.call(mainLine, customer);
    sim.press(first, "1");
    sim.advance(seconds(1));
    const second = sim.call(mainLine, customer);
    sim.advance(seconds(60));
    expect(sim.queue("Callbacks").contacts).toEqual([sim.contact(first).nextContactId, second]);
  });
});

describe("an agent who does not take it", () => {
  test("is no attempt: it goes to the next one", () => {
    const { sim, callback } = promised({ wish: { retries: 0 } });
    sim.addAgent("Anna", { profile: "Frontline", status: "Available" });
    sim.addAgent("Ben", { profile: "Frontline", status: "Available" });
    sim.advance(seconds(10));
    expect(sim.agent("Anna").contacts).toMatchObject([{ contactId: callback, state: "INCOMING" }]);
    sim.decline("Anna");
    sim.advance(seconds(20));
    expect(sim.agent("Ben").activity).toBe("Missed");
    sim.setStatus("Anna", "Available");
    attempt(sim, "Anna", { type: "answers" });
    expect(sim.contact(callback)).toMatchObject({ phase: "connected" });
  });

  test("is never one who accepts by themselves", () => {
    const { sim, callback } = promised();
    sim.addAgent("Anna", { profile: "Frontline", status: "Available", autoAccept: true });
    sim.advance(seconds(10));
    expect(sim.contact(callback).phase).toBe("offered");
  });

  test("unless callbacks are among what is accepted so", () => {
    const { sim, callback } = promised();
    sim.addAgent("Anna", { profile: "Frontline", status: "Available", autoAccept: { callback: true } });
    sim.advance(seconds(10));
    expect(sim.contact(callback).phase).toBe("dialling");
  });
});

/** Anna, with a second of after-contact work, and a callback that she is being offered. */
function offered(setting: Setting = {}) {
  const promise = promised(setting);
  promise.sim.addAgent("Anna", { profile: "Frontline", status: "Available", afterContactWork: 1 });
  promise.sim.advance(seconds(10));
  return promise;
}

describe("an attempt that fails", () => {
  test.each<[string, Reaction, string]>([
    ["nobody answers", { type: "noAnswer", after: seconds(30) }, "TELECOM_UNANSWERED"],
    ["the line is busy", { type: "busy" }, "TELECOM_BUSY"],
    ["there is no such number", { type: "invalid" }, "TELECOM_NUMBER_INVALID"],
    ["it rings for a minute", { type: "noAnswer" }, "TELECOM_TIMEOUT"],
  ])("because %s is repeated after the interval, twice at most", (_, reaction, reason) => {
    const { sim, callback } = offered();
    sim.whenCalled(customer, reaction);
    for (let count = 1; count <= 3; count++) {
      expect(sim.contact(callback).phase).toBe("offered");
      sim.accept("Anna");
      const dialled = sim.now;
      sim.advance(seconds(61));
      const [leg] = sim.records().slice(-1);
      expect(leg).toMatchObject({
        contactId: callback,
        attempt: count,
        final: count === 3,
        agent: "Anna",
        disconnectReason: reason,
      });
      expect(leg).not.toHaveProperty("connectedToAgentTimestamp");
      const failed = leg?.disconnectTimestamp ?? 0;
      expect(failed - dialled).toBe(
        "after" in reaction ? reaction.after : reaction.type === "noAnswer" ? seconds(60) : 0,
      );
      sim.advanceTo(failed + seconds(600) - 1);
      expect(sim.contact(callback).phase).toBe(count < 3 ? "scheduled" : "ended");
      sim.advance(1);
    }
    sim.advance(minutes(60));
    expect(sim.records().filter(({ contactId }) => contactId === callback).length).toBe(3);
  });

  test("because the agent hangs up while it rings, or during the whisper, is repeated too", () => {
    const { sim, callback } = offered({ wish: { retries: 1 } });
    sim.accept("Anna");
    expect(sim.contact(callback).phase).toBe("dialling");
    sim.leave("Anna");
    expect(sim.outgoingCalls()).toEqual([]);
    expect(sim.contact(callback).phase).toBe("scheduled");
    sim.advance(minutes(10));
    sim.accept("Anna");
    sim.leave("Anna");
    expect(sim.contact(callback).phase).toBe("ended");
    sim.clear("Anna");
    expect(sim.records().slice(-2)).toMatchObject([
      { attempt: 1, final: false, disconnectReason: "TELECOM_ORIGINATOR_CANCEL" },
      { attempt: 2, final: true, disconnectReason: "TELECOM_ORIGINATOR_CANCEL" },
    ]);
  });

  test("because the queue has no number to call from", () => {
    const { sim, callback } = offered({ callerId: "", wish: { retries: 0 } });
    sim.accept("Anna");
    expect(sim.contact(callback).phase).toBe("ended");
    expect(sim.contact(callback).transcript).toContainEqual(
      expect.objectContaining({ type: "notReached", why: "queue Callbacks has no caller id to call from" }),
    );
  });

  test("each tells of its own wait in the queue", () => {
    const { sim } = offered({ wish: { retries: 1 } });
    const first = sim.now;
    sim.whenCalled(customer, { type: "busy" });
    sim.advance(seconds(5));
    sim.accept("Anna");
    sim.advance(minutes(10));
    const second = sim.now;
    sim.advance(seconds(7));
    sim.accept("Anna");
    sim.clear("Anna");
    expect(sim.records().slice(-2)).toMatchObject([
      { enqueueTimestamp: first, dequeueTimestamp: first + seconds(5), queueDuration: 5 },
      { enqueueTimestamp: second, dequeueTimestamp: second + seconds(7), queueDuration: 7 },
    ]);
  });
});

describe("an attempt that is answered", () => {
  test("leaves nothing to come behind", () => {
    const { sim } = offered();
    attempt(sim, "Anna", { type: "answers" });
    sim.leave("Anna");
    sim.clear("Anna");
    expect(sim.nextAt()).toBeUndefined();
  });

  test("is not repeated, even by a voicemail", () => {
    const { sim, callback } = offered();
    attempt(sim, "Anna", { type: "voicemail", after: seconds(12) });
    sim.advance(seconds(12));
    expect(sim.contact(callback)).toMatchObject({ phase: "connected" });
    sim.leave("Anna");
    sim.advance(minutes(60));
    expect(sim.records().slice(1)).toMatchObject([
      { final: true, attempt: 1, disconnectReason: "AGENT_DISCONNECT" },
    ]);
  });

  test("plays the outbound whisper of the queue, and joins them", () => {
    const { sim, callback } = offered();
    sim.accept("Anna");
    expect(heard(sim, callback)).toEqual([]);
    sim.react(customer, { type: "answers" });
    expect(heard(sim, callback)).toEqual(["This is your callback."]);
  });

  test("may be given up by the customer during the whisper: the agent has an error to clear", () => {
    const { sim, callback } = offered({ options: { speaking: () => seconds(10) } });
    sim.advance(seconds(10));
    attempt(sim, "Anna", { type: "answers" });
    expect(sim.contact(callback).phase).toBe("outboundWhisper");
    sim.hangUp(callback);
    expect(sim.agent("Anna")).toMatchObject({ activity: "Error", routable: false });
    sim.clear("Anna");
    expect(sim.agent("Anna").routable).toBe(true);
    expect(sim.records().at(-1)).toMatchObject({ final: true, disconnectReason: "CUSTOMER_DISCONNECT" });
  });
});

function dialledAfter(states: Parameters<typeof flow>[2]) {
  const greeting = flow("Greeting", "outbound whisper flow", states);
  const inbound = promising({ delay: 1 });
  const sim = createSimulation(sampleCenter({ flows: [inbound, greeting] }));
  sim.addAgent("Anna", { profile: "Frontline", status: "Available" });
  const { nextContactId = "" } = sim.contact(sim.call(mainLine, customer));
  sim.advance(seconds(31));
  sim.accept("Anna");
  return { sim, callback: nextContactId };
}

describe("the outbound whisper places the call", () => {
  test("when it says so, from the number it says", () => {
    const { sim } = dialledAfter({
      call: [{ type: "completeCall", callerId: "+12025550111" }, { done: "say" }],
      say: say("Hi."),
    });
    expect(sim.outgoingCalls()).toMatchObject([{ number: customer, callerId: "+12025550111" }]);
  });

  test("from the queue's number where the other is none", () => {
    const { sim } = dialledAfter({
      call: [{ type: "completeCall", callerId: "nobody" }, { done: "say" }],
      say: say("Hi."),
    });
    expect(sim.outgoingCalls()).toMatchObject([{ callerId: mainLine }]);
  });

  test("at its end, where it says nothing at all", () => {
    const { sim, callback } = dialledAfter({ end: [{ type: "end" }] });
    expect(sim.outgoingCalls()).toHaveLength(1);
    sim.react(customer, { type: "answers" });
    expect(sim.contact(callback).phase).toBe("connected");
  });
});

function created(states: Parameters<typeof flow>[2]) {
  const inbound = promising({ flow: "Create", delay: 99 });
  const center = sampleCenter({
    flows: [inbound, flow("Create", "inbound flow", states), outboundWhisper],
  });
  const sim = createSimulation(center);
  return { sim, callback: sim.contact(sim.call(mainLine, customer)).nextContactId ?? "" };
}

describe("a creation flow", () => {
  test("puts the callback into the queue, or nobody does", () => {
    const { sim, callback } = created({
      play: say("Nobody hears this.", "enqueue"),
      enqueue: [{ type: "enqueue" }],
    });
    expect(sim.queue("Callbacks").contacts).toEqual([callback]);
    expect(heard(sim, callback)).toEqual([]);
    const dropped = created({ end: [{ type: "end" }] });
    expect(dropped.sim.contact(dropped.callback).phase).toBe("ended");
  });

  test("has no customer to ask", () => {
    const { sim, callback } = created({
      ask: [
        { type: "ask", prompt: { say: "1?" }, timeout: 5 },
        { error: "enqueue", timeout: "bye" },
      ],
      enqueue: [{ type: "enqueue" }],
      bye: [{ type: "disconnect" }],
    });
    expect(sim.contact(callback).phase).toBe("queued");
  });
});

test("the platform's own example, second by second", () => {
  const inbound = flow("Inbound", "inbound flow", {
    queue: [{ type: "setQueue", queue: "Callbacks" }, { done: "hook" }],
    hook: [{ type: "setHook", hook: "queueFlow", flow: "Offer" }, { done: "enqueue" }],
    enqueue: [{ type: "enqueue" }],
  });
  const offer = flow("Offer", "queue flow", {
    music: [
      { type: "loop", prompts: [{ say: "Please hold." }], interruptEvery: 120 },
      { interrupted: "callback" },
    ],
    callback: [
      { type: "callback", queue: "Callbacks", delay: 99, retries: 2, interval: 600 },
      { done: "bye" },
    ],
    bye: [{ type: "disconnect" }],
  });
  const center = sampleCenter({
    flows: [inbound, offer, whisper("ForAgents", "agent whisper flow", "A callback."), outboundWhisper],
    defaults: { agentWhisper: "ForAgents" },
    routingProfiles: {
      Frontline: {
        channels: { voice: 1 },
        queues: [{ queue: "Callbacks", priority: 1, delay: 0, channels: ["voice"] }],
      },
    },
  });
  const lengths = new Map([
    ["A callback.", seconds(10)],
    ["This is your callback.", seconds(15)],
  ]);
  const sim = createSimulation(center, {
    at: "2026-03-02T11:35",
    speaking: (prompt) => ("say" in prompt ? (lengths.get(prompt.say) ?? 0) : 0),
  });
  sim.whenCalled(customer, { type: "answers" });
  sim.call(mainLine, customer);
  sim.advance(minutes(4));
  sim.addAgent("Anna", { profile: "Frontline", status: "Available" });
  sim.accept("Anna");
  sim.advance(minutes(6));
  sim.leave("Anna");
  sim.clear("Anna");

  const clock = zoneOf("America/New_York");
  const times = sim
    .records()
    .map((record) =>
      Object.fromEntries(
        Object.entries(record).flatMap(([field, value]) =>
          field.endsWith("Timestamp") && typeof value === "number"
            ? [[field, formatInstant(value, clock).slice(11)]]
            : [],
        ),
      ),
    );
  expect(times).toEqual([
    {
      initiationTimestamp: "11:35:00",
      connectedToSystemTimestamp: "11:35:00",
      enqueueTimestamp: "11:35:00",
      dequeueTimestamp: "11:37:00",
      disconnectTimestamp: "11:37:00",
      lastUpdateTimestamp: "11:37:00",
    },
    {
      initiationTimestamp: "11:37:00",
      scheduledTimestamp: "11:38:39",
      enqueueTimestamp: "11:38:39",
      dequeueTimestamp: "11:39:00",
      connectedToSystemTimestamp: "11:39:10",
      connectedToAgentTimestamp: "11:39:25",
      disconnectTimestamp: "11:45:00",
      afterContactWorkStartTimestamp: "11:45:00",
      afterContactWorkEndTimestamp: "11:45:00",
      lastUpdateTimestamp: "11:45:00",
    },
  ]);
  expect(sim.records()).toMatchObject([
    { contactId: "c1", initiationMethod: "INBOUND", nextContactId: "c2" },
    {
      contactId: "c2",
      initiationMethod: "CALLBACK",
      previousContactId: "c1",
      agent: "Anna",
      queueDuration: 21,
    },
  ]);
});
