import type { TranscriptEntry } from "../../../center/index.ts";
import type { Someone } from "../../handles.ts";
import type { Moment } from "../moments.ts";
import { isBy, moment, who } from "./moment.ts";

/** What flows do. */

/** A flow begins. */
export function began<const Flow extends string>(flow: Flow, by?: Someone): Moment<{ readonly flow: Flow }> {
  return moment(
    "flowStarted",
    (entry, subject) => entry.flow === flow && isBy(entry.for, subject, by),
    (subject) => `flow ${flow} begins for ${who(subject, by)}`,
  );
}

/** A flow is over, or was cut off where it was. */
export function flowEnded<const Flow extends string>(
  flow: Flow,
  by?: Someone,
): Moment<{ readonly flow: Flow }> {
  return moment(
    "flowEnded",
    (entry, subject) => entry.flow === flow && isBy(entry.for, subject, by),
    (subject) => `flow ${flow} ends for ${who(subject, by)}`,
  );
}

/** A flow, or a step of it, is reached: `Welcome`, `Welcome.offer`. */
export function reached<const Place extends string>(place: Place): Moment<{ readonly place: Place }> {
  return moment(
    "entered",
    (entry) => isAt(entry, place),
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
    (entry) => isAt(entry, place) && entry.outcome === outcome,
    () => `takes ${outcome} in ${place}`,
  );
}

type AtPlace = Extract<TranscriptEntry, { readonly type: "entered" | "left" }>;

function isAt({ place: { flow, step } }: AtPlace, place: string): boolean {
  return place === flow || (step !== undefined && place === `${flow}.${step}`);
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
