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
  whisper,
} from "./sample.fixture.ts";
import { talking } from "./transfers.fixture.ts";

const greeting = whisper("Greeting", "outbound whisper flow", "Hello, this is Sample.");
const bye = flow("Welcome", "inbound flow", { bye: [{ type: "disconnect" }] });

function centre(queue: object = { callerId: { number: mainLine }, outboundWhisper: "Greeting" }) {
  return sampleCenter({ flows: [bye, greeting], queues: { Support: queue, Callbacks: {} } });
}

function anna(center = centre()) {
  const sim = createSimulation(center, { speaking: () => seconds(2) });
  sim.addAgent("Anna", { profile: "Frontline" });
  return sim;
}

describe("an agent who calls a customer", () => {
  test("the customer hears the queue's outbound whisper, then they talk", () => {
    const sim = anna();
    const call = sim.dial("Anna", customer);
    expect(sim.outgoingCalls()).toMatchObject([{ number: customer, callerId: mainLine }]);
    expect(sim.agent("Anna").activity).toBe("On contact");
    sim.advance(seconds(5));
    sim.react(customer, { type: "answers" });
    expect(heard(sim, call)).toEqual(["Hello, this is Sample."]);
    sim.advance(seconds(2));
    expect(sim.contact(call)).toMatchObject({ phase: "connected", agent: "Anna" });
    sim.advance(seconds(60));
    sim.leave("Anna");
    sim.clear("Anna");
    expect(sim.records()).toMatchObject([
      {
        initiationMethod: "OUTBOUND",
        customerEndpoint: { address: customer },
        systemEndpoint: { address: mainLine },
        connectedToSystemTimestamp: sim.now - seconds(62),
        connectedToAgentTimestamp: sim.now - seconds(60),
        agentInteractionDuration: 60,
        disconnectReason: "AGENT_DISCONNECT",
      },
    ]);
  });

  test.each([
    ["noAnswer", seconds(60), "TELECOM_TIMEOUT"],
    ["busy", 0, "TELECOM_BUSY"],
    ["invalid", 0, "TELECOM_NUMBER_INVALID"],
  ] as const)("%s: after-contact work follows at once", (type, after, disconnectReason) => {
    const sim = anna();
    sim.dial("Anna", customer);
    sim.react(customer, { type });
    sim.advance(after);
    expect(sim.agent("Anna").activity).toBe("After contact work");
    sim.clear("Anna");
    expect(sim.records()).toMatchObject([{ disconnectReason }]);
  });

  test("who gives up before the answer", () => {
    const sim = anna();
    sim.dial("Anna", customer);
    sim.leave("Anna");
    sim.clear("Anna");
    expect(sim.records()).toMatchObject([{ disconnectReason: "TELECOM_ORIGINATOR_CANCEL" }]);
  });

  test("what the whisper does before its first prompt happens before the call is placed", () => {
    const first = flow("Greeting", "outbound whisper flow", {
      set: [{ type: "setAttributes", values: { calling: "yes" } }, { done: "call" }],
      call: [{ type: "completeCall", callerId: "+12025550199" }, { done: "hello" }],
      hello: say("Hello."),
    });
    const sim = anna(sampleCenter({ ...centre(), flows: [bye, first] }));
    const call = sim.dial("Anna", customer);
    expect(sim.contact(call).attributes).toEqual({ calling: "yes" });
    expect(sim.outgoingCalls()).toMatchObject([{ callerId: "+12025550199" }]);
  });

  test("a queue without a caller id cannot call", () => {
    const sim = anna(centre({}));
    sim.dial("Anna", customer);
    sim.clear("Anna");
    expect(sim.records()).toMatchObject([{ disconnectReason: "TELECOM_PROBLEM" }]);
  });

  test("goes to the back of the line, like after any contact", () => {
    const sim = anna();
    sim.setStatus("Anna", "Available");
    sim.advance(seconds(1));
    sim.addAgent("Ben", { profile: "Frontline", status: "Available" });
    sim.whenCalled(customer, { type: "busy" });
    sim.dial("Anna", customer);
    sim.advance(seconds(1));
    sim.clear("Anna");
    expect(sim.agent("Anna").idleSince).toBe(sim.now);
  });

  test("not while another call lasts", () => {
    const sim = anna();
    sim.dial("Anna", customer);
    expect(() => sim.dial("Anna", "+14155550199")).toThrow(
      /Anna cannot call anybody: contact c1 is not over/,
    );
  });
});

describe("a call that a program starts", () => {
  const reminder = flow("Reminder", "inbound flow", {
    hello: [
      { type: "play", prompt: { say: ["Your visit is on ", { read: ["Attributes", "day"] }, "."] } },
      { done: "bye" },
    ],
    bye: [{ type: "disconnect" }],
  });
  const center = sampleCenter({
    flows: [bye, reminder],
    queues: { Support: { callerId: { number: mainLine } }, Callbacks: {} },
  });

  test("rings, and the flow runs for who answers", () => {
    const sim = createSimulation(center);
    const call = sim.startOutboundCall({
      number: customer,
      flow: "Reminder",
      queue: "Support",
      attributes: { day: "Monday" },
    });
    sim.advance(seconds(5));
    expect(heard(sim, call)).toEqual([]);
    sim.react(customer, { type: "answers" });
    expect(heard(sim, call)).toEqual(["Your visit is on Monday."]);
    expect(sim.records()).toMatchObject([
      {
        initiationMethod: "API",
        connectedToSystemTimestamp: sim.now,
        disconnectReason: "CONTACT_FLOW_DISCONNECT",
      },
    ]);
  });

  test("shows the number of its queue where the one that is given is none", () => {
    const sim = createSimulation(sampleCenter());
    sim.startOutboundCall({ number: customer, flow: "Welcome", queue: "Callbacks", from: "support" });
    expect(sim.outgoingCalls()).toMatchObject([{ number: customer, callerId: mainLine }]);
  });

  test("nobody answers", () => {
    const sim = createSimulation(center);
    sim.startOutboundCall({ number: customer, flow: "Reminder", from: mainLine });
    sim.advance(minutes(1));
    expect(sim.records()).toMatchObject([{ initiationMethod: "API", disconnectReason: "TELECOM_TIMEOUT" }]);
  });

  test("needs a number to call from, and a flow", () => {
    const sim = createSimulation(center);
    expect(() => sim.startOutboundCall({ number: customer, flow: "Reminder" })).toThrow(
      /needs a number to call from/,
    );
    expect(() => sim.startOutboundCall({ number: customer, flow: "Reminders", from: mainLine })).toThrow(
      "A contact begins in an inbound flow. There is no flow Reminders. There are: Welcome, Reminder.",
    );
  });
});

test("a phone quick connect without a call calls out", () => {
  const { sim, call } = talking();
  sim.hangUp(call);
  sim.clear("Anna");
  expect(sim.contact(sim.transfer("Anna", "CallPartner"))).toMatchObject({ initiationMethod: "OUTBOUND" });
  expect(() => sim.transfer("Anna", "CallBen")).toThrow(/Anna is not talking on any contact/);
});
