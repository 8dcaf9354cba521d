import type { Party } from "../center/index.ts";
import type { AnyAgent, AnyContact } from "./handles.ts";
import { promptText } from "./story.ts";

/** Every prompt that this customer, or this agent, has heard, in order. */
export function heardBy(listener: AnyContact | AnyAgent): readonly string[] {
  const { simulation } = listener.kit;
  if (listener.kind === "contact") return heardIn(listener.view, (by) => "customer" in by);
  const isSelf = (by: Party) => "agent" in by && by.agent === listener.name;
  return simulation
    .contacts()
    .flatMap((contact) => contact.transcript.filter((entry) => entry.type === "heard" && isSelf(entry.by)))
    .toSorted((one, other) => one.at - other.at)
    .flatMap((entry) => (entry.type === "heard" ? [promptText(entry.prompt)] : []));
}

function heardIn({ transcript }: AnyContact["view"], isListener: (by: Party) => boolean): readonly string[] {
  return transcript.flatMap((entry) =>
    entry.type === "heard" && isListener(entry.by) ? [promptText(entry.prompt)] : [],
  );
}
