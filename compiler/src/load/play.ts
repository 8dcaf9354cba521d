import type { CenterDefinition } from "@contactflow/runtime";
import {
  createSimulation,
  type ContactEvent,
  type Cue,
  type Instant,
  type NumberPlan,
} from "@contactflow/runtime/center";
import { invariant } from "../model/invariant.ts";
import { newAgenda } from "./agenda.ts";
import { agentHasToClear, agentIsOffered, staff } from "./agents.ts";
import { newStranger, type Caller } from "./callers.ts";
import { countCall, newCallCounts, type CallCounts } from "./calls.ts";
import { letCallersCome } from "./coming.ts";
import {
  customerIsAsked,
  customerTalks,
  customerWaits,
  customerWaitsNoMore,
  partyIsCalled,
} from "./customers.ts";
import type { LoadPlan, StaffingPlan } from "./plan.ts";
import { sourcesOf, type Source } from "./random.ts";
import { speakingAt } from "./speaking.ts";
import { newLine, type Line, type Stage } from "./stage.ts";
import { streams } from "./streams.ts";
import { stubsOf } from "./stubs.ts";
import { countEvent, finishTally, newTally, type Tally } from "./tally.ts";
import type { Window } from "./window.ts";

/** One run of a load. */
export interface Run {
  readonly definition: CenterDefinition;
  readonly plan: LoadPlan;
  readonly staffing: StaffingPlan;
  readonly seed: number;
  readonly numbers: NumberPlan;
  /** Is told now and then how much of the time has been played: 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

export interface Played {
  readonly tally: Tally;
  readonly calls: CallCounts;
}

/**
 * Plays a whole load in the simulated centre: callers come, are asked, wait, talk and leave, by chance and by plan. The same
 * seed gives the same run, and the same callers whatever the staffing. Nothing is kept of who has gone.
 *
 * @throws LoadError when a caller is asked what the plan has no answer to.
 */
export function playLoad({ definition, plan, staffing, seed, numbers, onProgress }: Run): Played {
  const window = windowOf(plan);
  const tally = newTally(window, thresholdsOf(definition, plan), Object.keys(definition.routingProfiles));
  const calls = newCallCounts(window);
  const lines = new Map<string, Line>();
  const strangerSources = sourcesOf(seed, streams.strangers);
  const agentChance = sourcesOf(seed, streams.agents)();
  let arriving: Caller | undefined;

  const callerOf = ({ initiationMethod, previousContactId }: ContactEvent): Caller => {
    const isNew = initiationMethod === "INBOUND" && previousContactId === undefined;
    const known = isNew ? arriving : lines.get(previousContactId ?? "")?.caller;
    return known ?? newStranger(plan.others, strangerSources);
  };
  const simulation = createSimulation(definition, {
    at: plan.startsAt,
    seed,
    numbers,
    retain: false,
    transcripts: false,
    ...(plan.wordsPerMinute !== undefined && { speaking: speakingAt(plan.wordsPerMinute) }),
    ...stubsOf(plan, (contactId) => {
      const line = lines.get(contactId);
      invariant(line !== undefined, `a stub was asked about contact ${contactId}, which nobody knows`);
      return line.caller.choices;
    }),
    onEvent: (event) => {
      if (event.eventType === "INITIATED") lines.set(event.contactId, newLine(event, callerOf(event)));
      const line = lines.get(event.contactId);
      if (line === undefined) return;
      countCall(calls, line, event);
      happens(stage, line, event);
    },
    onCue: (cue) => act(stage, cue, agentChance),
    onMetricEvent: (event) => {
      const line = "contactId" in event ? lines.get(event.contactId) : undefined;
      if (event.type === "dequeued" && line) customerWaitsNoMore(line, event.at);
      countEvent(tally, event, line?.method === "CALLBACK");
    },
  });
  const stage: Stage = { plan, simulation, agenda: newAgenda(), lines, leaving: new Set() };

  staff(stage, staffing);
  const coming = letCallersCome(stage, seed, (caller, number) => {
    arriving = caller;
    simulation.call(number, caller.number);
    arriving = undefined;
  });
  if (onProgress) tellProgress(stage, onProgress);
  runOn(stage, (next) => coming() === 0 && lines.size === 0 && next >= window.to);
  finishTally(tally, Math.max(simulation.now, window.to), profilesOf(staffing));
  onProgress?.(1);
  return { tally, calls };
}

/** What follows for people from what has become of a contact. */
function happens(stage: Stage, line: Line, { eventType, contactId, queue, agent }: ContactEvent): void {
  switch (eventType) {
    case "QUEUED":
      return customerWaits(stage, line, queue ?? "");
    case "CONNECTED_TO_AGENT":
      return customerTalks(stage, line, agent ?? "");
    case "DISCONNECTED":
      line.isOver = true;
      return;
    case "COMPLETED":
      stage.lines.delete(contactId);
      return;
    default:
      // Nobody does anything about the others.
      return;
  }
}

/** Does what it is somebody's turn to do, at once or later. */
function act(stage: Stage, cue: Cue, agentChance: Source): void {
  switch (cue.type) {
    case "asked":
      return customerIsAsked(stage, cue);
    case "ringing":
      return partyIsCalled(stage, cue);
    case "offered":
      return agentIsOffered(stage, cue, agentChance);
    case "toClear":
      return agentHasToClear(stage, cue);
    default:
      return cue satisfies never;
  }
}

/** Lets time pass until its end, or until nothing more is to be expected of what comes next. */
function runOn({ plan, simulation, agenda }: Stage, isOver: (next: Instant) => boolean): void {
  const end = plan.startsAt + plan.duration + plan.runOut;
  for (;;) {
    const planned = agenda.nextAt() ?? Infinity;
    const due = simulation.nextAt() ?? Infinity;
    const next = Math.min(planned, due);
    if (next > end || isOver(next)) return;
    if (due <= planned) simulation.step();
    else {
      if (planned > simulation.now) simulation.advanceTo(planned);
      agenda.doNext();
    }
  }
}

const progressSteps = 50;

function tellProgress({ plan, agenda }: Stage, onProgress: (share: number) => void): void {
  for (let step = 1; step < progressSteps; step++) {
    const share = step / progressSteps;
    agenda.plan(plan.startsAt + Math.round(plan.duration * share), () => onProgress(share));
  }
}

function windowOf({ startsAt, duration, warmUp, interval }: LoadPlan): Window {
  return { from: startsAt + warmUp, to: startsAt + duration, interval };
}

function thresholdsOf(
  { queues }: CenterDefinition,
  { threshold, thresholds }: LoadPlan,
): ReadonlyMap<string, number> {
  return new Map(Object.keys(queues).map((name) => [name, thresholds[name] ?? threshold]));
}

function profilesOf({ agents }: StaffingPlan): (agent: string) => string {
  const profiles = new Map(agents.map(({ name, profile }) => [name, profile]));
  return (agent) => profiles.get(agent) ?? "";
}
