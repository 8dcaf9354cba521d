import type { ContactView, Simulation, TranscriptEntry } from "../center/index.ts";
import type { Action } from "../definition/index.ts";
import type { Place } from "../machine/index.ts";
import { folded } from "./fold.ts";
import type { Clock } from "./story.ts";

/** A statement that was run. */
interface Step {
  readonly at: number;
  readonly place: Place;
  /** Absent: it stands there now, or the flow was left in the middle of it. */
  readonly outcome: string | undefined;
}

/** The statements that a contact has gone through, with their places in the .flow source and their outcomes; oldest first. */
export function pathOf(
  { definition }: Simulation,
  { transcript }: ContactView,
  clock: Clock,
): readonly string[] {
  const steps = stepsIn(transcript);
  const places = steps.map(({ place: { source, at } }) => `${source}:${at.join(":")}`);
  const names = steps.map(({ place: { flow, step } }) => (step === undefined ? flow : `${flow}.${step}`));
  const [placeWidth, nameWidth] = [longest(places), longest(names)];
  return folded(
    steps.map(({ at, place, outcome }, index) => {
      const what = verbOf(definition.flows[place.flow]?.states[place.state]?.action);
      const left = outcome === undefined || outcome === "done" ? "" : `: ${outcome}`;
      const [where = "", name = ""] = [places[index], names[index]];
      return {
        time: clock(at),
        text: `${where.padEnd(placeWidth)}  ${name.padEnd(nameWidth)}  ${what}${left}`,
      };
    }),
  );
}

/** A statement may be several states at one place: it counts once, with the outcome that led away from it. */
function stepsIn(transcript: readonly TranscriptEntry[]): readonly Step[] {
  const steps: Step[] = [];
  for (const entry of transcript) {
    if (entry.type !== "entered" && entry.type !== "left") continue;
    const { at, place } = entry;
    const last = steps.at(-1);
    if (entry.type === "left") {
      if (last?.place === place) steps[steps.length - 1] = { ...last, outcome: entry.outcome };
    } else if (last && last.outcome !== undefined && last.place !== place && isSamePlace(last.place, place)) {
      steps[steps.length - 1] = { ...last, place, outcome: undefined };
    } else {
      steps.push({ at, place, outcome: undefined });
    }
  }
  return steps;
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.flow === other.flow && one.source === other.source && String(one.at) === String(other.at);
}

function longest(texts: readonly string[]): number {
  let most = 0;
  for (const { length } of texts) most = Math.max(most, length);
  return most;
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
  checkMetric: "if",
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
