import type { Party, TranscriptEntry } from "../../../center/index.ts";
import type { Someone } from "../../handles.ts";
import { isParty, nameOf } from "../../people.ts";
import type { Moment, Uses } from "../moments.ts";
import { isSelf, selfOf, type Subject } from "../subject.ts";

type EntryOf<Type extends TranscriptEntry["type"]> = Extract<TranscriptEntry, { readonly type: Type }>;

/** A word of stories: which entries of a transcript it means, and how a line of the story would tell it. */
export function moment<Type extends TranscriptEntry["type"], Used extends Uses>(
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

/** Whether it is who is meant: without anybody the customer, or the agent, whose story is told. */
export function isBy(party: Party, subject: Subject, by: Someone | undefined): boolean {
  return by === undefined ? isSelf(party, subject) : isParty(party, by);
}

export function who(subject: Subject, by: Someone | undefined): string {
  if (by === undefined) return selfOf(subject);
  return typeof by !== "string" && by.kind === "contact" ? "customer" : nameOf(by);
}

/** Whether it is the agent who is meant: without one, any. */
export function isAgent(wanted: Someone | undefined): (entry: { readonly agent: string }) => boolean {
  return ({ agent }) => wanted === undefined || agent === nameOf(wanted);
}

export function agentShown(subject: Subject, by: Someone | undefined): string {
  if (by !== undefined) return nameOf(by);
  return subject.kind === "agent" ? subject.name : "an agent";
}
