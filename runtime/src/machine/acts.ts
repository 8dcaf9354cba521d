import type { Action, Hook, Json } from "../definition/index.ts";
import { changedData } from "./contact-data.ts";
import type { ContactSettings } from "./contact.ts";
import { callModule, goToFlow, returnToCaller } from "./modules.ts";
import type { LinkedState, Program } from "./program.ts";
import { draftOf, type Run } from "./run.ts";
import type { Command } from "./snapshot.ts";
import { numberOf } from "./numbers.ts";

/** What follows a state: its outcome; the index of another state; what the world must do; or nothing, when that is the action. */
export type Next = string | number | Command | undefined;

/** Runs an action with all its texts filled in. */
export type Act<Filled> = (run: Run, action: Filled, state: LinkedState, program: Program) => Next;

type Acts = { readonly [Type in Action["type"]]?: Act<Extract<Action<string>, { readonly type: Type }>> };

const mostRounds = 100;

/** Nobody holds a chat, a task or an e-mail. */
const ofCalls: ReadonlySet<Hook> = new Set(["holdFlow", "agentHoldFlow"]);

/** What the machine does itself, by kind of action: whatever touches only the contact and the run. */
export const acts: Acts = {
  repeat: (run, { count }, { place }) => {
    const rounds = numberOf(count);
    if (!Number.isInteger(rounds) || rounds < 0 || rounds > mostRounds) return "error";
    const contact = draftOf(run);
    const key = `${place.flow}/${place.state}`;
    const gone = contact.loops[key] ?? 0;
    const again = gone < rounds;
    contact.loops = { ...contact.loops, [key]: again ? gone + 1 : 0 };
    return again ? "again" : "done";
  },
  wait: (_, { seconds }) => {
    const count = numberOf(seconds);
    return Number.isInteger(count) && count >= 0 ? { type: "wait", seconds: count } : "error";
  },
  setQueue: (run, { queue = "", agent }, _, { queues }) => {
    const value = queues.get(queue);
    if (!value || agent) return undefined;
    const contact = draftOf(run);
    contact.targetQueue = queue;
    contact.values["Queue"] = value;
    return "done";
  },
  setHook: (run, { hook, flow }, _, { flows }) => {
    const { Channel = "VOICE" } = run.contact.values;
    if (!flows.has(flow) || (ofCalls.has(hook) && Channel !== "VOICE")) return "error";
    const contact = draftOf(run);
    contact.hooks = { ...contact.hooks, [hook]: flow };
    return "done";
  },
  setRecording: (run, { participants, prompts = false, screen = false }) =>
    set(run, { recording: participants, promptRecording: prompts, screenRecording: screen }),
  setLogging: (run, { enabled }) => set(run, { logging: enabled }),
  setVoice: (run, { voice, engine = null, style = null }) => {
    draftOf(run).values["TextToSpeechVoiceId"] = voice;
    return set(run, { voice, engine, style });
  },
  setRouting: (run, { priority, age }) => {
    const number = numberOf(priority ?? age);
    if (Number.isNaN(number)) return "error";
    return set(run, priority === undefined ? { routingAge: number } : { priority: number });
  },
  setContact: (run, action) => {
    if (action.on === "related") return undefined;
    const { values } = draftOf(run);
    Object.assign(values, changedData(values, action));
    return "done";
  },
  tag: (run, { tags }) => add(run, "Tags", tags),
  untag: (run, { keys }) => {
    const { values } = draftOf(run);
    const tags = Object.entries((values["Tags"] ?? {}) as Readonly<Record<string, Json>>);
    values["Tags"] = Object.fromEntries(tags.filter(([key]) => !keys.includes(key)));
    return "done";
  },
  call: callModule,
  return: returnToCaller,
  transferToFlow: goToFlow,
  end: () => ({ type: "finished" }),
};

function set(run: Run, added: ContactSettings): "done" {
  const contact = draftOf(run);
  contact.settings = { ...contact.settings, ...added };
  return "done";
}

/** Puts more under a value that holds several. */
function add(run: Run, root: string, texts: Readonly<Record<string, string>>): "done" {
  const { values } = draftOf(run);
  values[root] = { ...(values[root] as object | null), ...texts };
  return "done";
}
