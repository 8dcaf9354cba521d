import { describe, expect, test } from "vitest";
import { createSimulation } from "./create-simulation.ts";
import {
  agentWhisper,
  customer,
  customerWhisper,
  flow,
  heard,
  mainLine,
  sampleCenter,
  say,
  seconds,
  waiting,
  welcome,
  whisper,
} from "./sample.fixture.ts";

/** A caller in the queue, whom Anna is being offered; prompts take a second each. */
function offered(parts: Parameters<typeof sampleCenter>[0] = {}) {
  const sim = createSimulation(sampleCenter(parts), { speaking: () => seconds(1) });
  sim.addAgent("Anna", { profile: "Frontline", status: "Available" });
  const call = sim.call(mainLine, customer);
  sim.advance(seconds(1));
  sim.press(call, "2");
  return { sim, call };
}

describe("the way from an offer to the conversation", () => {
  test("agent whisper while the caller is in the queue, then customer whisper, then both talk", () => {
    const { sim, call } = offered();
    sim.accept("Anna");
    expect(sim.contact(call)).toMatchObject({ phase: "agentWhisper", agentFlow: { flow: "ForAgents" } });
    expect(sim.queue("Support").size).toBe(1);
    sim.advance(seconds(1));
    expect(sim.contact(call)).toMatchObject({
      phase: "customerWhisper",
      customerFlow: { flow: "ForCustomers" },
    });
    expect(sim.queue("Support").size).toBe(0);
    const whispered = sim.now;
    sim.advance(seconds(1));
    expect(sim.contact(call)).toMatchObject({ phase: "connected", agent: "Anna" });
    expect(sim.agent("Anna")).toMatchObject({ activity: "On contact", contacts: [{ state: "CONNECTED" }] });
    expect(heard(sim, call, { agent: "Anna" })).toEqual(["A caller."]);
    expect(heard(sim, call).slice(-1)).toEqual(["This call is recorded."]);
    sim.leave("Anna");
    sim.clear("Anna");
    expect(sim.records()).toMatchObject([
      {
        dequeueTimestamp: whispered,
        connectedToAgentTimestamp: whispered + seconds(1),
        disconnectReason: "AGENT_DISCONNECT",
      },
    ]);
  });

  test("the queue flow goes on during the agent whisper", () => {
    const { sim, call } = offered({
      flows: [welcome, waiting, whisper("ForAgents", "agent whisper flow", "Long."), customerWhisper],
      defaults: { agentWhisper: "ForAgents" },
    });
    sim.advance(seconds(18) + 500);
    sim.accept("Anna");
    const before = heard(sim, call).length;
    sim.advance(seconds(1) - 1);
    expect(heard(sim, call).length).toBe(before + 1);
  });

  test("a hook of the contact goes before the centre's default", () => {
    const hooked = flow("Hooked", "inbound flow", {
      whisper: [{ type: "setHook", hook: "customerWhisper", flow: "Special" }, { done: "queue" }],
      queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
      enqueue: [{ type: "enqueue" }],
    });
    const special = whisper("Special", "customer whisper flow", "Special.");
    const center = sampleCenter({
      flows: [hooked, special, customerWhisper],
      defaults: { customerWhisper: "ForCustomers" },
    });
    const sim = createSimulation(center);
    sim.addAgent("Anna", { profile: "Frontline", status: "Available", autoAccept: true });
    expect(heard(sim, sim.call(mainLine))).toEqual(["Special."]);
  });

  test("flows of the whispers know the agent", () => {
    const named = flow("ForCustomers", "customer whisper flow", {
      say: [{ type: "play", prompt: { say: ["You speak to ", { read: ["Agent", "FirstName"] }, "."] } }],
    });
    const center = sampleCenter({
      flows: [welcome, waiting, named],
      defaults: { customerWhisper: "ForCustomers" },
      agents: { anna: { displayName: "Anna Blum", profile: "Frontline", autoAccept: true } },
    });
    const sim = createSimulation(center);
    sim.setStatus("anna", "Available");
    const call = sim.call(mainLine);
    sim.press(call, "2");
    expect(heard(sim, call).at(-1)).toBe("You speak to Anna.");
  });
});

describe("somebody leaves before they talk", () => {
  test("the agent: the caller's flows know no agent any more", () => {
    const music = flow("Waiting", "queue flow", {
      music: [
        { type: "loop", prompts: [{ say: [{ read: ["Agent", "UserName"] }, " …"] }], interruptEvery: 10 },
        { interrupted: "music" },
      ],
    });
    const { sim, call } = offered({
      flows: [welcome, music, agentWhisper],
      defaults: { agentWhisper: "ForAgents" },
    });
    sim.accept("Anna");
    sim.leave("Anna");
    sim.advance(seconds(10));
    expect(heard(sim, call).at(-1)).toBe(" …");
  });

  test("the agent during the agent whisper: the caller keeps the place in the queue", () => {
    const { sim, call } = offered();
    sim.accept("Anna");
    sim.leave("Anna");
    expect(sim.contact(call)).toMatchObject({ phase: "queued" });
    expect(sim.agent("Anna").activity).toBe("After contact work");
    sim.addAgent("Ben", { profile: "Frontline", status: "Available", autoAccept: true });
    sim.advance(seconds(2));
    sim.hangUp(call);
    sim.clear("Ben");
    sim.clear("Anna");
    expect(sim.records()).toMatchObject([
      { agent: "Ben", agentConnectionAttempts: 2, afterContactWorkDuration: 0 },
    ]);
  });

  test("the caller during the agent whisper: abandoned, and after-contact work for the agent", () => {
    const { sim, call } = offered();
    sim.accept("Anna");
    sim.hangUp(call);
    expect(sim.agent("Anna").activity).toBe("After contact work");
    sim.advance(seconds(5));
    expect(sim.records()).toEqual([]);
    sim.clear("Anna");
    const [record] = sim.records();
    expect(record).toMatchObject({ disconnectReason: "CUSTOMER_DISCONNECT", afterContactWorkDuration: 5 });
    expect(record).not.toHaveProperty("connectedToAgentTimestamp");
  });

  test("the caller during the customer whisper", () => {
    const { sim, call } = offered();
    sim.accept("Anna");
    sim.advance(seconds(1));
    sim.hangUp(call);
    sim.clear("Anna");
    expect(sim.records()).toMatchObject([{ disconnectReason: "CUSTOMER_DISCONNECT" }]);
  });
});

/** This prompt never seems to end, and the others take no time. */
const speaking = (text: string) => (prompt: object) =>
  "say" in prompt && prompt.say === text ? seconds(500) : 0;

describe("a whisper lasts two minutes at most", () => {
  test("then the agent is out, and the caller goes to the next one", () => {
    const sim = createSimulation(sampleCenter(), { speaking: speaking("A caller.") });
    sim.addAgent("Anna", { profile: "Frontline", status: "Available" });
    const call = sim.call(mainLine);
    sim.press(call, "2");
    sim.accept("Anna");
    sim.advance(seconds(120) - 1);
    expect(sim.contact(call).phase).toBe("agentWhisper");
    sim.advance(1);
    expect(sim.contact(call).phase).toBe("queued");
    expect(sim.agent("Anna").activity).toBe("After contact work");
    expect(heard(sim, call, { agent: "Anna" })).toEqual(["A caller.-"]);
  });

  test("then the caller is out", () => {
    const sim = createSimulation(sampleCenter(), { speaking: speaking("This call is recorded.") });
    sim.addAgent("Anna", { profile: "Frontline", status: "Available", autoAccept: true });
    const call = sim.call(mainLine);
    sim.press(call, "2");
    sim.advance(seconds(120));
    expect(sim.contact(call).phase).toBe("ended");
  });
});

test("an agent is connecting until both whispers are over", () => {
  const { sim } = offered();
  const state = () => sim.agent("Anna").contacts[0]?.state;
  sim.accept("Anna");
  expect(state()).toBe("CONNECTING");
  sim.advance(seconds(1));
  expect(state()).toBe("CONNECTING");
  sim.advance(seconds(1));
  expect(state()).toBe("CONNECTED");
});

test("of several whispers that a flow sets the last one is heard", () => {
  const inbound = flow("Inbound", "inbound flow", {
    one: [{ type: "setHook", hook: "customerWhisper", flow: "One" }, { done: "other" }],
    other: [{ type: "setHook", hook: "customerWhisper", flow: "Other" }, { done: "queue" }],
    queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
    enqueue: [{ type: "enqueue" }],
  });
  const flows = ["One", "Other"].map((name) => whisper(name, "customer whisper flow", name));
  const sim = createSimulation(sampleCenter({ flows: [inbound, ...flows] }));
  sim.addAgent("Anna", { profile: "Frontline", status: "Available", autoAccept: true });
  expect(heard(sim, sim.call(mainLine, customer))).toEqual(["Other"]);
});

describe("a disconnect flow", () => {
  const survey = flow("Survey", "inbound flow", {
    ask: [
      {
        type: "ask",
        prompt: {
          say: [
            "Were you happy with ",
            { read: ["PreviousContactId"] },
            { read: ["Agent", "UserName"] },
            "?",
          ],
        },
        timeout: 5,
      },
      { "1": "yes", noMatch: "bye", timeout: "bye" },
    ],
    yes: [{ type: "setAttributes", values: { happy: "yes" } }, { done: "bye" }],
    bye: [{ type: "disconnect" }],
  });
  const inbound = flow("Inbound", "inbound flow", {
    hook: [{ type: "setHook", hook: "disconnectFlow", flow: "Survey" }, { done: "queue" }],
    queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
    enqueue: [{ type: "enqueue" }],
  });
  const talking = () => {
    const sim = createSimulation(sampleCenter({ flows: [inbound, survey] }));
    sim.addAgent("Anna", { profile: "Frontline", status: "Available", autoAccept: true });
    return { sim, call: sim.call(mainLine, customer) };
  };

  test("runs for the customer who is still there, as a contact of its own", () => {
    const { sim, call } = talking();
    sim.leave("Anna");
    const { nextContactId = "" } = sim.contact(call);
    expect(heard(sim, nextContactId)).toEqual([`Were you happy with ${call}?`]);
    sim.press(nextContactId, "1");
    sim.clear("Anna");
    expect(sim.records()).toMatchObject([
      {
        contactId: nextContactId,
        previousContactId: call,
        initialContactId: call,
        initiationMethod: "DISCONNECT",
        disconnectReason: "CONTACT_FLOW_DISCONNECT",
      },
      { contactId: call, nextContactId, disconnectReason: "AGENT_DISCONNECT", attributes: { happy: "yes" } },
    ]);
  });

  test("does not run when the customer hangs up", () => {
    const { sim, call } = talking();
    sim.hangUp(call);
    expect(sim.contacts().length).toBe(1);
  });
});

test("an inbound flow that ends, or has nowhere to go on, hangs up", () => {
  const ends = flow("Ends", "inbound flow", { hello: say("Hello.", "end"), end: [{ type: "end" }] });
  const open = flow("Open", "inbound flow", { hello: say("Hello.") });
  for (const inbound of [ends, open]) {
    const sim = createSimulation(sampleCenter({ flows: [inbound, agentWhisper] }));
    const call = sim.call(mainLine);
    expect(sim.contact(call).phase).toBe("ended");
    expect(sim.records()).toMatchObject([{ disconnectReason: "CONTACT_FLOW_DISCONNECT" }]);
  }
});
