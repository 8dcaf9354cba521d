import type { ContactView, Party } from "../center/index.ts";
import type { Prompt } from "../definition/index.ts";
import type { AnyAgent, AnyContact } from "./handles.ts";
import { callOf } from "./parts.ts";

/** Every prompt that this customer, or this agent, has heard, in order. */
export function heardBy(listener: AnyContact | AnyAgent): readonly Prompt<string>[] {
  const { simulation } = listener.kit;
  if (listener.kind === "contact") {
    return heardIn(callOf(simulation, listener.contactId), (by) => "customer" in by);
  }
  const isSelf = (by: Party) => "agent" in by && by.agent === listener.name;
  return heardIn(simulation.contacts(), isSelf);
}

function heardIn(
  contacts: readonly ContactView[],
  isListener: (by: Party) => boolean,
): readonly Prompt<string>[] {
  return contacts
    .flatMap(({ transcript }) => transcript)
    .toSorted((one, other) => one.order - other.order)
    .flatMap((entry) => (entry.type === "heard" && isListener(entry.by) ? [entry.prompt] : []));
}
