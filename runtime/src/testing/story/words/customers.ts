import type { Channel, Key } from "../../../definition/index.ts";
import type { Someone } from "../../handles.ts";
import { isWanted, prompted, shown, type RecordedPrompt, type Wanted } from "../../prompts.ts";
import type { AnyMoment, Moment } from "../moments.ts";
import { isBy, moment, who } from "./moment.ts";

/** What customers do and hear, and agents: without `by` it is the one whose story is told. */

/** A prompt by its whole text, by a pattern in it, or `prompt("Name")`. */
export function heard(what: string | RegExp, by?: Someone): Moment;
export function heard<const Prompt extends string>(
  what: RecordedPrompt<Prompt>,
  by?: Someone,
): Moment<{ readonly prompt: Prompt }>;
export function heard(what: Wanted, by?: Someone): AnyMoment {
  return moment(
    "heard",
    (entry, subject) => isWanted(entry.prompt, what) && isBy(entry.by, subject, by),
    (subject) => `${who(subject, by)} hears ${shown(what)}`,
  );
}

/** A recorded prompt by its declared name. */
export const prompt = prompted;

/** A prompt is heard no further: a key was pressed, a loop was interrupted, or the flow is over. */
export function cutOff(by?: Someone): Moment {
  return moment(
    "cutOff",
    (entry, subject) => isBy(entry.by, subject, by),
    (subject) => `${who(subject, by)} hears no more of it`,
  );
}

export function pressed(key: Key, by?: Someone): Moment {
  return moment(
    "pressed",
    (entry, subject) => entry.key === key && isBy(entry.by ?? { customer: true }, subject, by),
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

/** The customer of a chat comes back while a flow waits for that. */
export function cameBack(): Moment {
  return moment(
    "returned",
    () => true,
    () => "customer is back",
  );
}

/** A call comes in, from this number or from any. */
export function arrived(from?: string): Moment {
  return moment(
    "arrived",
    (entry) => from === undefined || entry.from === from,
    () => `call${from === undefined ? "" : ` from ${from}`}`,
  );
}

/** A chat, a task or an e-mail comes. */
export function came(channel: Exclude<Channel, "voice">, name?: string): Moment {
  return moment(
    "began",
    (entry) => entry.channel === channel && (name === undefined || entry.name === name),
    () => `${channel} begins${name === undefined ? "" : `: ${name}`}`,
  );
}

export function hungUp(by?: Someone): Moment {
  return moment(
    "hungUp",
    (entry, subject) => isBy(entry.by, subject, by),
    (subject) => `${who(subject, by)} hangs up`,
  );
}
