import type { Action, Key } from "../definition/index.ts";

export const keys: readonly Key[] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#"];

/** The outcomes that a state can have by what it does; its definition may wire more (a Lex intent, a module's outcome). */
export function outcomesOf(action: Action): readonly string[] {
  switch (action.type) {
    case "loop":
      return action.interruptEvery === undefined ? ["error"] : ["interrupted", "error"];
    case "ask":
      return ["timeout", "noMatch", "error"];
    case "collect":
      return action.format ? ["done", "invalid", "error"] : ["done", "error"];
    case "compare":
      return [...action.cases.map(({ outcome }) => outcome), "noMatch"];
    case "checkHours":
      return ["open", "closed", "error"];
    case "checkMetric":
      return [...action.cases.map(({ outcome }) => outcome), "noMatch", "error"];
    case "split":
      return [...action.shares.map(({ outcome }) => outcome), "noMatch"];
    case "repeat":
      return ["again", "done", "error"];
    case "wait":
      return ["done", "returned", "disconnected", "error"];
    case "setCallbackNumber":
      return ["done", "invalidNumber", "notDialable"];
    case "invoke":
      return ["done", "timeout", "error"];
    case "enqueue":
    case "requeue":
      return ["done", "full", "error"];
    case "dial":
      return action.resume ? ["ended", "failed", "timeout", "error"] : ["done", "error"];
    case "transferToFlow":
      return ["error"];
    case "completeCall":
      return ["done"];
    case "transferToAgent":
    case "disconnect":
    case "end":
    case "return":
      return [];
    case "play":
    case "setAttributes":
    case "setFlowAttributes":
    case "setQueue":
    case "setHook":
    case "setRecording":
    case "setLogging":
    case "setVoice":
    case "setRouting":
    case "setContact":
    case "tag":
    case "untag":
    case "call":
    case "callback":
    case "raw":
      return ["done", "error"];
    default:
      return action satisfies never;
  }
}

/** Whether the action's `done` means that it took the contact out of the flow. */
export function leaves(action: Action): boolean {
  return action.type === "enqueue" || (action.type === "dial" && !action.resume);
}

/** Whether no outcome of the action leads on. */
export function isLast({ type }: Action): boolean {
  return type === "disconnect" || type === "transferToAgent" || type === "end";
}
