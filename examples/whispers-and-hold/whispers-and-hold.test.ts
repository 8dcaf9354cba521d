import { connected, heard, prompt, putOnHold, queued, simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect, test } from "vitest";
import { center } from "./whispers-and-hold.flow";

const desk = { profile: "Bookings", state: "Available" } as const;

test("the agent hears the queue, the caller the agent's name", () => {
  const sim = simulate(center);
  const anna = sim.agent("Anna", desk);
  const call = sim.call("London");
  call.press("1");
  anna.offered().accept();
  expect(call).toHaveStory(
    queued(),
    heard(prompt("Piano")),
    heard("Thank you for holding the line."),
    heard("Reservations.", anna),
    heard(/^You are being connected/),
    connected(anna),
  );
  anna.hold();
  expect(call).toHaveStory(putOnHold(), heard(prompt("Piano")));
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
