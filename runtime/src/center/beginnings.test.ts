import { describe, expect, test } from "vitest";
import type { Channel, FlowDefinition } from "../definition/index.ts";
import { createSimulation } from "./create-simulation.ts";
import { customer, flow, heard, mainLine, minutes, sampleCenter, say, seconds } from "./sample.fixture.ts";
import type { Simulation } from "./simulation.ts";

const every: readonly Channel[] = ["voice", "chat", "task", "email"];

const straight = flow("Welcome", "inbound flow", {
  hello: say("Hello.", "queue"),
  queue: [
    { type: "setQueue", queue: "Support" },
    { done: "enqueue", error: "bye" },
  ],
  enqueue: [{ type: "enqueue" }, { full: "bye", error: "bye" }],
  bye: [{ type: "disconnect" }],
});

const assigns = flow("Assign", "queue transfer flow", {
  tag: [{ type: "tag", tags: { assigned: "yes" } }, { done: "enqueue" }],
  enqueue: [{ type: "enqueue" }, { full: "bye", error: "bye" }],
  bye: [{ type: "disconnect" }],
});

const form = flow("Form", "inbound flow", {
  hello: say("Please fill this in.", "wait"),
  wait: [
    { type: "wait", seconds: 600 },
    { returned: "thanks", done: "late" },
  ],
  thanks: say("Thank you.", "end"),
  late: say("Too late.", "end"),
  end: [{ type: "disconnect" }],
});

function centre(flows: readonly FlowDefinition[] = []) {
  return sampleCenter({
    flows: [straight, assigns, form, ...flows],
    queues: {
      Support: { quickConnects: ["SendForm"], callerId: { number: mainLine }, outboundWhisper: "Sent" },
      Billing: {},
    },
    quickConnects: {
      SendForm: { type: "flow", flow: "Form" },
      Billing: { type: "queue", queue: "Billing", flow: "Assign" },
      Anna: { type: "agent", agent: "Anna" },
      Partner: { type: "phone", number: customer },
    },
    routingProfiles: {
      Frontline: {
        channels: { voice: 1, chat: 2, task: 2, email: 1 },
        outboundQueue: "Support",
        queues: [{ queue: "Support", priority: 1, delay: 0, channels: every }],
      },
    },
  });
}

function withAnna(flows: readonly FlowDefinition[] = []): Simulation {
  const sim = createSimulation(centre(flows));
  sim.addAgent("Anna", { profile: "Frontline", status: "Available", autoAccept: true });
  return sim;
}

test("a call from the web goes as any call does", () => {
  const sim = withAnna();
  const call = sim.startWebCall({ flow: "Welcome", name: "Mia", attributes: { page: "prices" } });
  expect(heard(sim, call)).toEqual(["Hello."]);
  expect(sim.contact(call)).toMatchObject({
    initiationMethod: "WEBRTC_API",
    channel: "voice",
    agent: "Anna",
  });
  sim.hangUp(call);
  sim.clear("Anna");
  expect(sim.records()).toMatchObject([
    {
      initiationMethod: "WEBRTC_API",
      attributes: { page: "prices" },
      disconnectReason: "CUSTOMER_DISCONNECT",
    },
  ]);
});

describe("a task that a program starts", () => {
  test("may be given to a queue, through the flow of its quick connect", () => {
    const sim = withAnna();
    const task = sim.startTask({ quickConnect: "Billing", name: "Check" });
    expect(sim.contact(task)).toMatchObject({ phase: "queued", queue: "Billing", initiationMethod: "API" });
    expect(sim.recordsSoFar()).toMatchObject([{ tags: { assigned: "yes" } }]);
  });

  test("may be given to an agent, at a moment", () => {
    const sim = withAnna();
    const task = sim.startTask({ quickConnect: "Anna", name: "Check", at: sim.now + minutes(5) });
    expect(sim.contact(task).phase).toBe("scheduled");
    sim.advance(minutes(5));
    expect(sim.contact(task)).toMatchObject({ phase: "connected", agent: "Anna" });
    expect(sim.recordsSoFar()).toMatchObject([
      { scheduledTimestamp: sim.now, connectedToSystemTimestamp: sim.now },
    ]);
  });

  test.each([
    [{ name: "Check" }, /name one of the two/],
    [{ name: "Check", flow: "Welcome", quickConnect: "Billing" }, /name one of the two/],
    [{ name: "Check", flow: "Welcome", delay: 1, at: 2 }, /say one of the two/],
    [{ name: "Check", flow: "Welcome", at: 0 }, /now or later/],
    [{ name: "Check", flow: "Welcome", delay: minutes(60 * 24 * 6) + 1 }, /within six days/],
    [{ name: "Check", quickConnect: "Nobody" }, /There is no quick connect Nobody/],
    [{ name: "Check", quickConnect: "Partner" }, /leads to \+14155550123, which takes no tasks/],
  ])("is refused as %o", (task, message) => {
    expect(() => withAnna().startTask(task)).toThrow(message);
  });
});

test("a chat and a task are connected with the system as they begin, and tell so", () => {
  const sim = withAnna();
  sim.startChat({ flow: "Welcome" });
  sim.startTask({ flow: "Welcome", name: "Later", delay: seconds(30) });
  const connected = () =>
    sim
      .events()
      .flatMap(({ at, eventType, channel }) => (eventType === "CONNECTED_TO_SYSTEM" ? [[channel, at]] : []));
  expect(connected()).toEqual([["CHAT", sim.now]]);
  sim.advance(seconds(30));
  expect(connected()).toEqual([
    ["CHAT", sim.now - seconds(30)],
    ["TASK", sim.now],
  ]);
});

describe("a flow that an agent begins in a chat", () => {
  test("runs for the customer, whom the agent keeps", () => {
    const sim = withAnna();
    const chat = sim.startChat({ flow: "Welcome" });
    expect(sim.transfer("Anna", "SendForm")).toBe(chat);
    expect(heard(sim, chat)).toEqual(["Hello.", "Please fill this in."]);
    expect(sim.contact(chat)).toMatchObject({
      phase: "connected",
      agent: "Anna",
      customerFlow: { flow: "Form" },
    });
    expect(() => sim.transfer("Anna", "SendForm")).toThrow("the customer is in flow Form already");
    sim.write("Anna", "Take your time.");
    sim.returnTo(chat);
    expect(heard(sim, chat).at(-1)).toBe("Thank you.");
    expect(sim.contact(chat)).toMatchObject({ phase: "connected", agent: "Anna" });
    expect(sim.contact(chat).customerFlow).toBeUndefined();
  });

  test("is over when the agent ends the chat", () => {
    const sim = withAnna();
    const chat = sim.startChat({ flow: "Welcome" });
    sim.transfer("Anna", "SendForm");
    sim.leave("Anna");
    sim.advance(seconds(600));
    expect(heard(sim, chat).at(-1)).toBe("Please fill this in.");
    expect(sim.contact(chat).phase).toBe("ended");
  });
});

const sent = (last: FlowDefinition["states"][string]["action"]) =>
  flow("Sent", "outbound whisper flow", {
    tag: [{ type: "tag", tags: { checked: "yes" } }, { done: "last" }],
    last: [last],
  });

describe("an e-mail that an agent answers", () => {
  test.each([
    ["end", "AGENT_DISCONNECT"],
    ["disconnect", "CONTACT_FLOW_DISCONNECT"],
  ] as const)(
    "the answer is a contact, for which the outbound whisper runs: %s",
    (type, disconnectReason) => {
      const sim = withAnna([sent({ type })]);
      const email = sim.startEmail({ flow: "Welcome", from: "mia@example.com", to: "help@example.org" });
      const answer = sim.reply("Anna", "Dear Mia");
      expect(sim.contact(email)).toMatchObject({ phase: "connected", agent: "Anna" });
      expect(sim.records()).toMatchObject([
        {
          contactId: answer,
          initiationMethod: "AGENT_REPLY",
          channel: "EMAIL",
          relatedContactId: email,
          customerEndpoint: { address: "mia@example.com" },
          agent: "Anna",
          tags: { checked: "yes" },
          disconnectReason,
        },
      ]);
    },
  );

  test("is one", () => {
    const sim = withAnna([sent({ type: "end" })]);
    sim.startChat({ flow: "Welcome" });
    expect(() => sim.reply("Anna", "Hello")).toThrow("Anna can answer e-mails only: contact c1 is a chat.");
  });
});
