import { simulate } from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect, test } from "vitest";
import { center } from "./outbound-calls.flow";

const customer = "+16025550123";

test("a customer hears who calls before the agent talks", () => {
  const sim = simulate(center);
  const rosa = sim.agent("Rosa", { profile: "Field", state: "Available" });
  const call = rosa.dial(customer);
  sim.customer(customer).answers();
  expect(call).toHaveHeard("This is Sun Repairs. The call is recorded.");
  expect(call).toBeConnectedTo(rosa);
  sim.advance("3m");
  sim.customer(customer).hangsUp();
  rosa.clear();
  expect(call).toHaveContactRecord({ initiationMethod: "OUTBOUND", agent: "Rosa" });
});

test("nobody answers", () => {
  const sim = simulate(center);
  const rosa = sim.agent("Rosa", { profile: "Field", state: "Available" });
  const call = rosa.dial(customer);
  sim.customer(customer).doesNotAnswer();
  sim.advance("1m");
  expect(call).toHaveEnded();
  expect(call).not.toHaveHeard(/Sun Repairs/);
});
