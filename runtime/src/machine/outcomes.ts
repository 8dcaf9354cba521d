import type { Action } from "../definition/index.ts";

type Outcomes = {
  readonly [Type in Action["type"]]?: string | ((action: Extract<Action, { readonly type: Type }>) => string);
};

const usual = "done error";

/** The outcomes that the world can report of an action, with blanks between; where nothing stands here: the usual ones. */
const outcomes: Outcomes = {
  loop: ({ interruptEvery }) => (interruptEvery === undefined ? "error" : "interrupted error"),
  ask: "timeout noMatch error",
  collect: ({ format }) => (format ? "done invalid error" : usual),
  checkHours: "open closed error",
  checkMetric: "noMatch error",
  split: "noMatch",
  wait: "done returned disconnected error",
  setCallbackNumber: "done invalidNumber notDialable",
  invoke: "done timeout error",
  enqueue: "done full error",
  requeue: "done full error",
  dial: ({ resume }) => (resume ? "ended failed timeout error" : usual),
  completeCall: "done",
  disconnect: "",
  transferToAgent: "",
};

/** All outcomes that the world can report of an action, beside those that its definition wires. */
export function outcomesOf(action: Action): readonly string[] {
  const always = outcomes[action.type] as string | ((action: Action) => string) | undefined;
  const cases = "cases" in action ? action.cases : "shares" in action ? action.shares : [];
  const names = typeof always === "function" ? always(action) : (always ?? usual);
  return [...cases.map(({ outcome }) => outcome), ...names.split(" ")].filter(Boolean);
}
