import { simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect, test } from "vitest";
import { center } from "./customer-lookup.flow";

const morning = { at: "2026-03-02T10:00" };
const maria = { tier: "gold", name: "Maria", openOrders: 2 } as const;

test("a gold customer with open orders is greeted by name and announced", () => {
  const sim = simulate(center, { ...morning, lambdas: { LookupCustomer: { result: maria } } });
  const anna = sim.agent("Anna", { profile: "Shop", state: "Available" });
  const call = sim.call("Hotline");
  expect(call).toHaveHeard("Welcome back, Maria.", "You have 2 open orders.");
  expect(call).toBeInQueue("Orders");
  anna.offered().accept();
  expect(anna).toHaveHeard("Maria, gold.");
});

test("gold customers go before those who have waited longer", () => {
  const sim = simulate(center, {
    ...morning,
    lambdas: {
      LookupCustomer: ({ parameters }) =>
        parameters["phone"] === "+13125550001"
          ? { result: maria }
          : { result: { ...maria, tier: "silver", name: "Tom" } },
    },
  });
  sim.call("Hotline", { from: "+13125550002" });
  sim.advance("2m");
  const gold = sim.call("Hotline", { from: "+13125550001" });
  const anna = sim.agent("Anna", { profile: "Shop", state: "Available" });
  expect(anna).toBeOffered(gold);
});

test.each([
  ["fails", { error: "no such table" }],
  ["takes too long", { result: maria, takes: "4s" }],
])("a lookup that %s costs the caller nothing but a greeting", (_, answer) => {
  const sim = simulate(center, { ...morning, lambdas: { LookupCustomer: answer } });
  const call = sim.call("Hotline");
  sim.advance("3s");
  expect(call).toHaveHeard("Welcome to Blue Shop.");
  expect(call).toBeInQueue("Sales");
});
