import {
  connected,
  ended,
  heard,
  hungUp,
  offered,
  pressed,
  queued,
  resume,
  simulate,
  type SimulationSnapshot,
} from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { describe, expect, test } from "vitest";
import { center as lookup } from "../../examples/customer-lookup/customer-lookup.flow";
import { center } from "../../examples/queued-callback/queued-callback.flow";

function sent(snapshot: SimulationSnapshot): SimulationSnapshot {
  return JSON.parse(JSON.stringify(snapshot)) as SimulationSnapshot;
}

/** A caller has waited for two minutes. */
function waiting() {
  const sim = simulate(center, { at: "2026-03-02T23:59" });
  sim.advanceTo("2026-03-03T10:00");
  sim.agent("Anna", { profile: "Frontline" });
  const call = sim.call("MainLine", { from: "+14155550123" });
  call.press("2");
  sim.advance("2m");
  return { sim, call };
}

test("a test goes on from a snapshot as often as it likes, and finds everybody again", () => {
  const { sim, call } = waiting();
  const moment = sent(sim.snapshot());
  call.hangUp();

  for (const minutes of [1, 3]) {
    const again = resume(center, moment);
    const anna = again.agent("Anna");
    const same = again.contact(call.contactId);
    anna.goAvailable();
    anna.offered().accept();
    again.advance({ minutes });
    same.hangUp();
    expect(same).toHaveStory(
      pressed("2"),
      queued("Support"),
      offered(anna),
      connected(anna),
      hungUp(),
      ended(),
    );
    expect(again.records()).toMatchObject([{ queueDuration: 120, agentInteractionDuration: minutes * 60 }]);
  }
  expect(call).not.toHaveStory(connected());
});

test("times are told as before", () => {
  const { sim, call } = waiting();
  const again = resume(center, sent(sim.snapshot()));
  expect(again.clock).toBe(sim.clock);
  expect(again.transcript()).toBe(sim.transcript());
  expect(again.contact("c1").transcript()).toBe(call.transcript());
  expect(again.recordsTable()).toBe(sim.recordsTable());
});

describe("what a snapshot cannot hold", () => {
  const lambdas = { LookupCustomer: () => ({ result: { found: "yes", name: "Ada" }, takes: "2s" }) };
  const taken = () => {
    const sim = simulate(lookup, { lambdas });
    const [number] = Object.values(sim.simulation.definition.phoneNumbers);
    sim.simulation.call(number?.number ?? "", "+14155550123");
    return sent(sim.snapshot());
  };

  test("is given again", () => {
    expect(() => resume(lookup, taken())).toThrow(
      "The simulation was started with lambdas (LookupCustomer), which a snapshot does not hold. Give it again when resuming.",
    );
    const again = resume(lookup, taken(), { lambdas });
    again.advance("2s");
    expect(again.contact("c1")).toHaveStory(heard(/./));
  });

  test("belongs to the same centre", () => {
    expect(() => resume(center, taken(), {})).toThrow(/^The snapshot is of the centre /);
  });
});
