import type { TranscriptEntry } from "../../center/index.ts";
import type { Place } from "../../machine/index.ts";
import { mostAlike } from "../prompts.ts";
import { lineOf, type Clock } from "../story.ts";
import type { Following, Row } from "./match.ts";
import { logOf, type Subject } from "./subject.ts";

/** A story that was not followed to its end, as it was expected: what was found of it, and what is wrong. */
export function rowsShown({ rows }: Following, subject: Subject, clock: Clock): readonly string[] {
  const width = Math.max(0, ...rows.map(({ entry }) => (entry ? clock(entry.at).length : 0)));
  return rows.map(({ moment, state, entry, inAnyOrder }, index) => {
    const isNever = state === "never" || (state === "wrong" && entry !== undefined);
    const mark = { found: "✓", never: " ", wrong: "✗", open: " " }[state];
    const time = (entry === undefined ? "" : clock(entry.at)).padEnd(width);
    const order = inAnyOrder ? (rows[index - 1]?.inAnyOrder ? "         and: " : "in any order: ") : "";
    return `  ${mark} ${time}  ${isNever ? "never: " : ""}${order}${moment.words(subject)}`.trimEnd();
  });
}

/** What is wrong, with the nearest thing that has happened. */
export function faultShown(
  { passed }: Following,
  wrong: Row,
  log: readonly TranscriptEntry[],
  subject: Subject,
  clock: Clock,
): string {
  const { moment, entry } = wrong;
  const told = (at: TranscriptEntry) => `${clock(at.at)}  ${entryShown(at, clock)}`;
  if (entry) return `This was not to happen there: ${told(entry)}`;
  const last = log[passed - 1];
  const where = last ? `after ${told(last)}` : "so far.";
  const before = log.slice(0, passed).findLast((each) => moment.matches(each, subject));
  if (before) return `It has not happened ${where}\nIt has happened before that: ${told(before)}`;
  const sameKind = log.slice(passed).filter(({ type }) => type === moment.type);
  const near = mostAlike(sameKind, moment.words(subject), (each) => entryShown(each, clock)) ?? sameKind[0];
  if (near) return `It has not happened ${where}\nThe nearest: ${told(near)}`;
  const elsewhere = logOf({ kind: "centre", kit: subject.kit }).findLast(({ type }) => type === moment.type);
  return `It has not happened ${where}${elsewhere ? `\nTo others: ${told(elsewhere)}` : ""}`;
}

/** Also what the lines of a story leave out: the way through the flows. */
function entryShown(entry: TranscriptEntry, clock: Clock): string {
  switch (entry.type) {
    case "entered":
      return `reaches ${nameOf(entry.place)} at ${entry.place.source}:${entry.place.at.join(":")}`;
    case "left":
      return `takes ${entry.outcome} in ${nameOf(entry.place)} at ${entry.place.source}:${entry.place.at.join(":")}`;
    case "flowEnded":
      return `flow ${entry.flow} ends`;
    default:
      return lineOf(entry, clock) ?? "";
  }
}

function nameOf({ flow, step }: Place): string {
  return step === undefined ? flow : `${flow}.${step}`;
}
