import type { Action, CenterDefinition, State } from "@contactflow/runtime";

/**
 * Why an outcome never happens in a simulated centre, in words that follow its name; `undefined`: it may happen. It guides the
 * search and explains what is left: an outcome that a call takes all the same counts as taken.
 */
export function whyNever(definition: CenterDefinition, state: State, outcome: string): string | undefined {
  const { action } = state;
  if (action.type === "enqueue") return enqueueNever(definition, outcome);
  if (action.type === "call") return callNever(definition, action, outcome);
  if (action.type === "invoke")
    return action.asynchronous === true && outcome !== "done" ? "the function is not waited for" : undefined;
  if (outcome !== "error") return undefined;
  switch (action.type) {
    case "play":
      return "prompts can always be played";
    case "loop":
    case "ask":
    case "collect":
      return "a call can always be spoken to";
    case "setAttributes":
      return action.on === "related" ? undefined : "there is always room for attributes";
    case "setFlowAttributes":
      return "there is always room for attributes";
    case "setQueue":
      return typeof action.queue === "string" ? "the queue is always there" : undefined;
    case "setHook":
      return typeof action.flow === "string" ? "the flow is always there" : undefined;
    case "setContact":
      return action.on === "related" ? undefined : "data of the contact can always be set";
    case "setVoice":
      return "every voice can be set";
    case "tag":
    case "untag":
      return "tags can always be set";
    case "checkHours":
      return typeof action.hours === "string" ? "the hours are always there" : undefined;
    case "checkMetric":
      return typeof action.queue === "string" ? "the queue is always there" : undefined;
    case "wait":
      return typeof action.seconds === "number" ? "the contact can always wait" : undefined;
    case "transferToFlow":
      return typeof action.flow === "string" ? "the flow is always there" : undefined;
    case "dial":
      return action.resume ? "a number that is not reached counts as failed" : undefined;
    case "callback":
      return isUnlimited(definition, action.queue) ? "its queue has no limit" : undefined;
    default:
      return undefined;
  }
}

function enqueueNever(definition: CenterDefinition, outcome: string): string | undefined {
  const queues = Object.values(definition.queues);
  if (outcome === "full" && queues.every(({ maxContacts }) => maxContacts === undefined))
    return "no queue has a limit";
  if (outcome === "error" && queues.every(({ enabled }) => enabled !== false))
    return "the queue takes contacts whenever it is not full";
  return undefined;
}

function isUnlimited({ queues }: CenterDefinition, queue: unknown): boolean {
  return typeof queue === "string" && queues[queue]?.maxContacts === undefined;
}

function callNever(
  { flows }: CenterDefinition,
  { module }: Extract<Action, { readonly type: "call" }>,
  outcome: string,
): string | undefined {
  if (typeof module !== "string") return undefined;
  if (outcome === "error") return "the module is always there";
  const ends = Object.values(flows[module]?.states ?? {}).flatMap(({ action }) =>
    action.type === "return" ? [action.outcome ?? "done"] : [],
  );
  return ends.includes(outcome) ? undefined : "the module never ends so";
}
