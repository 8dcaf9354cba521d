import type { InitiationMethod } from "@contactflow/runtime/center";
import { simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { describe, expect, test } from "vitest";
import { center } from "./beginnings.flow";

const mia = "+14155550123";
const mobile = "+14155550177";
const partner = "+12025550177";

/** Anna and Ben work at the depot. */
function depot() {
  const sim = simulate(center);
  const anna = sim.agent("Anna", { profile: "Clerks", state: "Available" });
  const ben = sim.agent("Ben");
  return { sim, anna, ben };
}

type Depot = ReturnType<typeof depot>;

/** A customer talks to Anna; Ben is there, too. */
function talking() {
  const { sim, anna, ben } = depot();
  const call = sim.call("MainLine", { from: mia });
  anna.offered().accept();
  ben.goAvailable();
  return { sim, anna, ben, call };
}

const toldTo = {
  customer: "Depot, good day.",
  agentWhisper: "Somebody from Goods.",
  customerWhisper: "This is recorded.",
  outboundWhisper: "This is the depot.",
};

describe("the flows of each beginning, in their order", () => {
  test.each<[InitiationMethod, (depot: Depot) => ReturnType<Depot["sim"]["call"]>]>([
    ["INBOUND", ({ sim }) => sim.call("MainLine", { from: mia })],
    ["WEBRTC_API", ({ sim }) => sim.webCall("Welcome")],
    [
      "API",
      ({ sim }) => {
        sim.customer(mia).answers();
        const call = sim.outboundCall(mia, { flow: "Welcome", queue: "Goods" });
        sim.advance("0s");
        return call;
      },
    ],
  ])("%s: a customer hears the inbound flow, waits, and both hear their whispers", (method, begin) => {
    const { sim, anna, ben } = depot();
    anna.goOffline();
    const call = begin({ sim, anna, ben });
    anna.goAvailable();
    anna.offered().accept();
    expect(call).toHaveHeard(toldTo.customer, "Please wait.", toldTo.customerWhisper);
    expect(anna).toHaveHeard(toldTo.agentWhisper);
    expect(call).toBeConnectedTo(anna);
    expect(call).toHaveContactRecord({ initiationMethod: method });
  });

  test("API: nobody hears the flow before the call is answered", () => {
    const { sim } = depot();
    const call = sim.outboundCall(mia, { flow: "Welcome", queue: "Goods" });
    expect(call).not.toHaveHeard(toldTo.customer);
    sim.advance("60s");
    expect(call).toHaveEnded("TELECOM_TIMEOUT");
  });

  test("API: a chat hears no default whispers, a task hears nothing", () => {
    const { sim, anna } = depot();
    const chat = sim.chat("Welcome");
    anna.offered().accept();
    expect(chat).toHaveHeard(toldTo.customer);
    expect(chat).not.toHaveHeard(toldTo.customerWhisper);
    const task = sim.task("Welcome", { name: "Check" });
    expect(task).toBeInQueue("Goods");
    expect(task).not.toHaveHeard(toldTo.customer);
  });

  test("OUTBOUND: the outbound whisper alone", () => {
    const { sim, anna } = depot();
    sim.customer(mia).answers();
    const call = anna.dial(mia);
    sim.advance("0s");
    expect(call).toHaveHeard(toldTo.outboundWhisper);
    expect(anna).not.toHaveHeard(toldTo.agentWhisper);
    expect(call).toBeConnectedTo(anna);
    expect(call).toHaveContactRecord({ initiationMethod: "OUTBOUND" });
  });

  test("TRANSFER: the flow and the customer whisper for whom transfers, the agent whisper for the other agent", () => {
    const { anna, ben, call } = talking();
    const transfer = anna.transfer("ToBen");
    expect(call).toHaveHeard("You are on hold.");
    ben.offered().accept();
    expect(anna).toHaveHeard(toldTo.agentWhisper, "Calling Ben.", toldTo.customerWhisper);
    expect(ben).toHaveHeard(/^Somebody from/);
    expect(transfer).toHaveContactRecord({ initiationMethod: "TRANSFER", previousContactId: call.contactId });
  });

  test("CALLBACK: the agent whisper, then the outbound whisper", () => {
    const { sim, anna } = depot();
    anna.goOffline();
    sim.call("MainLine", { from: partner });
    const call = sim.call("MainLine", { from: mia });
    expect(call).toHaveHeard("We call you back.");
    const callback = call.next();
    sim.customer(mia).answers();
    sim.customer(partner).hangsUp();
    sim.advance("10s");
    anna.goAvailable();
    anna.offered().accept();
    sim.advance("0s");
    expect(anna).toHaveHeard("Somebody from Night.");
    expect(callback).toHaveHeard(toldTo.outboundWhisper);
    expect(callback).not.toHaveHeard(toldTo.customerWhisper);
    expect(callback).toHaveContactRecord({ initiationMethod: "CALLBACK", attempt: 1 });
  });

  test("QUEUE_TRANSFER: the queue flow goes on", () => {
    const { sim, anna } = depot();
    anna.goOffline();
    const call = sim.call("MainLine", { from: mia });
    sim.advance("30s");
    expect(call).toHaveHeard("Please wait.", "Somebody of the night shift comes.");
    expect(call).toBeInQueue("Night");
    expect(call).toHaveContactRecord({ initiationMethod: "QUEUE_TRANSFER", queue: "Night" });
  });

  test("DISCONNECT: the disconnect flow for the customer whom the agent has left", () => {
    const { sim, anna, call } = talking();
    anna.hangUp();
    expect(call).toHaveHeard("How was it?");
    expect(sim.records().map(({ initiationMethod }) => initiationMethod)).toEqual(["INBOUND", "DISCONNECT"]);
  });

  test("EXTERNAL_OUTBOUND: none", () => {
    const { sim, anna } = talking();
    sim.customer(partner).answers();
    const party = anna.dial(partner);
    sim.advance("0s");
    expect(party.transcript()).not.toContain("hears");
    expect(party).toHaveContactRecord({ initiationMethod: "EXTERNAL_OUTBOUND" });
  });

  test("MONITOR: none", () => {
    const { sim, anna, ben, call } = talking();
    const listening = ben.monitor(call);
    expect(call).not.toBeConnectedTo(ben);
    ben.barge();
    expect(call).toBeConnectedTo(ben);
    ben.drop(anna);
    expect(call).not.toBeConnectedTo(anna);
    expect(call).toBeConnectedTo(ben);
    expect(listening).toHaveContactRecord({ initiationMethod: "MONITOR" });
    expect(sim.records()[0]).toMatchObject({ agent: "Anna", disconnectReason: "BARGED" });
  });

  test("AGENT_REPLY: the outbound whisper", () => {
    const { sim, anna } = depot();
    const mail = sim.email("Welcome", { from: "mia@example.com" });
    anna.offered().accept();
    const answer = anna.reply("Dear Mia");
    expect(answer).toHaveContactRecord({ initiationMethod: "AGENT_REPLY", relatedContactId: mail.contactId });
    expect(answer.transcript()).toContain("flow Greeting begins");
    expect(answer).toHaveEnded("AGENT_DISCONNECT");
  });
});

test("a chat leads to a callback on the number that its flow sets", () => {
  const { sim, anna } = depot();
  const callback = sim.chat("Chatting").next();
  sim.advance("10s");
  sim.customer(mobile).answers();
  anna.offered().accept();
  sim.advance("0s");
  expect(callback).toBeConnectedTo(anna);
  expect(callback).toHaveContactRecord({
    channel: "VOICE",
    customerEndpoint: { address: mobile, type: "TELEPHONE_NUMBER" },
  });
});

test("a callback whose customer is called first, and then led to an agent", () => {
  const { sim, anna } = depot();
  sim.customer(mobile).answers();
  const callback = sim.chat("ChattingFirst").next();
  anna.goOffline();
  sim.advance("40s");
  expect(callback).toBeInQueue("Night");
  anna.goAvailable();
  sim.advance("0s");
  expect(callback).toHaveHeard("You asked for us.");
  anna.offered().accept();
  expect(anna).toHaveHeard("Somebody from Night.");
  expect(callback).toBeConnectedTo(anna);
  expect(callback).toHaveContactRecord({
    initiationMethod: "CALLBACK_CUSTOMER_FIRST_DIALED",
    callbackTotalQueueDuration: 30,
  });
});

test("a callback that nobody needs any more is stopped", () => {
  const { sim } = depot();
  const callback = sim.chat("Chatting").next();
  callback.stop();
  sim.advance("7d");
  expect(callback).toHaveEnded("OTHER");
});

test("an agent sends the customer of a chat a form, and stays", () => {
  const { sim, anna } = depot();
  const chat = sim.chat("Welcome");
  anna.offered().accept();
  anna.transfer("SendForm");
  expect(chat).toHaveHeard("Please fill in the form.");
  expect(chat).toBeConnectedTo(anna);
  chat.comeBack();
  expect(chat).toHaveHeard("Thank you for the form.");
  expect(chat).toBeConnectedTo(anna);
});

test("a task is given to an agent at a moment", () => {
  const { sim, ben } = depot();
  ben.goAvailable();
  const task = sim.task({ quickConnect: "ToBen" }, { name: "Inventory", at: "2026-01-05T12:00" });
  sim.advanceTo("2026-01-05T11:59");
  expect(task).not.toBeOffered();
  sim.advanceTo("2026-01-05T12:00");
  expect(task).toHaveEnded();
});

test("with six on a call the seventh is refused", () => {
  const { sim, anna } = talking();
  for (const digit of ["1", "2", "3", "4"]) {
    const number = `+1202555018${digit}`;
    sim.customer(number).answers();
    anna.dial(number);
    sim.advance("0s");
  }
  expect(() => anna.dial(partner)).toThrow("a call has 6 people at most");
});
