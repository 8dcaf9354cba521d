import { simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect, test } from "vitest";
import { center } from "./opening-hours.flow";

test.each([
  ["in the morning shift", "2026-03-02T08:00", "Reception"],
  ["in the afternoon shift", "2026-03-02T13:00", "Reception"],
  ["on the last morning of the year", "2026-12-31T11:59", "Reception"],
  ["in the evening", "2026-03-02T18:00", "Nurses"],
  ["after midnight", "2026-03-03T02:30", "Nurses"],
] as const)("a caller %s is put through", (_, at, queue) => {
  const sim = simulate(center, { at });
  expect(sim.call("Clinic")).toBeInQueue(queue);
});

test.each([
  ["at lunch", "2026-03-02T12:00"],
  ["on Friday afternoon", "2026-03-06T14:00"],
  ["at Christmas", "2026-12-25T10:00"],
])("a caller %s hears when the clinic is open", (_, at) => {
  const call = simulate(center, { at }).call("Clinic");
  expect(call).toHaveHeard(/^We are closed/, "In an emergency, call 112.");
  expect(call).toHaveEnded();
});

test("clocks that change do not change the hours", () => {
  // Summer time begins in the night before 2026-03-29.
  const sim = simulate(center, { at: "2026-03-30T07:59" });
  expect(sim.call("Clinic")).toHaveEnded();
  sim.advance("1m");
  expect(sim.call("Clinic")).toBeInQueue("Reception");
});
