import type { Action } from "../definition/index.ts";
import type { Place } from "./errors.ts";
import * as inner from "./inner.ts";
import { entersFlow, entersModule, leavesModule } from "./modules.ts";
import type { Exit, LinkedState, Program } from "./program.ts";
import { leave, type Run } from "./run.ts";
import type { Command, Finished } from "./snapshot.ts";
import { isDynamic, partFillerOf, type Filler } from "./texts.ts";

const end: Finished = { type: "finished", how: "end" };

/** The action itself where it is a command that nothing of the contact can change. */
export function staticCommand(action: Action): Command | undefined {
  switch (action.type) {
    case "compare":
    case "repeat":
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
    case "transferToFlow":
    case "return":
      return undefined;
    case "end":
      return end;
    case "wait":
      return typeof action.seconds === "number" ? { type: "wait", seconds: action.seconds } : undefined;
    default:
      return isDynamic(action) ? undefined : (action as Command);
  }
}

/** Makes the function that runs one state: it gives the index of the state that follows, or what the world must do. */
export function performer(
  program: Program,
  action: Action,
  place: Place,
  index: number,
  exits: ReadonlyMap<string, Exit>,
): (run: Run) => number | Command {
  const { flows, queues } = program;
  const filled = partFillerOf(action) as Filler<Command>;
  const exitBy = (outcome: string) => exits.get(outcome) ?? unwired(outcome);
  const outcomeOf = (perform: Filler<string>) => (run: Run) => leave(run, place, exitBy(perform(run)));
  switch (action.type) {
    case "compare":
      return outcomeOf(inner.compare(action));
    case "repeat":
      return outcomeOf(inner.repeat(action, `${place.flow}/${place.state}`));
    case "setAttributes":
      return action.on === "related" ? filled : outcomeOf(inner.setAttributes(action.values));
    case "setFlowAttributes":
      return outcomeOf(inner.setFlowAttributes(action.values));
    case "setHook":
      return outcomeOf(inner.setHook(action.hook, action.flow, flows));
    case "setRecording":
      return outcomeOf(inner.setSettings({ recording: action.participants }));
    case "setLogging":
      return outcomeOf(inner.setSettings({ logging: action.enabled }));
    case "setVoice":
      return outcomeOf(inner.setVoice(action));
    case "setRouting":
      return outcomeOf(inner.setRouting(action));
    case "setContact":
      return outcomeOf(inner.setContact(action));
    case "tag":
      return outcomeOf(inner.tag(action));
    case "untag":
      return outcomeOf(inner.untag(action));
    case "setQueue": {
      if (action.queue === undefined || action.agent !== undefined) return filled;
      const set = inner.setQueue(action.queue, queues);
      return (run) => (set(run) === undefined ? filled(run) : leave(run, place, exitBy("done")));
    }
    case "call": {
      const enter = entersModule(action, flows, index);
      return (run) => enter(run) ?? leave(run, place, exitBy("error"));
    }
    case "transferToFlow": {
      const enter = entersFlow(action.flow, flows, place.flow);
      return (run) => enter(run) ?? leave(run, place, exitBy("error"));
    }
    case "return": {
      const back = leavesModule(action);
      return (run) => {
        const caller = program.states[back(run) ?? -1];
        return caller === undefined ? end : leave(run, caller.place, returnExit(caller, action.outcome));
      };
    }
    case "wait": {
      const secondsOf = inner.wholeNumberOf(action.seconds);
      return (run) => {
        const seconds = secondsOf(run);
        return seconds === undefined ? leave(run, place, exitBy("error")) : { type: "wait", seconds };
      };
    }
    default:
      return filled;
  }
}

/** The caller's arm for what the module ended with, or its `done`. */
function returnExit({ exits }: LinkedState, outcome = "done"): Exit {
  const exit = exits.get(outcome);
  return typeof exit?.to === "number" ? exit : (exits.get("done") ?? unwired("done"));
}

/** A way out that leads nowhere. */
export function unwired(outcome: string): Exit {
  return { outcome, to: { type: "finished", how: "unconnected", outcome } };
}
