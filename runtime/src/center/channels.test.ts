import { describe, expect, test } from "vitest";
import type { Channel, FlowDefinition, RoutingProfileDefinition } from "../definition/index.ts";
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
  whisper,
} from "./sample.fixture.ts";
import type { NewAgent, Simulation } from "./simulation.ts";

const every: readonly Channel[] = ["voice", "chat", "task", "email"];

const toSupport = flow("Welcome", "inbound flow", {
  hello: say("Hello.", "queue"),
  queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
  enqueue: [{ type: "enqueue" }, { full: "bye" }],
  bye: [{ type: "disconnect" }],
});

function centre(
  flows: readonly FlowDefinition[] = [toSupport],
  profile: Partial<RoutingProfileDefinition> = {},
  defaults = {},
) {
  return sampleCenter({
    flows,
    queues: { Support: { quickConnects: ["AskBilling"] }, Billing: {} },
    quickConnects: { AskBilling: { type: "queue", queue: "Billing" } },
    routingProfiles: {
      Frontline: {
        channels: { voice: 1, chat: 2, task: 1, email: 1 },
        queues: [
          { queue: "Support", priority: 1, delay: 0, channels: every },
          { queue: "Billing", priority: 1, delay: 0, channels: every },
        ],
        ...profile,
      },
    },
    defaults,
  });
}

function withAnna(center = centre()): Simulation {
  const sim = createSimulation(center);
  sim.addAgent("Anna", { profile: "Frontline", status: "Available" });
  return sim;
}

const offeredTo = (sim: Simulation, name: string) =>
  sim.agent(name).contacts.map(({ contactId }) => contactId);

describe("a chat", () => {
  test("runs its flow, waits for an agent, and ends in a record", () => {
    const sim = withAnna();
    const chat = sim.startChat({ flow: "Welcome", name: "Mia", attributes: { topic: "invoice" } });
    expect(heard(sim, chat)).toEqual(["Hello."]);
    sim.accept("Anna");
    sim.say(chat, "My invoice is wrong.");
    sim.write("Anna", "Let me see.");
    sim.advance(minutes(2));
    sim.leave("Anna");
    sim.clear("Anna");
    expect(sim.records()).toMatchObject([
      {
        channel: "CHAT",
        initiationMethod: "API",
        agent: "Anna",
        agentInteractionDuration: 120,
        attributes: { topic: "invoice" },
        disconnectReason: "AGENT_DISCONNECT",
      },
    ]);
    expect(sim.events()[0]).toMatchObject({ eventType: "INITIATED", channel: "CHAT" });
  });

  test.each<[string, FlowDefinition["states"][string]["action"]]>([
    ["keys", { type: "ask", prompt: { say: "Press 1." }, timeout: 5 }],
    ["digits", { type: "collect", prompt: { say: "Your number?" }, timeout: 5 }],
    ["loops of prompts", { type: "loop", prompts: [{ say: "Wait." }] }],
    ["recordings", { type: "play", prompt: { prompt: "Jingle" } }],
    ["phone numbers", { type: "dial", number: customer, timeout: 5, resume: true }],
  ])("%s are not for chats: the error arm", (_, action) => {
    const asks = flow("Welcome", "inbound flow", {
      act: [action, { error: "error", done: "bye" }],
      error: say("Error.", "bye"),
      bye: [{ type: "disconnect" }],
    });
    const sim = createSimulation(centre([asks]));
    expect(heard(sim, sim.startChat({ flow: "Welcome" }))).toEqual(["Error."]);
  });

  test("default whispers are not for chats, those that a flow sets are", () => {
    const hooked = flow("Hooked", "inbound flow", {
      hook: [{ type: "setHook", hook: "customerWhisper", flow: "Mine" }, { done: "queue" }],
      queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
      enqueue: [{ type: "enqueue" }],
    });
    const flows = [
      toSupport,
      hooked,
      whisper("Mine", "customer whisper flow", "An agent is here."),
      whisper("Default", "customer whisper flow", "Default."),
    ];
    const sim = withAnna(centre(flows, {}, { customerWhisper: "Default" }));
    const plain = sim.startChat({ flow: "Welcome" });
    sim.accept("Anna", plain);
    const set = sim.startChat({ flow: "Hooked" });
    sim.accept("Anna", set);
    expect([heard(sim, plain), heard(sim, set)]).toEqual([["Hello."], ["An agent is here."]]);
  });

  test("transferred, the first agent is out at once and the customer waits in the other queue", () => {
    const sim = withAnna();
    sim.addAgent("Ben", { profile: "Frontline" });
    const chat = sim.startChat({ flow: "Welcome" });
    sim.accept("Anna");
    const next = sim.transfer("Anna", "AskBilling");
    expect(sim.contact(chat)).toMatchObject({ phase: "ended", continuedBy: next });
    expect(sim.agent("Anna").activity).toBe("After contact work");
    sim.clear("Anna");
    expect(sim.contact(next)).toMatchObject({
      phase: "offered",
      queue: "Billing",
      initiationMethod: "TRANSFER",
    });
    expect(sim.records()).toMatchObject([{ channel: "CHAT", nextContactId: next }]);
  });

  test.each(["holdFlow", "agentHoldFlow"] as const)("has no %s to be set: the error arm", (hook) => {
    const sets = flow("Welcome", "inbound flow", {
      set: [
        { type: "setHook", hook, flow: "Welcome" },
        { done: "set!", error: "error" },
      ],
      "set!": say("Set."),
      error: say("Error."),
    });
    const sim = createSimulation(centre([sets]));
    const [chat, call] = [sim.startChat({ flow: "Welcome" }), sim.call(mainLine)];
    expect([heard(sim, chat), heard(sim, call)]).toEqual([["Error."], ["Set."]]);
  });

  test("whose agent has left may wait for its customer, and go to another agent", () => {
    const hooked = flow("Hooked", "inbound flow", {
      hook: [{ type: "setHook", hook: "disconnectFlow", flow: "Left" }, { done: "queue" }],
      queue: [{ type: "setQueue", queue: "Support" }, { done: "enqueue" }],
      enqueue: [{ type: "enqueue" }],
    });
    const left = flow("Left", "inbound flow", {
      say: say("Your agent has left.", "wait"),
      wait: [
        { type: "wait", seconds: 900 },
        { returned: "enqueue", done: "bye", error: "bye" },
      ],
      enqueue: [{ type: "enqueue" }],
      bye: [{ type: "disconnect" }],
    });
    const sim = withAnna(centre([hooked, left]));
    const chat = sim.startChat({ flow: "Hooked" });
    sim.accept("Anna");
    sim.leave("Anna");
    const { continuedBy: rest = "" } = sim.contact(chat);
    expect(heard(sim, rest)).toEqual(["Your agent has left."]);
    sim.clear("Anna");
    sim.returnTo(rest);
    expect(sim.contact(rest)).toMatchObject({
      initiationMethod: "DISCONNECT",
      phase: "offered",
      agent: "Anna",
    });
  });

  test("has no hold and no keys", () => {
    const sim = withAnna();
    sim.startChat({ flow: "Welcome" });
    sim.accept("Anna");
    expect(() => sim.hold("Anna")).toThrow(
      "Anna cannot put anybody on hold: contact c1 is a chat, and that is for calls only.",
    );
  });
});

test("a chat that an agent declines is rejected, and goes to the next one", () => {
  const sim = withAnna();
  const chat = sim.startChat({ flow: "Welcome" });
  sim.decline("Anna");
  expect(sim.agent("Anna")).toMatchObject({ activity: "Rejected", contacts: [{ state: "REJECTED" }] });
  sim.clear("Anna");
  expect(sim.contact(chat).phase).toBe("offered");
});

describe("a flow that waits in a chat", () => {
  const waits = flow("Welcome", "inbound flow", {
    wait: [
      { type: "wait", seconds: 60 },
      { done: "late", returned: "back", error: "error" },
    ],
    late: say("Goodbye.", "bye"),
    back: say("Welcome back.", "bye"),
    error: say("Error.", "bye"),
    bye: [{ type: "disconnect" }],
  });

  test("until its time is over", () => {
    const sim = createSimulation(centre([waits]));
    const chat = sim.startChat({ flow: "Welcome" });
    sim.advance(seconds(59));
    expect(sim.contact(chat).customerFlow?.waiting).toEqual({ type: "time", until: sim.now + seconds(1) });
    sim.advance(seconds(1));
    expect(heard(sim, chat)).toEqual(["Goodbye."]);
  });

  test("or until the customer is back", () => {
    const sim = createSimulation(centre([waits]));
    const chat = sim.startChat({ flow: "Welcome" });
    sim.returnTo(chat);
    expect(heard(sim, chat)).toEqual(["Welcome back."]);
  });

  test("a task waits for the time alone, a call not at all", () => {
    const sim = createSimulation(centre([waits]));
    const task = sim.startTask({ flow: "Welcome", name: "Check" });
    const call = sim.call(mainLine);
    expect(sim.contact(task).customerFlow?.waiting?.type).toBe("time");
    expect(heard(sim, call)).toEqual(["Error."]);
  });

  test("until the bot leaves", () => {
    const withBot = flow("Welcome", "inbound flow", {
      first: [
        { type: "wait", seconds: 5 },
        { done: "wait", error: "bye" },
      ],
      wait: [
        { type: "wait", seconds: 60 },
        { done: "bye", disconnected: "left", error: "none" },
      ],
      left: say("The bot has left.", "bye"),
      none: say("There is no bot.", "bye"),
      bye: [{ type: "disconnect" }],
    });
    const sim = createSimulation(centre([withBot]));
    const [one, other] = [sim.startChat({ flow: "Welcome" }), sim.startChat({ flow: "Welcome" })];
    sim.setBot(one, true);
    sim.advance(seconds(5));
    sim.setBot(one, false);
    expect([heard(sim, one), heard(sim, other)[0]]).toEqual([["The bot has left."], "There is no bot."]);
  });
});

/** A call whose flow creates a task. */
const creating = (delay?: string) =>
  flow("Calls", "inbound flow", {
    create: [
      {
        type: "raw",
        action: "CreateTask",
        parameters: {
          Name: ["Call ", { read: ["CustomerEndpoint", "Address"] }],
          ContactFlowId: "Welcome",
          Attributes: { from: "a call" },
          References: { site: { Type: "URL", Value: "https://example.com" } },
          ...(delay !== undefined && { DelaySeconds: delay }),
        },
      },
      { done: "tell", error: "error" },
    ],
    tell: [
      { type: "play", prompt: { say: ["Your number is ", { read: ["Task", "ContactId"] }, "."] } },
      { done: "bye" },
    ],
    error: say("Error.", "bye"),
    bye: [{ type: "disconnect" }],
  });

describe("a task", () => {
  test("has a name, a description and references, and nobody to hear anything", () => {
    const sim = withAnna();
    const task = sim.startTask({
      flow: "Welcome",
      name: "Check the contract",
      description: "As agreed",
      references: { contract: "https://example.com/1" },
    });
    expect(heard(sim, task)).toEqual([]);
    sim.accept("Anna");
    expect(() => sim.hangUp(task)).toThrow("Nobody can hang up on contact c1: it is a task.");
    sim.leave("Anna");
    sim.clear("Anna");
    expect(sim.records()).toMatchObject([
      {
        channel: "TASK",
        initiationMethod: "API",
        name: "Check the contract",
        description: "As agreed",
        references: { contract: "https://example.com/1" },
        disconnectReason: "AGENT_COMPLETED",
      },
    ]);
  });

  test("may begin later", () => {
    const sim = withAnna();
    const task = sim.startTask({ flow: "Welcome", name: "Later", delay: minutes(10) });
    expect(sim.contact(task).phase).toBe("scheduled");
    sim.advance(minutes(10));
    expect(sim.contact(task).phase).toBe("offered");
  });

  test("that a flow creates is a contact of its own, related to the call", () => {
    const sim = withAnna(centre([creating(), toSupport]));
    const call = sim.call(mainLine, customer);
    expect(heard(sim, call)).toEqual(["Your number is c2."]);
    expect(sim.contact("c2")).toMatchObject({
      channel: "task",
      phase: "offered",
      relatedContactId: call,
      initialContactId: "c2",
      attributes: { from: "a call" },
    });
    sim.accept("Anna");
    sim.leave("Anna");
    sim.clear("Anna");
    expect(sim.records().at(-1)).toMatchObject({
      name: `Call ${customer}`,
      references: { site: "https://example.com" },
    });
  });

  test("that a flow creates may be scheduled", () => {
    const sim = withAnna(centre([creating("3600"), toSupport]));
    sim.call(mainLine, customer);
    sim.advance(minutes(59));
    expect(sim.contact("c2").phase).toBe("scheduled");
    sim.advance(minutes(1));
    expect(sim.contact("c2").phase).toBe("offered");
  });

  test("of a flow that there is not: the error arm", () => {
    const sim = createSimulation(centre([creating()]));
    expect(heard(sim, sim.call(mainLine))).toEqual(["Error."]);
  });
});

test("an e-mail comes from an address", () => {
  const sim = withAnna();
  sim.startEmail({ flow: "Welcome", from: "mia@example.com", to: "help@example.org", subject: "Invoice" });
  sim.accept("Anna");
  sim.leave("Anna");
  sim.clear("Anna");
  expect(sim.records()).toMatchObject([
    {
      channel: "EMAIL",
      initiationMethod: "INBOUND",
      name: "Invoice",
      customerEndpoint: { address: "mia@example.com", type: "EMAIL_ADDRESS" },
    },
  ]);
});

describe("how much an agent handles at once", () => {
  test("as many chats as the routing profile says, and nothing else meanwhile", () => {
    const sim = withAnna();
    const chats = [1, 2, 3].map(() => sim.startChat({ flow: "Welcome" }));
    sim.accept("Anna", chats[0]);
    sim.startTask({ flow: "Welcome", name: "Check" });
    expect(offeredTo(sim, "Anna")).toEqual(chats.slice(0, 2));
    sim.accept("Anna", chats[1]);
    sim.leave("Anna", chats[0]);
    sim.clear("Anna", chats[0]);
    expect(offeredTo(sim, "Anna")).toEqual(chats.slice(1));
  });

  test("with channels that others may be on at the same time: tasks beside chats, no call beside a chat", () => {
    const sim = withAnna(centre([toSupport], { otherChannelsDuring: ["task"] }));
    const task = sim.startTask({ flow: "Welcome", name: "Check" });
    const chat = sim.startChat({ flow: "Welcome" });
    const call = sim.call(mainLine);
    expect(offeredTo(sim, "Anna")).toEqual([task, chat]);
    sim.accept("Anna", chat);
    sim.leave("Anna", chat);
    sim.clear("Anna", chat);
    expect(offeredTo(sim, "Anna")).toEqual([task, call]);
  });

  test("chats go to whoever has got none for longest", () => {
    const sim = withAnna();
    sim.advance(seconds(1));
    sim.addAgent("Ben", { profile: "Frontline", status: "Available" });
    const chats = [1, 2, 3, 4].map(() => sim.startChat({ flow: "Welcome" }));
    expect(offeredTo(sim, "Anna")).toEqual([chats[0], chats[2]]);
    expect(offeredTo(sim, "Ben")).toEqual([chats[1], chats[3]]);
  });
});

/** Whether what begins is connected to her at once. */
function isTaken(autoAccept: NewAgent["autoAccept"], start: (sim: Simulation) => string): boolean {
  const sim = createSimulation(centre());
  sim.addAgent("Anna", {
    profile: "Frontline",
    status: "Available",
    ...(autoAccept !== undefined && { autoAccept }),
  });
  const contact = start(sim);
  return sim.contact(contact).phase === "connected";
}

const call = (sim: Simulation) => sim.call(mainLine, customer);
const chat = (sim: Simulation) => sim.startChat({ flow: "Welcome" });

describe("settings of an agent for each channel", () => {
  test("say of which channels offers are accepted at once", () => {
    expect(isTaken(true, call)).toBe(true);
    expect(isTaken(true, chat)).toBe(true);
    expect(isTaken({ voice: true }, call)).toBe(true);
    expect(isTaken({ voice: true }, chat)).toBe(false);
    expect(isTaken({ chat: true, voice: false }, chat)).toBe(true);
    expect(isTaken({}, call)).toBe(false);
  });

  test("say how long after-contact work lasts on which", () => {
    const sim = createSimulation(centre());
    sim.addAgent("Anna", {
      profile: "Frontline",
      status: "Available",
      autoAccept: true,
      afterContactWork: { voice: 30, chat: 10 },
    });
    sim.hangUp(call(sim));
    sim.advance(seconds(29));
    expect(sim.agent("Anna").activity).toBe("After contact work");
    sim.advance(seconds(1));
    sim.hangUp(chat(sim));
    sim.advance(seconds(10));
    expect(sim.agent("Anna").activity).toBe("Available");
    sim.startTask({ flow: "Welcome", name: "Look" });
    sim.leave("Anna");
    sim.advance(minutes(60));
    expect(sim.agent("Anna").activity).toBe("After contact work");
  });
});

test("the platform's example: two chats that allow nothing else, a task that does", () => {
  const sim = createSimulation(
    centre([toSupport], { channels: { voice: 1, chat: 2, task: 1 }, otherChannelsDuring: ["task"] }),
  );
  sim.addAgent("Anna", { profile: "Frontline", status: "Available", autoAccept: true, afterContactWork: 1 });
  const end = (contactId: string) => {
    sim.leave("Anna", contactId);
    sim.advance(seconds(1));
  };
  const first = chat(sim);
  const task = sim.startTask({ flow: "Welcome", name: "Check" });
  expect(sim.contact(task).phase).toBe("queued");
  const second = chat(sim);
  expect(sim.contact(second).phase).toBe("connected");
  end(first);
  expect(sim.contact(task).phase).toBe("queued");
  end(second);
  expect(sim.contact(task).phase).toBe("connected");
  const third = chat(sim);
  expect(sim.contact(third).phase).toBe("connected");
  const caller = call(sim);
  expect(sim.contact(caller).phase).toBe("queued");
  end(third);
  expect(sim.contact(caller).phase).toBe("connected");
});
