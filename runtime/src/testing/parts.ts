import type { ContactView, Simulation } from "../center/index.ts";

/** The contacts that a customer has gone through in one call, the present one last. */
export function coursesOf(
  simulation: Simulation,
  contactId: string,
): readonly [ContactView, ...ContactView[]] {
  const first = simulation.contact(contactId);
  const views: [ContactView, ...ContactView[]] = [first];
  for (let view = first; view.continuedBy !== undefined; views.push(view))
    view = simulation.contact(view.continuedBy);
  return views;
}

/** The contact that the customer is on now. */
export function presentOf(simulation: Simulation, contactId: string): ContactView {
  return coursesOf(simulation, contactId).at(-1) ?? simulation.contact(contactId);
}

const sameCall: ReadonlySet<string> = new Set([
  "TRANSFER",
  "QUEUE_TRANSFER",
  "DISCONNECT",
  "CALLBACK_CUSTOMER_FIRST_DIALED",
]);

/** All contacts of one call, in the order they came: those that its customer has gone through, and transfers by its agents. */
export function callOf(simulation: Simulation, contactId: string): readonly ContactView[] {
  const ids = new Set([contactId]);
  return simulation.contacts().filter((view) => {
    const { previousContactId: previous, initiationMethod } = view;
    if (previous !== undefined && ids.has(previous) && sameCall.has(initiationMethod))
      ids.add(view.contactId);
    return ids.has(view.contactId);
  });
}

/** All contacts of the call that this one is part of, whichever it is. */
export function wholeCall(simulation: Simulation, contactId: string): readonly string[] {
  let first = simulation.contact(contactId);
  while (first.previousContactId !== undefined && sameCall.has(first.initiationMethod))
    first = simulation.contact(first.previousContactId);
  return callOf(simulation, first.contactId).map((view) => view.contactId);
}
