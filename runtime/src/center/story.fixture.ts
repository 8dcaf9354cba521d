import { SimulationError } from "./errors.ts";
import type { Simulation } from "./simulation.ts";
import type { SimulationSnapshot } from "./snapshot/document.ts";

/** One step of a story that is made up: what somebody does, whether it makes sense or not. */
export type Step = (sim: Simulation) => void;

/** Plays a story; `look` sees the simulation after each step. Steps that make no sense must change nothing. */
export function tellStory(
  sim: Simulation,
  steps: readonly Step[],
  look: (sim: Simulation) => void,
): Simulation {
  for (const step of steps) {
    const before = traceOf(sim);
    if (!refuses(() => step(sim))) look(sim);
    else if (traceOf(sim) !== before) throw new Error("A call that was refused has changed something.");
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
