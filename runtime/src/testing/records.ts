import type { ContactRecord, Simulation } from "../center/index.ts";

/** All records in the order their contacts came; those of contacts that go on are as they stand. */
export function recordsInOrder(simulation: Simulation): readonly ContactRecord[] {
  const order = new Map(simulation.contacts().map(({ contactId }, index) => [contactId, index]));
  return [...simulation.records(), ...simulation.recordsSoFar()].toSorted(
    (one, other) => (order.get(one.contactId) ?? 0) - (order.get(other.contactId) ?? 0),
  );
}
