import { simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect, test } from "vitest";
import { center } from "./whispers-and-hold.flow";

const desk = { profile: "Bookings", state: "Available" } as const;

test("the agent hears the queue, the caller the agent's name", () => {
  const sim = simulate(center);
  const anna = sim.agent("Anna", desk);
  const call = sim.call("London");
  call.press("1");
  expect(call).toHaveHeard("Thank you for holding the line.");
  anna.offered().accept();
  expect(anna).toHaveHeard("Reservations.");
  expect(call).toHaveHeard(/^You are being connected/);
  expect(call).toBeConnectedTo(anna);
});

test("a group is announced in its own way", () => {
  const sim = simulate(center);
  const anna = sim.agent("Anna", desk);
  const call = sim.call("London");
  call.press("2");
  anna.offered().accept();
  expect(anna).toHaveHeard("A group. Have the price list at hand.");
  expect(anna).not.toHaveHeard("Group bookings.");
  expect(call).toBeConnectedTo("Anna");
});
