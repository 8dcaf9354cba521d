import type { ServiceVerb, VerbEntry } from "../entries.ts";
import { assistants } from "../services/assistants.ts";
import { calls } from "../services/calls.ts";
import { cases } from "../services/cases.ts";
import { chats } from "../services/chats.ts";
import { dataTables } from "../services/data-tables.ts";
import { guides } from "../services/guides.ts";
import { messages } from "../services/messages.ts";
import { metrics } from "../services/metrics.ts";
import { profiles } from "../services/profiles.ts";
import { recording } from "../services/recording.ts";
import { tags } from "../services/tags.ts";
import { tasks } from "../services/tasks.ts";
import { action, split, wait } from "./branches.ts";
import { disconnect, end } from "./endings.ts";
import { ask, collect } from "./input.ts";
import { call, invoke } from "./invocations.ts";
import { loop, play } from "./prompts.ts";
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
  ...metrics.verbs,
  ...calls.verbs,
  ...recording.verbs,
  ...tags.verbs,
  ...tasks.verbs,
  ...cases.verbs,
  ...profiles.verbs,
  ...dataTables.verbs,
  ...messages.verbs,
  ...chats.verbs,
  ...assistants.verbs,
  ...guides.verbs,
  disconnect,
  end,
  action,
] as const satisfies readonly VerbEntry[];

type Verb = (typeof verbs)[number];
export type VerbName = Verb["name"];
/** Verbs that are nothing but what they ask of the platform. */
export type ServiceVerbName = Extract<Verb, ServiceVerb>["name"];
