import { SimulationError } from "./errors.ts";
import type { Simulation } from "./simulation.ts";
import type { SimulationSnapshot } from "./snapshot/document.ts";

/** One step of a story that is made up: what somebody does, whether it makes sense or not. */
export type Step = (sim: Simulation) => void;

/**
 * Plays a story; `look` sees the simulation after each step. Steps that make no sense must change nothing of how things
 * `stand`: all that can be seen, unless it is said otherwise.
 */
export function tellStory(
  sim: Simulation,
  steps: readonly Step[],
  look: (sim: Simulation) => void,
  stand: (sim: Simulation) => string = traceOf,
): Simulation {
  for (const step of steps) {
    const before = stand(sim);
    if (!refuses(() => step(sim))) look(sim);
    else if (stand(sim) !== before) throw new Error("A call that was refused has changed something.");
  }
  return sim;
}

/** Plays a story as `tellStory` does, but stops at a step and goes on from what was written down there. */
export function tellWithPause(
  sim: Simulation,
  steps: readonly Step[],
  pause: number,
  resume: (snapshot: SimulationSnapshot) => Simulation,
): Simulation {
  const at = Math.min(pause, steps.length);
  tellStory(sim, steps.slice(0, at), () => {});
  const snapshot = JSON.stringify(sim.snapshot());
  const resumed = resume(JSON.parse(snapshot) as SimulationSnapshot);
  if (traceOf(resumed) !== traceOf(sim)) throw new Error("Resuming has changed something.");
  if (JSON.stringify(resumed.snapshot()) !== snapshot) throw new Error("Its own snapshot is another one.");
  return tellStory(resumed, steps.slice(at), () => {});
}

/** Plays a story as `tellStory` does, and goes on from what is written down after each of its steps. */
export function tellInPieces(
  begun: Simulation,
  steps: readonly Step[],
  resume: (snapshot: SimulationSnapshot) => Simulation,
): Simulation {
  let sim = begun;
  for (const step of steps) {
    tellStory(sim, [step], () => {});
    sim = resume(JSON.parse(JSON.stringify(sim.snapshot())) as SimulationSnapshot);
  }
  return sim;
}

export function refuses(act: () => void): boolean {
  try {
    act();
    return false;
  } catch (error) {
    if (error instanceof SimulationError) return true;
    throw error;
  }
}

/** All that a simulation goes on from, down to its timers and the order of its heaps. */
export function allOf(sim: Simulation): string {
  return JSON.stringify(sim.snapshot().objects);
}

/** All that can be seen of a simulation but its queues, which are counted anew. */
export function traceOf(sim: Simulation): string {
  return JSON.stringify([
    sim.now,
    sim.nextAt(),
    sim.contacts(),
    sim.agents(),
    sim.outgoingCalls(),
    sim.records(),
    sim.events(),
  ]);
}

/** What has come about in a story, in words: to be sure that made-up stories are about what a property is about. */
export function reachedIn(sim: Simulation): ReadonlySet<string> {
  const reached = new Set<string>();
  for (const { transcript, initiationMethod, channel } of sim.contacts()) {
    reached.add(initiationMethod).add(channel);
    if (transcript.filter(({ type }) => type === "dialled").length > 1) reached.add("repeated attempt");
    for (const entry of transcript) {
      reached.add(entry.type);
      if (entry.type === "missed") reached.add(entry.declined ? "declined" : "let ring");
      if (entry.type === "answered" && entry.voicemail) reached.add("voicemail");
      if (entry.type === "left") reached.add(`outcome ${entry.outcome}`);
      if (entry.type === "entered") reached.add(`flow ${entry.place.flow}`);
    }
  }
  for (const { disconnectReason, numberOfHolds = 0, queue } of sim.records()) {
    if (disconnectReason !== undefined) reached.add(disconnectReason);
    if (numberOfHolds > 0) reached.add("customer was on hold");
    if (sim.agents().some(({ name }) => name === queue)) reached.add("agent's own queue");
  }
  return reached;
}

/** In how many of a hundred stories each of these came about; the same ones are told each time. */
export function sharesOf<Story>(
  stories: readonly Story[],
  reachedBy: (story: Story) => ReadonlySet<string>,
): (what: string) => number {
  const all = stories.map(reachedBy);
  return (what) => Math.round((100 * all.filter((reached) => reached.has(what)).length) / all.length);
}
