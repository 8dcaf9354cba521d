import { simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect, test } from "vitest";
import { center } from "./skills-routing.flow";

const french = (level: number) => ({ attribute: "Language", value: "French", level }) as const;

function opened() {
  const sim = simulate(center);
  const call = sim.call("Alpine");
  call.press("1");
  return { sim, call };
}

test("a caller is offered to whoever speaks the language well enough", () => {
  const { sim, call } = opened();
  sim.agent("Anna", { profile: "Crew", state: "Available" });
  const ben = sim.agent("Ben", { profile: "Crew", state: "Available", proficiencies: [french(3)] });
  const cleo = sim.agent("Cleo", { profile: "Crew", state: "Available", proficiencies: [french(4)] });
  expect(ben).not.toBeOffered();
  cleo.offered().accept();
  expect(call).toBeConnectedTo(cleo);
  expect(call).toHaveContactRecord({
    routingCriteria: [{ expression: "Language=French (4)", expiry: 60, status: "JOINED" }],
  });
});

test("after a minute anybody will do", () => {
  const { sim, call } = opened();
  const anna = sim.agent("Anna", { profile: "Crew", state: "Available" });
  sim.advance("59s");
  expect(anna).not.toBeOffered();
  sim.advance("1s");
  anna.offered().accept();
  expect(call).toBeConnectedTo(anna);
});

test("who has waited three minutes is asked, and may leave", () => {
  const { sim, call } = opened();
  sim.advance("3m");
  expect(call).toHaveHeard("Press 1 to leave the queue.");
  call.press("1");
  expect(call).toHaveEnded();
  expect(sim.metrics().total.queues["Flights"]).toMatchObject({ contactsInQueue: 0, maximumQueuedTime: 180 });
});
