import type { ServiceVerbName, VerbName } from "../../catalogue/index.ts";
import { ask } from "./ask.ts";
import { assist } from "./assist.ts";
import { action, split, wait } from "./branches.ts";
import { collect } from "./collect.ts";
import { disconnect, end } from "./endings.ts";
import { call, invoke } from "./invocations.ts";
import { loop, play } from "./prompts.ts";
import { callback, connect, dial, enqueue, transfer } from "./routing.ts";
import { tag, untag } from "./tags.ts";
import type { LowerVerb } from "./verb.ts";

/** How each verb becomes nodes whose entry in the catalogue does not say it; the others are services. */
export const verbs: Readonly<Record<Exclude<VerbName, ServiceVerbName>, LowerVerb>> = {
  action,
  ask,
  assist,
  call,
  callback,
  collect,
  connect,
  dial,
  disconnect,
  end,
  enqueue,
  invoke,
  loop,
  play,
  split,
  tag,
  transfer,
  untag,
  wait,
};
