import { simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { describe, expect, test } from "vitest";
import { center } from "./transfers.flow";

const partner = "+12025550177";

/** A customer talks to Anna at the front desk; Ben sits in the office. */
function atTheDesk() {
  const sim = simulate(center);
  const anna = sim.agent("Anna", { profile: "Desk", state: "Available" });
  const ben = sim.agent("Ben");
  ben.goAvailable();
  const call = sim.call("MainLine", { from: "+14155550123" });
  anna.offered().accept();
  return { sim, anna, ben, call };
}

test("a warm transfer: ask first, talk together, leave", () => {
  const { sim, anna, ben, call } = atTheDesk();
  sim.advance("30s");
  const transfer = anna.transfer("ToBilling");
  expect(call).toBeOnHold();
  expect(call).toHaveHeard("You are on hold.");
  expect(anna).toHaveHeard("One moment, I am connecting you.", "Please wait.");
  expect(transfer).toBeInQueue("Billing");

  ben.offered().accept();
  expect(ben).toHaveHeard("A caller from Billing.");
  expect(anna).toHaveHeard("This call is recorded.");
  expect(anna).toBeConnectedTo(ben);
  expect(call).toBeOnHold();
  sim.advance("20s");

  anna.join();
  expect(call).toBeConnectedTo(ben);
  anna.hold(call);
  expect(call).toBeOnHold();
  anna.swap();
  expect(ben).toBeOnHold();
  expect(anna).toBeConnectedTo(call);
  anna.resume();

  anna.hangUp();
  expect(call).toBeConnectedTo(ben);
  expect(call).not.toBeConnectedTo(anna);
  anna.clear();
  sim.advance("1m");
  ben.hangUp();
  expect(call).toHaveEnded("AGENT_DISCONNECT");
  expect(call).toHaveContactRecord({ agent: "Ben", initiationMethod: "TRANSFER" });
  expect(sim.records()).toMatchObject([
    { initiationMethod: "INBOUND", agent: "Anna", numberOfHolds: 2, customerHoldDuration: 20 },
    { initiationMethod: "TRANSFER", agent: "Ben", agentInteractionDuration: 80 },
  ]);
});

test("a cold transfer: the customer waits for the colleague", () => {
  const { anna, ben, call } = atTheDesk();
  anna.transfer("ToBen");
  expect(anna).toHaveHeard("Calling Ben.");
  anna.hangUp();
  expect(call).not.toBeOnHold();
  expect(call).toHaveHeard("You are on hold.", "Please wait.");
  expect(call).toBeInQueue(ben);
  anna.clear(call); // her part of it
  ben.offered().accept();
  expect(call).toHaveHeard("Please wait.", "This call is recorded.");
  expect(call).toBeConnectedTo(ben);
  call.hangUp();
  expect(call).toHaveEnded("CUSTOMER_DISCONNECT");
});

test("an outside party is brought in and left with the customer", () => {
  const { sim, anna, call } = atTheDesk();
  anna.transfer("ToPartner");
  sim.customer(partner).answers();
  expect(anna).toBeConnectedTo(partner);
  anna.join();
  anna.hangUp();
  expect(call).toBeConnectedTo(partner);
  sim.customer(partner).hangsUp();
  expect(call).toHaveEnded("THIRD_PARTY_DISCONNECT");
});

test("the customer keys in a card number that the agent does not hear", () => {
  const { anna, call } = atTheDesk();
  const entry = anna.transfer("TakeCard");
  expect(anna).toBeOnHold();
  expect(anna).toHaveHeard("Your customer is on hold.");
  expect(anna).not.toHaveHeard("Please enter your card number.");
  call.enter("4111111111111111");
  expect(entry).toHaveEnded();
  expect(call).toBeConnectedTo(anna);
  expect(call).toHaveAttribute("cardNumber", "4111111111111111");
});

test("hold, and back again", () => {
  const { sim, anna, call } = atTheDesk();
  anna.hold();
  expect(call).toBeIn("Music");
  expect(anna).toBeIn("Silence");
  sim.advance("45s");
  anna.resume();
  expect(call).toBeConnectedTo(anna);
  call.hangUp();
  expect(call).toHaveContactRecord({ customerHoldDuration: 45 });
});

test("after the agent hangs up, the customer is asked, and a task is made of the answer", () => {
  const { sim, anna, ben, call } = atTheDesk();
  anna.hangUp();
  expect(call).toBeIn("Survey");
  call.press("2");
  expect(call).toHaveHeard("Harbour, one moment, please.", "Thank you.");
  expect(call).toHaveEnded();
  const task = ben.offered();
  expect(task.contact.view).toMatchObject({ channel: "task", contactId: call.task().contactId });
  task.accept();
  ben.close();
  expect(sim.records().map(({ initiationMethod, channel }) => [initiationMethod, channel])).toEqual([
    ["INBOUND", "VOICE"],
    ["DISCONNECT", "VOICE"],
    ["API", "TASK"],
  ]);
});

test("an agent calls a customer", () => {
  const { sim, ben } = atTheDesk();
  const call = ben.dial("+14155550199");
  sim.customer("+14155550199").answers();
  expect(call).toBeConnectedTo(ben);
  expect(call).toHaveHeard("Hello, this is Harbour.");
  expect(call).toHaveContactRecord({ initiationMethod: "OUTBOUND", agent: "Ben" });
});

describe("what makes no sense is refused with the story", () => {
  test("holding without a call", () => {
    const { ben } = atTheDesk();
    expect(() => ben.hold()).toThrow(
      /Ben cannot put anybody on hold.*\n\nAt 10:00:00 Ben \(Office\) is Available/,
    );
  });

  test("a failed expectation tells of all contacts that the customer has been through", () => {
    const { anna, call } = atTheDesk();
    anna.transfer("ToBen");
    anna.hangUp();
    expect(() => expect(call).toBeConnectedTo("Ben")).toThrow(
      /Contact c1 \(INBOUND\)[^]*Anna begins a transfer to Ben \(contact c2\)[^]*Contact c2 \(TRANSFER\)[^]*the customer of contact c1 is here now/,
    );
  });
});
