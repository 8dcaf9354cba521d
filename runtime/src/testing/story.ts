import type { Party, Simulation, TranscriptEntry } from "../center/index.ts";
import type { Place } from "../machine/index.ts";
import { callOf, coursesOf } from "./parts.ts";
import { folded } from "./fold.ts";
import { pathOf } from "./path.ts";
import { promptShown } from "./prompts.ts";

/** Tells a moment of virtual time as a clock on the wall of the centre. */
export type Clock = (instant: number) => string;

/** The story of a contact, a line for each thing that happened; an entry that is only of interest to tools has none. */
export function story(entries: readonly TranscriptEntry[], clock: Clock): readonly string[] {
  return folded(
    entries.flatMap((entry, index) => {
      const text = entry.type === "pressed" ? keysFrom(entries, index, entry) : lineOf(entry, clock);
      return text === undefined ? [] : [{ time: clock(entry.at), text }];
    }),
  );
}

type Pressed = Extract<TranscriptEntry, { readonly type: "pressed" }>;

/** Keys that are pressed one right after the other are told in one line, where the first of them stands. */
function keysFrom(entries: readonly TranscriptEntry[], start: number, first: Pressed): string | undefined {
  const isSame = (entry: TranscriptEntry | undefined): entry is Pressed =>
    entry?.type === "pressed" &&
    entry.at === first.at &&
    entry.taken === first.taken &&
    (entry.by === undefined) === (first.by === undefined);
  if (isSame(entries[start - 1])) return undefined;
  let end = start;
  let keys = "";
  for (let entry = entries[end]; isSame(entry); entry = entries[++end]) keys += entry.key;
  return pressing(first, keys);
}

function pressing({ by, taken }: Pressed, keys: string): string {
  return `${by ? subject(by) : "customer"} presses ${keys}${taken ? "" : ", and nobody listens"}`;
}

/** The whole story of a contact and where it stands now, for the message of a failed assertion. */
export function storyOf(simulation: Simulation, contactId: string, clock: Clock): string {
  return coursesOf(simulation, contactId)
    .map((view) => storyIn(simulation, view.contactId, clock))
    .join("\n\n");
}

/** The stories of all contacts of a call: those that its customer has gone through, and transfers by its agents. */
export function callStory(simulation: Simulation, contactId: string, clock: Clock): string {
  return callOf(simulation, contactId)
    .map((view) => storyIn(simulation, view.contactId, clock))
    .join("\n\n");
}

export function storyIn(simulation: Simulation, contactId: string, clock: Clock): string {
  const view = simulation.contact(contactId);
  const { transcript, initiationMethod } = view;
  const lines = story(transcript, clock);
  const told = lines.length === 0 ? ["(nothing has happened)"] : lines;
  const path = pathOf(simulation, view, clock);
  return [
    `Contact ${contactId} (${initiationMethod}), virtual time ${clock(simulation.now)}:`,
    ...told.map((line) => `  ${line}`),
    standing(simulation, contactId),
    ...(path.length === 0 ? [] : ["Its way through the flows:", ...path.map((line) => `  ${line}`)]),
  ].join("\n");
}

/** Where a contact stands, in words, with its place in the .flow file where a flow runs. */
function standing(simulation: Simulation, contactId: string): string {
  const { phase, queue, agent, customerFlow, agentFlow, people } = simulation.contact(contactId);
  const held = people.filter(({ isOnHold }) => isOnHold).map(({ party }) => subject(party));
  const where = {
    scheduled: "Its time has not come.",
    flow: "It is in a flow.",
    queued: `It waits in queue ${queue ?? "?"}.`,
    offered: `It waits in queue ${queue ?? "?"} and is being offered to ${agent ?? "?"}.`,
    agentWhisper: `${agent ?? "An agent"} has accepted it and hears the agent whisper.`,
    customerWhisper: `It hears the customer whisper before it is joined with ${agent ?? "the agent"}.`,
    dialling: "The customer's phone is ringing.",
    outboundWhisper: "The customer hears the outbound whisper.",
    connected: `It is connected to ${agent ?? "an agent"}${held.length === 0 ? "" : `; on hold: ${held.join(", ")}`}.`,
    thirdParty: "It is connected to an outside party.",
    setAside: "It was paused, and is in no queue.",
    ended: "It has ended.",
  }[phase];
  const flows = [customerFlow, agentFlow].flatMap((run) => (run ? [`  at ${placeText(run.place)}`] : []));
  return [where, ...flows].join("\n");
}

/** `support.flow:12:3 (flow Welcome, step offer)` */
export function placeText({ source, at, flow, step }: Place): string {
  return `${source}:${at.join(":")} (flow ${flow}${step === undefined ? "" : `, step ${step}`})`;
}

/** One entry in words; none for what is of interest to tools only. */
export function lineOf(entry: TranscriptEntry, clock: Clock): string | undefined {
  switch (entry.type) {
    case "heard":
      return `${subject(entry.by)} hears ${promptShown(entry.prompt)}`;
    case "pressed":
      return pressing(entry, entry.key);
    case "cutOff":
      return `${subject(entry.by)} hears no more of it`;
    case "keyedIn":
      return `customer keys in ${entry.digits === "" ? "nothing" : entry.digits}`;
    case "flowStarted":
      return `flow ${entry.flow} begins for ${object(entry.for)}`;
    case "arrived":
      return `call from ${entry.from} to ${entry.to}`;
    case "callbackCreated":
      return `a callback to ${entry.number} is created (contact ${entry.contactId})`;
    case "scheduled":
      return `waits until ${clock(entry.until)}`;
    case "queued":
      return `is in queue ${entry.queue}`;
    case "sought":
      return `asks for ${entry.agents}`;
    case "offered":
      return `is offered to ${entry.agent}`;
    case "accepted":
      return `${entry.agent} accepts`;
    case "missed":
      return `${entry.agent} ${entry.declined ? "declines" : "misses it"}`;
    case "dialled":
      return `${entry.number} rings${entry.callerId === undefined ? "" : `, called by ${entry.callerId}`}`;
    case "digitsSent":
      return `${entry.digits} is keyed in there`;
    case "answered":
      return `${entry.number} ${entry.voicemail ? "is answered by a machine" : "answers"}`;
    case "notReached":
      return `${entry.number} is not reached: ${entry.why}`;
    case "connected":
      return `${entry.agent} is connected`;
    case "callsOut":
      return `${entry.agent} calls ${entry.number}`;
    case "transferBegun":
      return `${entry.agent} begins a transfer to ${entry.to} (contact ${entry.contactId})`;
    case "tookOver":
      return `the customer of contact ${entry.from} is here now`;
    case "held":
      return `${subject(entry.party)} is put on hold`;
    case "resumed":
      return `${subject(entry.party)} is off hold`;
    case "began":
      return `${entry.channel} begins${entry.name === undefined ? "" : `: ${entry.name}`}`;
    case "taskCreated":
      return `a task "${entry.name}" is created (contact ${entry.contactId})`;
    case "said":
      return `${subject(entry.by)} says "${entry.text}"`;
    case "monitored":
      return `${entry.agent} listens (contact ${entry.contactId})`;
    case "barged":
      return `${entry.agent} joins the call`;
    case "dropped":
      return `${subject(entry.by)} takes ${subject(entry.party)} off the call`;
    case "paused":
      return "is paused";
    case "takenUp":
      return "goes on after the pause";
    case "stopped":
      return "is stopped by a program";
    case "reorderTone":
      return "customer hears the reorder tone: the queue is full";
    case "returned":
      return "customer is back";
    case "replied":
      return `${entry.from} answers: ${entry.outcome}${entry.why === undefined ? "" : ` (${entry.why})`}`;
    case "hungUp":
      return `${subject(entry.by)} hangs up`;
    case "ended":
      return `ends: ${entry.reason}`;
    case "entered":
    case "left":
    case "flowEnded":
      return undefined;
    default:
      return entry satisfies never;
  }
}

function subject(party: Party): string {
  if ("customer" in party) return "customer";
  return "agent" in party ? party.agent : party.number;
}

function object(party: Party): string {
  return "customer" in party ? "the customer" : subject(party);
}
