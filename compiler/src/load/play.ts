import type { CenterDefinition } from "@contactflow/runtime";
import { createSimulation, type ContactEvent, type Cue, type NumberPlan } from "@contactflow/runtime/center";
import { invariant } from "../model/invariant.ts";
import { newAgenda } from "./agenda.ts";
import { agentChance, agentHasToClear, agentIsOffered, staff } from "./agents.ts";
import { arrivals } from "./arrivals.ts";
import { newCaller, newStranger, type Caller } from "./callers.ts";
import { countCall, newCallCounts, type CallCounts } from "./calls.ts";
import {
  customerIsAsked,
  customerTalks,
  customerWaits,
  customerWaitsNoMore,
  partyIsCalled,
} from "./customers.ts";
import type { LoadPlan, StaffingPlan } from "./plan.ts";
import { sourcesOf } from "./random.ts";
import { speakingAt } from "./speaking.ts";
import type { Line, Stage } from "./stage.ts";
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

/** Streams of chance: what is drawn from one changes nothing in the others. Callers have those from {@link firstCallers} on. */
const strangers = 0;
const firstCallers = 2;

const progressSteps = 50;

/**
 * Plays a whole load in the simulated centre: callers come, are asked, wait, talk and leave, by chance and by plan. The same
 * seed gives the same run, and the same callers whatever the staffing. Nothing is kept of who has gone.
 *
 * @throws LoadError when a caller is asked what the plan has no answer to.
 */
export function playLoad({ definition, plan, staffing, seed, numbers, onProgress }: Run): Played {
  const { startsAt, duration } = plan;
  const window = windowOf(plan);
  const lines = new Map<string, Line>();
  const tally = newTally(window, thresholdsOf(definition, plan), Object.keys(definition.routingProfiles));
  const calls = newCallCounts(window);
  const strangerSources = sourcesOf(seed, strangers);
  const ringingChance = agentChance(seed);
  let arriving: Caller | undefined;

  const begin = (event: ContactEvent): void => {
    const isNew = event.initiationMethod === "INBOUND" && event.previousContactId === undefined;
    const caller =
      (isNew ? arriving : lines.get(event.previousContactId ?? "")?.caller) ??
      newStranger(plan.others, strangerSources);
    lines.set(event.contactId, {
      contactId: event.contactId,
      caller,
      channel: event.channel,
      method: event.initiationMethod,
      begunAt: event.at,
      queue: undefined,
      waitingSince: undefined,
      turn: 0,
      talked: false,
      isOver: false,
    });
  };
  const onEvent = (event: ContactEvent): void => {
    if (event.eventType === "INITIATED") begin(event);
    const line = lines.get(event.contactId);
    if (line === undefined) return;
    countCall(calls, line, event);
    switch (event.eventType) {
      case "QUEUED":
        return customerWaits(stage, line, event.queue ?? "");
      case "CONNECTED_TO_AGENT":
        return customerTalks(stage, line, event.agent ?? "");
      case "DISCONNECTED":
        line.isOver = true;
        return;
      case "COMPLETED":
        lines.delete(event.contactId);
        return;
      default:
        // Nobody does anything about the others.
        return;
    }
  };
  const onCue = (cue: Cue): void => {
    switch (cue.type) {
      case "asked":
        return customerIsAsked(stage, cue);
      case "ringing":
        return partyIsCalled(stage, cue);
      case "offered":
        return agentIsOffered(stage, cue, ringingChance);
      case "toClear":
        return agentHasToClear(stage, cue);
      default:
        return cue satisfies never;
    }
  };
  const simulation = createSimulation(definition, {
    at: startsAt,
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
    onEvent,
    onCue,
    onMetricEvent: (event) => {
      const line = "contactId" in event ? lines.get(event.contactId) : undefined;
      if (event.type === "dequeued" && line) customerWaitsNoMore(line, event.at);
      countEvent(tally, event, line?.method === "CALLBACK");
    },
  });
  const agenda = newAgenda();
  const stage: Stage = { plan, simulation, agenda, lines, leaving: new Set() };

  staff(stage, staffing);
  let coming = 0;
  for (const [kind, callers] of plan.callers.entries()) {
    const times = arrivals(callers.arrivals, duration, sourcesOf(seed, firstCallers + 2 * kind)())[
      Symbol.iterator
    ]();
    const sources = sourcesOf(seed, firstCallers + 2 * kind + 1);
    let index = 0;
    const comeNext = (): void => {
      const next = times.next();
      if (next.done === true) return;
      coming++;
      agenda.plan(startsAt + next.value, () => {
        coming--;
        arriving = newCaller(callers, index++, sources);
        simulation.call(callers.number, arriving.number);
        arriving = undefined;
        comeNext();
      });
    };
    comeNext();
  }
  if (onProgress) {
    for (let step = 1; step < progressSteps; step++)
      agenda.plan(startsAt + Math.round((duration * step) / progressSteps), () =>
        onProgress(step / progressSteps),
      );
  }

  const end = startsAt + duration + plan.runOut;
  for (;;) {
    const act = agenda.nextAt() ?? Infinity;
    const due = simulation.nextAt() ?? Infinity;
    const next = Math.min(act, due);
    if (next > end || (coming === 0 && lines.size === 0 && next >= window.to)) break;
    if (due <= act) simulation.step();
    else {
      if (act > simulation.now) simulation.advanceTo(act);
      agenda.doNext();
    }
  }
  finishTally(tally, Math.max(simulation.now, window.to), profilesOf(staffing));
  onProgress?.(1);
  return { tally, calls };
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
