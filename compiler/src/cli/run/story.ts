import type { Action, CenterDefinition, Place, Prompt } from "@contactflow/runtime";
import {
  simulatedActions,
  type ContactView,
  type Party,
  type TranscriptEntry,
} from "@contactflow/runtime/center";
import { outcomeWords, wordingOf } from "../../diagram/wording.ts";
import type { Line } from "./screen.ts";
import { noAnswer } from "./stubs.ts";

/** What the lines of a story are told from: the centre, and the customer's side of it. */
export interface Teller {
  readonly definition: CenterDefinition;
  /** `10:00:00` */
  readonly clock: (instant: number) => string;
  readonly contact: ContactView;
  /** How the lines of a contact are marked: `[2] `. */
  readonly mark: (contactId: string) => string;
  /** The contact's place in its queue, from 1. */
  readonly position: (contactId: string) => { readonly place: number; readonly of: number } | undefined;
}

/** Tells one entry of a contact's transcript to the user, who is the customer; `undefined`: not worth a line. */
export function lineOf(entry: TranscriptEntry, teller: Teller): Line | undefined {
  switch (entry.type) {
    case "heard":
      return { tone: "voice", text: `${hears(entry.by)}${promptText(entry.prompt)}` };
    case "arrived":
      return { tone: "event", text: `call from ${entry.from} to ${entry.to}` };
    case "flowStarted":
      return {
        tone: "event",
        text: `flow ${entry.flow} begins${"customer" in entry.for ? "" : ` for ${subject(entry.for)}`}`,
      };
    case "left":
      return leaving(entry.place, entry.outcome, teller);
    case "callbackCreated":
      return { tone: "event", text: `${teller.mark(entry.contactId)}callback to ${entry.number} created` };
    case "scheduled":
      return { tone: "event", text: `waits until ${teller.clock(entry.until)}` };
    case "queued": {
      const position = teller.position(teller.contact.contactId);
      const where = position === undefined ? "" : `, number ${position.place} of ${position.of}`;
      return { tone: "event", text: `waits in queue ${entry.queue}${where}` };
    }
    case "offered":
      return { tone: "event", text: `${entry.agent} is offered the contact` };
    case "accepted":
      return { tone: "event", text: `${entry.agent} accepts` };
    case "missed":
      return { tone: "event", text: `${entry.agent} ${entry.declined ? "declines" : "misses the offer"}` };
    case "dialled":
      return {
        tone: "event",
        text: `${entry.number} rings${entry.callerId === undefined ? "" : `, called by ${entry.callerId}`}`,
      };
    case "digitsSent":
      return { tone: "event", text: `${entry.digits} is keyed in there` };
    case "answered":
      return {
        tone: "event",
        text: `${entry.number} ${entry.voicemail ? "is answered by a machine" : "answers"}`,
      };
    case "notReached":
      return { tone: "event", text: `${entry.number} is not reached: ${entry.why}` };
    case "connected":
      return { tone: "event", text: `you talk to ${entry.agent}` };
    case "callsOut":
      return { tone: "event", text: `${entry.agent} calls ${entry.number}` };
    case "transferBegun":
      return {
        tone: "event",
        text: `${teller.mark(entry.contactId)}${entry.agent} begins a transfer to ${entry.to}`,
      };
    case "tookOver":
      return { tone: "event", text: "you are transferred" };
    case "held":
      return { tone: "event", text: `${subject(entry.party)} ${is(entry.party)} put on hold` };
    case "resumed":
      return { tone: "event", text: `${subject(entry.party)} ${is(entry.party)} off hold` };
    case "barged":
      return { tone: "event", text: `${entry.agent} joins the call` };
    case "dropped":
      return { tone: "event", text: `${subject(entry.by)} takes ${subject(entry.party)} off the call` };
    case "stopped":
      return { tone: "event", text: "a program ends the contact" };
    case "reorderTone":
      return { tone: "event", text: "the queue is full, and you hear the reorder tone" };
    case "taskCreated":
      return { tone: "event", text: `${teller.mark(entry.contactId)}task "${entry.name}" created` };
    case "hungUp":
      return { tone: "event", text: `${subject(entry.by)} hang${"customer" in entry.by ? "" : "s"} up` };
    case "ended":
      return {
        tone: "event",
        text: `the ${teller.contact.initiationMethod === "CALLBACK" ? "callback" : "call"} is over: ${entry.reason}`,
      };
    case "replied":
      return entry.why === undefined || entry.why === noAnswer
        ? undefined
        : { tone: "event", text: `Lambda ${entry.from} fails: ${entry.why}` };
    case "sought":
    case "monitored":
    case "paused":
    case "takenUp":
    case "began":
    case "said":
    case "returned":
    case "pressed":
    case "cutOff":
    case "keyedIn":
    case "entered":
    case "flowEnded":
      return undefined;
    default:
      return entry satisfies never;
  }
}

/** What a statement decided or changed, as far as the caller could not hear it. */
function leaving(place: Place, outcome: string, { definition, contact }: Teller): Line | undefined {
  const action = definition.flows[place.flow]?.states[place.state]?.action;
  if (action === undefined) return undefined;
  switch (action.type) {
    case "compare":
      return isEntryCheck(action) && outcome === "noMatch" ? undefined : decided(action, outcome);
    case "checkHours":
    case "checkMetric":
    case "split":
      return decided(action, outcome);
    case "setAttributes":
      return outcome === "done"
        ? { tone: "event", text: assigned(action, contact.attributes) }
        : failed(action, outcome);
    case "raw":
      return simulatedActions.has(action.action)
        ? decided(action, outcome)
        : { tone: "trouble", text: `${action.action} is not simulated, and counts as ${outcome}` };
    case "invoke":
      return invoked(wordingOf(action).lines.join(" "), outcome);
    case "ask":
      return /^[\d*#]$/.test(outcome) ? undefined : failed(action, outcome);
    default:
      return outcome === "done" ? undefined : failed(action, outcome);
  }
}

function decided(action: Action, outcome: string): Line {
  const { verb, lines } = wordingOf(action);
  return { tone: "event", text: `${lines[0] ?? verb}: ${outcomeWords(action, outcome)}` };
}

/** What every `collect` does after the entry: it is no decision of the author that there was one. */
function isEntryCheck({ value, cases }: Extract<Action, { readonly type: "compare" }>): boolean {
  return (
    typeof value === "object" &&
    "read" in value &&
    value.read[0] === "StoredCustomerInput" &&
    cases.every(({ operand }) => operand === "Timeout")
  );
}

function failed(action: Action, outcome: string): Line {
  return { tone: "event", text: `${wordingOf(action).verb}: ${outcome}` };
}

function invoked(lambda: string, outcome: string): Line {
  return outcome === "done"
    ? { tone: "event", text: `Lambda ${lambda} answers` }
    : {
        tone: "trouble",
        text: `Lambda ${lambda} fails; --lambda '${lambda}={"field": "value"}' gives it an answer`,
      };
}

function assigned(
  { values }: Extract<Action, { readonly type: "setAttributes" }>,
  attributes: Readonly<Record<string, string>>,
): string {
  return Object.keys(values)
    .map((name) => `${name} = ${attributes[name] ?? ""}`)
    .join(", ");
}

function hears(party: Party): string {
  return "customer" in party ? "" : `${subject(party)} hears: `;
}

function is(party: Party): string {
  return "customer" in party ? "are" : "is";
}

function subject(party: Party): string {
  if ("customer" in party) return "you";
  return "agent" in party ? party.agent : party.number;
}

function promptText(prompt: Prompt<string>): string {
  if ("say" in prompt) return `“${prompt.say}”`;
  if ("ssml" in prompt) return `“${prompt.ssml}”`;
  if ("audio" in prompt) return `audio ${prompt.audio}`;
  return `prompt ${prompt.prompt}`;
}
