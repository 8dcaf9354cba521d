import type { TranscriptEntry } from "../../center/index.ts";
import type { Key } from "../../definition/index.ts";
import type { Someone } from "../handles.ts";
import { isParty, nameOf } from "../people.ts";
import { isWanted, prompted, shown, type RecordedPrompt } from "../prompts.ts";
import type { AnyMoment, Moment, Never, Unordered, Uses } from "./moments.ts";
import { isSelf, selfOf, type Subject } from "./subject.ts";

/** The words that stories are told in. Without `by` it is what the customer does, or the agent whose story it is. */

/** A prompt by its whole text, by a pattern in it, or `prompt("Name")`. */
export function heard<const Prompt extends string = never>(
  what: string | RegExp | RecordedPrompt<Prompt>,
  by?: Someone,
): Moment<{ readonly prompt: Prompt }> {
  return moment(
    "heard",
    (entry, subject) => isWanted(entry.prompt, what) && isBy(entry.by, subject, by),
    (subject) => `${who(subject, by)} hears ${shown(what)}`,
  );
}

/** A recorded prompt by its declared name. */
export const prompt = prompted;

export function pressed(key: Key, by?: Someone): Moment {
  return moment(
    "pressed",
    (entry, subject) => entry.key === key && isBy(entry.by ?? customer, subject, by),
    (subject) => `${who(subject, by)} presses ${key}`,
  );
}

/** An entry of digits that is complete; `""`: nothing was keyed in. */
export function keyedIn(digits: string): Moment {
  return moment(
    "keyedIn",
    (entry) => entry.digits === digits,
    () => `customer keys in ${digits === "" ? "nothing" : digits}`,
  );
}

/** Something is said to a bot, or written in a chat. */
export function said(text: string | RegExp, by?: Someone): Moment {
  return moment(
    "said",
    (entry, subject) => isWanted({ say: entry.text }, text) && isBy(entry.by, subject, by),
    (subject) => `${who(subject, by)} says ${shown(text)}`,
  );
}

/** A flow begins. */
export function began<const Flow extends string>(flow: Flow, by?: Someone): Moment<{ readonly flow: Flow }> {
  return moment(
    "flowStarted",
    (entry, subject) => entry.flow === flow && isBy(entry.for, subject, by),
    (subject) => `flow ${flow} begins for ${who(subject, by)}`,
  );
}

/** A flow, or a step of it, is reached: `Welcome`, `Welcome.offer`. */
export function reached<const Place extends string>(place: Place): Moment<{ readonly place: Place }> {
  return moment(
    "entered",
    ({ place: { flow, step } }) => place === flow || (step !== undefined && place === `${flow}.${step}`),
    () => `reaches ${place}`,
  );
}

/** A statement of a flow, or of a step of it, has this outcome: `took("Welcome.offer", "timeout")`. */
export function took<const Place extends string, const Outcome extends string>(
  place: Place,
  outcome: Outcome,
): Moment<{ readonly place: Place; readonly exits: { readonly [At in Place]: Outcome } }> {
  return moment(
    "left",
    (entry) => {
      const { flow, step } = entry.place;
      const isThere = place === flow || (step !== undefined && place === `${flow}.${step}`);
      return isThere && entry.outcome === outcome;
    },
    () => `takes ${outcome} in ${place}`,
  );
}

/** Waits in this queue, or in any. */
export function queued<const Queue extends string = never>(queue?: Queue): Moment<{ readonly queue: Queue }> {
  return moment(
    "queued",
    (entry) => queue === undefined || entry.queue === queue,
    () => `is in ${queue === undefined ? "a queue" : `queue ${queue}`}`,
  );
}

/** Is offered to an agent. */
export function offered(to?: Someone): Moment {
  return moment("offered", isAgent(to), (subject) => `is offered to ${agent(subject, to)}`);
}

/** An agent accepts. */
export function accepted(by?: Someone): Moment {
  return moment("accepted", isAgent(by), (subject) => `${agent(subject, by)} accepts`);
}

/** An agent lets an offer pass. */
export function missed(by?: Someone): Moment {
  const isBySomebody = isAgent(by);
  return moment(
    "missed",
    (entry) => !entry.declined && isBySomebody(entry),
    (subject) => `${agent(subject, by)} misses it`,
  );
}

/** An agent declines an offer. */
export function declined(by?: Someone): Moment {
  const isBySomebody = isAgent(by);
  return moment(
    "missed",
    (entry) => entry.declined && isBySomebody(entry),
    (subject) => `${agent(subject, by)} declines`,
  );
}

/** An agent and the customer, or whom the agent calls, are connected. */
export function connected(to?: Someone): Moment {
  return moment("connected", isAgent(to), (subject) => `${agent(subject, to)} is connected`);
}

export function putOnHold(whom?: Someone): Moment {
  return moment(
    "held",
    (entry, subject) => isBy(entry.party, subject, whom),
    (subject) => `${who(subject, whom)} is put on hold`,
  );
}

export function takenOffHold(whom?: Someone): Moment {
  return moment(
    "resumed",
    (entry, subject) => isBy(entry.party, subject, whom),
    (subject) => `${who(subject, whom)} is off hold`,
  );
}

/** An agent begins a transfer. */
export function transferBegun(by?: Someone): Moment {
  return moment("transferBegun", isAgent(by), (subject) => `${agent(subject, by)} begins a transfer`);
}

/** A flow or an agent calls a number, and it rings there. */
export function dialled(number: string): Moment {
  return moment(
    "dialled",
    (entry) => entry.number === number,
    () => `${number} rings`,
  );
}

export function answered(number: string): Moment {
  return moment(
    "answered",
    (entry) => entry.number === number,
    () => `${number} answers`,
  );
}

export function notReached(number: string): Moment {
  return moment(
    "notReached",
    (entry) => entry.number === number,
    () => `${number} is not reached`,
  );
}

/** A Lambda, a bot or another platform action has answered. */
export function replied(from: string, outcome?: string): Moment {
  return moment(
    "replied",
    (entry) => entry.from === from && (outcome === undefined || entry.outcome === outcome),
    () => `${from} answers${outcome === undefined ? "" : `: ${outcome}`}`,
  );
}

/** A flow has created a callback to this number, or to any. */
export function callbackCreated(number?: string): Moment {
  return moment(
    "callbackCreated",
    (entry) => number === undefined || entry.number === number,
    () => `a callback${number === undefined ? "" : ` to ${number}`} is created`,
  );
}

/** A flow has created a task of this name, or any. */
export function taskCreated(name?: string): Moment {
  return moment(
    "taskCreated",
    (entry) => name === undefined || entry.name === name,
    () => `a task${name === undefined ? "" : ` "${name}"`} is created`,
  );
}

export function hungUp(by?: Someone): Moment {
  return moment(
    "hungUp",
    (entry, subject) => isBy(entry.by, subject, by),
    (subject) => `${who(subject, by)} hangs up`,
  );
}

/** A contact is over. */
export function ended(reason?: string): Moment {
  return moment(
    "ended",
    (entry) => reason === undefined || entry.reason === reason,
    () => `ends${reason === undefined ? "" : `: ${reason}`}`,
  );
}

/** None of these is between what stands before it and what stands after it; at the end: from then until now. */
export function never<Of extends readonly AnyMoment[]>(...moments: Of): Never<Of[number]> {
  return { kind: "never", moments };
}

/** All of these, in any order. */
export function unordered<Of extends readonly AnyMoment[]>(...moments: Of): Unordered<Of[number]> {
  return { kind: "unordered", moments };
}

type EntryOf<Type extends TranscriptEntry["type"]> = Extract<TranscriptEntry, { readonly type: Type }>;

function moment<Type extends TranscriptEntry["type"], Used extends Uses>(
  type: Type,
  matches: (entry: EntryOf<Type>, subject: Subject) => boolean,
  words: (subject: Subject) => string,
): Moment<Used> {
  return {
    kind: "moment",
    type,
    words,
    matches: (entry, subject) => entry.type === type && matches(entry as EntryOf<Type>, subject),
  };
}

const customer = { customer: true } as const;

function isBy(party: Parameters<typeof isParty>[0], subject: Subject, by: Someone | undefined): boolean {
  return by === undefined ? isSelf(party, subject) : isParty(party, by);
}

function who(subject: Subject, by: Someone | undefined): string {
  if (by === undefined) return selfOf(subject);
  return typeof by !== "string" && by.kind === "contact" ? "customer" : nameOf(by);
}

function isAgent(wanted: Someone | undefined): (entry: { readonly agent: string }) => boolean {
  return (entry) => wanted === undefined || entry.agent === nameOf(wanted);
}

function agent(subject: Subject, by: Someone | undefined): string {
  if (by !== undefined) return nameOf(by);
  return subject.kind === "agent" ? subject.name : "an agent";
}
