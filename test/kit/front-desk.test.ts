import {
  accepted,
  connected,
  ended,
  heard,
  never,
  offered,
  putOnHold,
  queued,
  simulate,
  takenOffHold,
  transferBegun,
} from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect, test } from "vitest";
import { center } from "./front-desk.flow";

test("a caller is passed on to billing, after all three have talked", () => {
  const sim = simulate(center);
  const anna = sim.agent("Anna", { profile: "Desk", state: "Available" });
  const ben = sim.agent("Ben", { profile: "Office", state: "Available" });

  const call = sim.call("MainLine", { from: "+14155550123" });
  anna.offered().accept();
  expect(call).toBeConnectedTo(anna);
  sim.advance("1m");

  const transfer = anna.transfer("ToBilling"); // a quick connect of one of her queues
  expect(call).toBeOnHold();
  expect(transfer).toBeInQueue("Billing");
  ben.offered().accept();
  expect(anna).toBeConnectedTo(ben);
  expect(call).toBeOnHold(); // still: the two talk about the caller
  sim.advance("30s");

  anna.join(); // the conference
  expect(call).toBeConnectedTo(anna);
  expect(call).toBeConnectedTo(ben);
  sim.advance("1m");

  anna.hangUp();
  expect(call).toBeConnectedTo(ben);
  sim.advance("2m");
  call.hangUp();

  expect(call).toHaveStory(
    connected(anna),
    transferBegun(anna),
    heard("Please hold."),
    never(takenOffHold()),
    heard("A caller of Billing.", ben),
    connected(ben),
    takenOffHold(),
    ended("CUSTOMER_DISCONNECT"),
  );
  expect(anna).toHaveStory(heard("One moment, I am connecting you."), never(putOnHold()));
  expect(ben).toHaveStory(offered(), accepted(), never(queued()));
  expect(sim).toHaveRecords(
    { initiationMethod: "INBOUND", agent: "Anna", numberOfHolds: 1, customerHoldDuration: 30 },
    {
      initiationMethod: "TRANSFER",
      queue: "Billing",
      agent: "Ben",
      disconnectReason: "CUSTOMER_DISCONNECT",
    },
  );
});

test("nobody is in billing: the caller goes back to the agent who began the transfer", () => {
  const sim = simulate(center);
  const anna = sim.agent("Anna", { profile: "Desk", state: "Available" });
  const call = sim.call("MainLine");
  anna.offered().accept();

  const transfer = anna.transfer("ToBilling");
  sim.advance("5m");
  expect(transfer).toBeInQueue("Billing");
  anna.resume(call);
  expect(call).toBeConnectedTo(anna);
});
