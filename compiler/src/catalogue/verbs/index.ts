import type { VerbEntry } from "../entries.ts";
import { action, split, wait } from "./branches.ts";
import { disconnect, end } from "./endings.ts";
import { ask, collect } from "./input.ts";
import { call, invoke } from "./invocations.ts";
import { loop, play } from "./prompts.ts";
import { caseVerb, show, tag, task, untag } from "./records.ts";
import { callback, dial, enqueue, transfer } from "./routing.ts";

/** Every verb, in the order of the documentation. */
export const verbs = [
  play,
  loop,
  ask,
  collect,
  split,
  wait,
  invoke,
  call,
  enqueue,
  callback,
  dial,
  transfer,
  tag,
  untag,
  task,
  caseVerb,
  show,
  disconnect,
  end,
  action,
] as const satisfies readonly VerbEntry[];

export type VerbName = (typeof verbs)[number]["name"];
