import { fill, fillText, fillTexts } from "./fill.ts";
import * as inner from "./inner.ts";
import { enterFlow, enterModule, leaveModule } from "./modules.ts";
import type { LinkedState, Program } from "./program.ts";
import type { Run } from "./run.ts";
import type { Command, Finished } from "./snapshot.ts";
import { leave, targetOf } from "./transition.ts";

const end: Finished = { type: "finished", how: "end" };

/** Runs one state: the index of the state that follows, or what the world must do before the run can go on. */
export function perform(program: Program, run: Run, state: LinkedState, index: number): number | Command {
  const { action, place } = state;
  const follow = (outcome: string) => leave(program, run, index, outcome);
  const filled = () => fill(run, action) as Command;
  switch (action.type) {
    case "compare":
      return follow(inner.compare(run, action));
    case "repeat":
      return follow(inner.repeat(run, action, `${place.flow}/${place.state}`));
    case "setAttributes":
      return action.on === "related" ? filled() : follow(inner.setAttributes(run, action.values));
    case "setFlowAttributes":
      return follow(inner.setFlowAttributes(run, action.values));
    case "setQueue": {
      const known = inner.setQueue(run, action, program.queues);
      return known ? follow("done") : filled();
    }
    case "setHook":
      return follow(inner.setHook(run, action, program.flows));
    case "setRecording":
      return follow(inner.setSettings(run, { recording: action.participants }));
    case "setLogging":
      return follow(inner.setSettings(run, { logging: action.enabled }));
    case "setVoice":
      return follow(inner.setVoice(run, action));
    case "setRouting":
      return follow(inner.setRouting(run, action));
    case "setContact":
      return follow(inner.setContact(run, action));
    case "tag":
      return follow(inner.tag(run, fillTexts(run, action.tags), []));
    case "untag":
      return follow(inner.tag(run, {}, action.keys));
    case "call":
      return enterModule(program, run, action, index) ?? follow("error");
    case "return": {
      const caller = leaveModule(run, action);
      if (caller === undefined) return end;
      const { outcome = "done" } = action;
      return leave(program, run, caller, targetOf(program, caller, outcome) >= 0 ? outcome : "done");
    }
    case "transferToFlow":
      return enterFlow(program, run, fillText(run, action.flow), place.flow) ?? follow("error");
    case "end":
      return end;
    case "wait": {
      const seconds = inner.wholeNumber(run, action.seconds);
      return seconds === undefined ? follow("error") : { type: "wait", seconds };
    }
    default:
      return filled();
  }
}
