import type { VerbName } from "../../catalogue/index.ts";
import { ask } from "./ask.ts";
import { action, split, wait } from "./branches.ts";
import { collect } from "./collect.ts";
import { disconnect, end } from "./endings.ts";
import { call, invoke } from "./invocations.ts";
import { loop, play } from "./prompts.ts";
import { caseVerb, show, tag, task, untag } from "./records.ts";
import { callback, dial, enqueue, transfer } from "./routing.ts";
import type { LowerVerb } from "./verb.ts";

/** How each verb of the catalogue becomes nodes. */
export const verbs: Readonly<Record<VerbName, LowerVerb>> = {
  action,
  ask,
  call,
  callback,
  case: caseVerb,
  collect,
  dial,
  disconnect,
  end,
  enqueue,
  invoke,
  loop,
  play,
  show,
  split,
  tag,
  task,
  transfer,
  untag,
  wait,
};
