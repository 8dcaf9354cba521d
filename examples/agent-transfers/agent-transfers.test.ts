import {
  connected,
  ended,
  heard,
  never,
  putOnHold,
  simulate,
  takenOffHold,
  transferBegun,
  unordered,
} from "@contactflow/runtime/testing";
import "@contactflow/runtime/testing/vitest";
import { expect, test } from "vitest";
import { center } from "./agent-transfers.flow";

/** A caller who talks with Tom at the roadside team. */
function onTheRoad() {
  const sim = simulate(center);
  const tom = sim.agent("Tom", { profile: "RoadSide", state: "Available" });
  const call = sim.call("Emergency", { from: "+16175550123" });
  tom.offered().accept();
  return { sim, tom, call };
}

test("to another team: the caller waits on hold, then talks with them", () => {
  const { sim, tom, call } = onTheRoad();
  const ines = sim.agent("Ines", { profile: "Insurers", state: "Available" });
  tom.transfer("ToInsurance");
  ines.offered().accept();
  tom.join();
  tom.hangUp();
  expect(call).toBeConnectedTo(ines);
  sim.advance("6m");
  call.hangUp();
  expect(call).toHaveStory(
    transferBegun(tom),
    unordered(
      heard("Transferring to Insurance.", tom),
      heard("We are finding somebody who can help."),
      heard("From a colleague at the roadside.", ines),
    ),
    connected(ines),
    never(putOnHold()),
    takenOffHold(),
    ended("CUSTOMER_DISCONNECT"),
  );
  tom.clear();
  ines.clear();
  expect(sim).toHaveRecords(
    { initiationMethod: "INBOUND", agent: "Tom", numberOfHolds: 1 },
    { initiationMethod: "TRANSFER", agent: "Ines", queue: "Insurance" },
  );
});

test("to a team where nobody is: the agent is told, and takes the caller back", () => {
  const { tom, call } = onTheRoad();
  tom.transfer("ToInsurance");
  expect(tom).toHaveHeard("Nobody is there. Please take the caller back.");
  tom.resume();
  expect(call).toBeConnectedTo(tom);
});

test("to a colleague: both talk with the caller before the first one leaves", () => {
  const { sim, tom, call } = onTheRoad();
  const marta = sim.agent("Marta"); // declared in the .flow file, and offline
  marta.goAvailable();
  tom.transfer("ToMarta");
  expect(tom).toHaveHeard("Transferring.");
  marta.offered().accept();
  tom.join();
  tom.hangUp();
  expect(call).toBeConnectedTo(marta);
});

test("a workshop outside is brought in", () => {
  const { sim, tom, call } = onTheRoad();
  tom.transfer("ToWorkshop");
  sim.customer("+16175550188").answers();
  tom.join();
  tom.hangUp();
  sim.advance("2m");
  expect(call).not.toHaveEnded();
  sim.customer("+16175550188").hangsUp();
  expect(call).toHaveEnded();
});
