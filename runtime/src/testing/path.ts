import type { ContactView, Simulation, TranscriptEntry } from "../center/index.ts";
import type { Action } from "../definition/index.ts";
import type { Place } from "../machine/index.ts";
import type { Clock } from "./story.ts";

/** More lines than this tell nobody anything: the last ones are shown, and how many came before. */
const mostLines = 25;

interface Step {
  readonly at: number;
  readonly place: Place;
  /** Absent: it stands there now, or the flow was left in the middle of it. */
  readonly outcome: string | undefined;
  readonly times: number;
}

/** The statements that a contact has gone through, with their places in the .flow source and their outcomes; oldest first. */
export function pathOf(
  { definition }: Simulation,
  { transcript }: ContactView,
  clock: Clock,
): readonly string[] {
  const steps = inOneLine(transcript);
  const shown = steps.slice(-mostLines);
  const places = shown.map(({ place: { source, at } }) => `${source}:${at.join(":")}`);
  const names = shown.map(({ place: { flow, step } }) => (step === undefined ? flow : `${flow}.${step}`));
  const lines = shown.map(({ at, place, outcome, times }, index) => {
    const what = verbOf(definition.flows[place.flow]?.states[place.state]?.action);
    const left = outcome === undefined || outcome === "done" ? "" : `: ${outcome}`;
    const often = times === 1 ? "" : ` (${times} times)`;
    const [where = "", name = ""] = [places[index], names[index]];
    return `${clock(at)}  ${where.padEnd(longest(places))}  ${name.padEnd(longest(names))}  ${what}${left}${often}`;
  });
  const before = steps.length - shown.length;
  return before === 0 ? lines : [`(${before} before)`, ...lines];
}

/** A statement may be several states at one place, and loops come to the same place again and again. */
function inOneLine(transcript: readonly TranscriptEntry[]): readonly Step[] {
  const steps: Step[] = [];
  for (const entry of transcript) {
    if (entry.type !== "entered" && entry.type !== "left") continue;
    const { at, place } = entry;
    const outcome = entry.type === "left" ? entry.outcome : undefined;
    const last = steps.at(-1);
    if (entry.type === "left" && last?.place === place) {
      steps[steps.length - 1] = { ...last, outcome };
      foldLast(steps);
    } else if (last && last.outcome !== undefined && last.place !== place && isSamePlace(last.place, place)) {
      steps[steps.length - 1] = { ...last, place, outcome };
    } else {
      steps.push({ at, place, outcome, times: 1 });
    }
  }
  return steps;
}

/** The same statement with the same outcome again: the later of the two goes. */
function foldLast(steps: Step[]): void {
  const [before, last] = steps.slice(-2);
  if (!before || !last || before.outcome !== last.outcome || before.place !== last.place) return;
  steps.splice(-2, 2, { ...before, times: before.times + last.times });
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.flow === other.flow && one.source === other.source && String(one.at) === String(other.at);
}

function longest(texts: readonly string[]): number {
  return Math.max(...texts.map(({ length }) => length));
}

/** As the language calls it, where it has one word for it. */
function verbOf(action: Action | undefined): string {
  if (action === undefined) return "";
  if (action.type === "raw") return action.action;
  return verbs[action.type] ?? action.type;
}

const verbs: Readonly<Partial<Record<Action["type"], string>>> = {
  compare: "if",
  checkHours: "if",
  setAttributes: "set",
  setFlowAttributes: "set",
  setHook: "set",
  setRecording: "set",
  setLogging: "set",
  setVoice: "set",
  setRouting: "set",
  setContact: "set",
  setQueue: "set",
  setCallbackNumber: "set",
  transferToFlow: "->",
};
