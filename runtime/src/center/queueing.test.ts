import { describe, expect, test } from "vitest";
import type { Action } from "../definition/index.ts";
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
  waiting,
  welcome,
} from "./sample.fixture.ts";

type FlowState = readonly [Action];

function queued(maxContacts: number, calls: number) {
  const center = sampleCenter({ queues: { Support: { maxContacts }, Callbacks: {} } });
  const sim = createSimulation(center);
  const ids = Array.from({ length: calls }, () => {
    const call = sim.call(mainLine, customer);
    sim.press(call, "2");
    return call;
  });
  return { sim, ids };
}

describe("a full queue", () => {
  test("takes no further contact", () => {
    const { sim, ids } = queued(2, 3);
    expect(sim.queue("Support")).toMatchObject({ size: 2, contacts: ids.slice(0, 2) });
    expect(heard(sim, ids[2] ?? "")).toContain("All lines are busy.");
  });

  test("with a limit of 0 takes none at all", () => {
    const { sim, ids } = queued(0, 1);
    expect(heard(sim, ids[0] ?? "")).toContain("All lines are busy.");
  });

  test("counts contacts on offer and in an agent whisper", () => {
    const { sim } = queued(1, 1);
    sim.addAgent("Anna", { profile: "Frontline", status: "Available" });
    const second = sim.call(mainLine, customer);
    sim.press(second, "2");
    expect(heard(sim, second)).toContain("All lines are busy.");
    sim.accept("Anna");
    const third = sim.call(mainLine, customer);
    sim.press(third, "2");
    expect(sim.queue("Support").contacts).toEqual([third]);
  });
});

test("a caller for whom a queue is full, and the flow has no arm for that, hears the reorder tone", () => {
  const straight = flow("Welcome", "inbound flow", {
    queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
    enqueue: [{ type: "enqueue" }, { error: "sorry" }],
    sorry: say("Sorry."),
  });
  const sim = createSimulation(
    sampleCenter({ flows: [straight], queues: { Support: { maxContacts: 0 }, Callbacks: {} } }),
  );
  const call = sim.call(mainLine, customer);
  expect(heard(sim, call)).toEqual([]);
  expect(sim.contact(call).transcript).toContainEqual(
    expect.objectContaining({ at: sim.now, type: "reorderTone" }),
  );
  expect(sim.records()).toMatchObject([{ disconnectReason: "CONTACT_FLOW_DISCONNECT" }]);
});

test("a disabled queue takes nobody: the error arm", () => {
  const sim = createSimulation(sampleCenter({ queues: { Support: { enabled: false }, Callbacks: {} } }));
  const call = sim.call(mainLine, customer);
  sim.press(call, "2");
  expect(sim.contact(call).phase).toBe("ended");
});

describe("the queue flow", () => {
  test("plays round and round, and is interrupted", () => {
    const { sim, ids } = queued(5, 1);
    const [call = ""] = ids;
    sim.advance(minutes(2));
    expect(heard(sim, call).slice(2)).toEqual(["Please hold.", "Please hold.", "Please hold."]);
  });

  test("with a speaking rate plays each prompt in turn, cut off by the interrupt", () => {
    const music = flow("Waiting", "queue flow", {
      music: [
        { type: "loop", prompts: [{ say: "One." }, { say: "Two." }], interruptEvery: 25 },
        { interrupted: "music" },
      ],
    });
    const sim = createSimulation(sampleCenter({ flows: [welcome, music] }), { speaking: () => seconds(10) });
    const call = sim.call(mainLine, customer);
    sim.advance(seconds(10));
    sim.press(call, "2");
    sim.advance(seconds(50));
    expect(heard(sim, call).slice(2)).toEqual(["One.", "Two.", "One.-", "One.", "Two.", "One.-", "One."]);
  });

  test("when it ends the contact stays in the queue", () => {
    const short = flow("Waiting", "queue flow", { hello: say("Hold on.", "end"), end: [{ type: "end" }] });
    const sim = createSimulation(sampleCenter({ flows: [welcome, short] }));
    const call = sim.call(mainLine, customer);
    sim.press(call, "2");
    expect(sim.contact(call)).toMatchObject({ phase: "queued" });
    expect(sim.contact(call).customerFlow).toBeUndefined();
  });

  test("is the centre's default where the contact has none of its own", () => {
    const plain = flow("Plain", "inbound flow", {
      queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
      enqueue: [{ type: "enqueue" }],
    });
    const center = sampleCenter({ flows: [plain, waiting], defaults: { queueFlow: "Waiting" } });
    const sim = createSimulation(center);
    expect(heard(sim, sim.call(mainLine))).toEqual(["Please hold."]);
    const silent = createSimulation(sampleCenter({ flows: [plain] }));
    expect(heard(silent, silent.call(mainLine))).toEqual([]);
  });

  test("may hang up", () => {
    const rude = flow("Waiting", "queue flow", { hello: say("No.", "bye"), bye: [{ type: "disconnect" }] });
    const sim = createSimulation(sampleCenter({ flows: [welcome, rude] }));
    const call = sim.call(mainLine, customer);
    sim.press(call, "2");
    expect(sim.queue("Support").size).toBe(0);
    expect(sim.records()).toMatchObject([{ queue: "Support", disconnectReason: "CONTACT_FLOW_DISCONNECT" }]);
  });
});

test("a caller who hangs up in the queue has abandoned: in a queue, with no agent", () => {
  const { sim, ids } = queued(5, 1);
  const start = sim.now;
  sim.advance(minutes(3));
  sim.hangUp(ids[0] ?? "");
  const [record] = sim.records();
  expect(record).toMatchObject({
    enqueueTimestamp: start,
    dequeueTimestamp: start + minutes(3),
    disconnectTimestamp: start + minutes(3),
    queueDuration: 180,
    agentConnectionAttempts: 0,
  });
  expect(record).not.toHaveProperty("connectedToAgentTimestamp");
  expect(record).not.toHaveProperty("agent");
});

test("what the platform counts of a queue", () => {
  const { sim, ids } = queued(5, 2);
  expect(sim.queue("Support")).toMatchObject({ agentsAvailable: 0, agentsStaffed: 0, agentsOnline: 0 });
  sim.advance(seconds(90));
  expect(sim.queue("Support")).toMatchObject({ size: 2, oldestAge: seconds(90) });
  sim.hangUp(ids[0] ?? "");
  sim.hangUp(ids[1] ?? "");
  expect(sim.queue("Support")).toMatchObject({ size: 0, oldestAge: 0 });
  sim.addAgent("Anna", { profile: "Frontline", status: "Available" });
  sim.addAgent("Ben", { profile: "Frontline" });
  expect(sim.queue("Support")).toMatchObject({ agentsAvailable: 1, agentsStaffed: 1, agentsOnline: 1 });
  const call = sim.call(mainLine, customer);
  sim.press(call, "2");
  sim.accept("Anna");
  expect(sim.queue("Support")).toMatchObject({ agentsAvailable: 0, agentsStaffed: 1, agentsOnline: 1 });
  sim.hangUp(call);
  expect(sim.queue("Support")).toMatchObject({ agentsAvailable: 0, agentsStaffed: 1, agentsOnline: 1 });
  sim.clear("Anna");
  expect(sim.queue("Support")).toMatchObject({ agentsAvailable: 1, agentsStaffed: 1, agentsOnline: 1 });
});

test("a flow can look at the queue and at the hours", () => {
  const check = flow("Check", "inbound flow", {
    queue: [{ type: "setQueue", queue: "Support" }, { done: "hours" }],
    hours: [{ type: "checkHours" }, { open: "size", closed: "closed", error: "error" }],
    size: [
      { type: "checkMetric", metric: "size", cases: [{ operator: ">", operand: 0, outcome: "some" }] },
      { some: "some", noMatch: "none", error: "error" },
    ],
    closed: say("closed"),
    some: say("some", "ask"),
    none: say("none", "ask"),
    error: say("error"),
    ask: [{ type: "ask", prompt: { say: "" }, timeout: 60 }, { timeout: "enqueue" }],
    enqueue: [{ type: "enqueue" }],
  });
  const center = sampleCenter({
    flows: [check],
    hours: { Day: { timezone: "America/New_York", open: [{ days: ["mon"], from: 480, to: 1080 }] } },
    queues: { Support: { hours: "Day" }, Callbacks: {} },
  });
  const sim = createSimulation(center, { at: "2026-03-02T17:58" });
  expect(heard(sim, sim.call(mainLine))[0]).toBe("none");
  sim.advance(minutes(1));
  expect(heard(sim, sim.call(mainLine))[0]).toBe("some");
  sim.advance(minutes(1));
  expect(heard(sim, sim.call(mainLine))).toEqual(["closed"]);
});

test("a queue counts contacts of every channel, and callbacks", () => {
  const welcoming = flow("Welcome", "inbound flow", {
    queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
    enqueue: [{ type: "enqueue" }, { full: "full" }],
    full: say("Full.", "ask"),
    ask: [{ type: "ask", prompt: { say: "?" }, timeout: 60 }],
  });
  const callBack = flow("CallBack", "inbound flow", {
    callback: [{ type: "callback", queue: "Support", delay: 0, retries: 0, interval: 60 }, {}],
  });
  const sim = createSimulation(
    sampleCenter({
      flows: [welcoming, callBack],
      queues: { Support: { maxContacts: 3 } },
      routingProfiles: {},
      phoneNumbers: {
        Main: { number: mainLine, flow: "Welcome" },
        Later: { number: "+12025550101", flow: "CallBack" },
      },
    }),
  );
  sim.startChat({ flow: "Welcome" });
  sim.startTask({ flow: "Welcome", name: "Check" });
  sim.call("+12025550101", customer);
  expect(sim.queue("Support").size).toBe(3);
  expect(heard(sim, sim.call(mainLine, customer))).toEqual(["Full.", "?"]);
});

test("an agent's own queue takes ten contacts, whatever its hours", () => {
  const own = flow("Own", "inbound flow", {
    queue: [{ type: "setQueue", agent: "Anna" }, { done: "hours" }],
    hours: [{ type: "checkHours" }, { open: "enqueue", error: "enqueue" }],
    enqueue: [{ type: "enqueue" }, { full: "full" }],
    full: say("Full."),
  });
  const sim = createSimulation(sampleCenter({ flows: [own] }));
  sim.addAgent("Anna", { profile: "Frontline" });
  const calls = Array.from({ length: 11 }, () => sim.call(mainLine, customer));
  expect(sim.queue("Anna").contacts).toEqual(calls.slice(0, 10));
  expect(heard(sim, calls[10] ?? "")).toEqual(["Full."]);
});

test("hours decide nothing of routing, only where a flow looks at them", () => {
  const toSupport = flow("Welcome", "inbound flow", {
    queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
    enqueue: [{ type: "enqueue" }],
  });
  const sim = createSimulation(
    sampleCenter({
      flows: [toSupport],
      hours: { Never: { timezone: "UTC", open: [] } },
      queues: { Support: { hours: "Never" }, Callbacks: {} },
    }),
  );
  sim.addAgent("Anna", { profile: "Frontline", status: "Available" });
  const call = sim.call(mainLine, customer);
  expect(sim.contact(call).phase).toBe("offered");
});

test("a loop begins with its first prompt whenever the flow comes back to it", () => {
  const rounds = flow("Rounds", "queue flow", {
    music: [
      { type: "loop", prompts: [{ say: "One." }, { say: "Two." }, { say: "Three." }], interruptEvery: 15 },
      { interrupted: "music" },
    ],
  });
  const toSupport = flow("Welcome", "inbound flow", {
    queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
    enqueue: [{ type: "enqueue" }],
  });
  const sim = createSimulation(
    sampleCenter({ flows: [toSupport, rounds], defaults: { queueFlow: "Rounds" } }),
    { speaking: () => seconds(10) },
  );
  const call = sim.call(mainLine, customer);
  sim.advance(seconds(29));
  expect(heard(sim, call)).toEqual(["One.", "Two.-", "One.", "Two."]);
});

describe("a loop that keeps playing while its flow does something", () => {
  /** Music of three prompts, ten seconds each, interrupted after fifteen; the Lambda takes three. */
  function waits(between: readonly FlowState[]) {
    const rounds = flow("Rounds", "queue flow", {
      music: [
        {
          type: "loop",
          prompts: [{ say: "One." }, { say: "Two." }, { say: "Three." }],
          interruptEvery: 15,
          keepPlaying: true,
        },
        { interrupted: between.length > 0 ? "step0" : "music" },
      ],
      ...Object.fromEntries(
        between.map(([action], index) => [
          `step${index}`,
          [action, { done: index + 1 < between.length ? `step${index + 1}` : "music", error: "music" }],
        ]),
      ),
    });
    const toSupport = flow("Welcome", "inbound flow", {
      queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
      enqueue: [{ type: "enqueue" }],
    });
    const sim = createSimulation(
      sampleCenter({ flows: [toSupport, rounds], defaults: { queueFlow: "Rounds" } }),
      {
        speaking: (prompt) => seconds("say" in prompt && prompt.say === "Soon." ? 1 : 10),
        lambdas: { LookUp: { result: {}, takes: seconds(3) } },
      },
    );
    return { sim, call: sim.call(mainLine, customer) };
  }
  const looksUp: FlowState = [{ type: "invoke", lambda: "LookUp", parameters: {}, timeout: 8 }];

  test("is not cut off by its interrupt, and goes on", () => {
    const { sim, call } = waits([]);
    sim.advance(seconds(29));
    expect(heard(sim, call)).toEqual(["One.", "Two.", "Three."]);
    expect(sim.contact(call).transcript.filter(({ type }) => type === "entered")).toHaveLength(4);
  });

  test("is heard while a Lambda is at work", () => {
    const { sim, call } = waits([looksUp]);
    sim.advance(seconds(19));
    expect(heard(sim, call)).toEqual(["One.", "Two."]);
    sim.advance(seconds(5));
    expect(heard(sim, call)).toEqual(["One.", "Two.", "Three."]);
  });

  test("goes on with the next prompt when something else was heard", () => {
    const { sim, call } = waits([[{ type: "play", prompt: { say: "Soon." } }]]);
    sim.advance(seconds(17));
    expect(heard(sim, call)).toEqual(["One.", "Two.-", "Soon.", "Three."]);
  });

  test("is over with its flow", () => {
    const { sim, call } = waits([looksUp]);
    sim.advance(seconds(16));
    sim.hangUp(call);
    expect(heard(sim, call)).toEqual(["One.", "Two.-"]);
  });
});
