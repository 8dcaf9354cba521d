import { SimulationError } from "../errors.ts";
import type { SimulationOptions } from "../options.ts";
import type { Given, State, World } from "../world.ts";
import { digestsOf } from "./digest.ts";
import { snapshotFormat, type SimulationSnapshot, SnapshotError, snapshotVersion } from "./document.ts";
import { pointersInto } from "./pointers.ts";
import { writeGraph } from "./write.ts";

/** What a world is given anew when it is resumed; all else is its state. */
const given: Readonly<Record<keyof Given, true>> = {
  definition: true,
  program: true,
  options: true,
  numbers: true,
  zone: true,
  hours: true,
  lines: true,
  initialAttributes: true,
  trace: true,
  traced: true,
};

/** @throws SnapshotError when this moment is none to go on from. */
export function snapshotOf(world: World): SimulationSnapshot {
  const { definition, failure, busy, options } = world;
  if (failure) {
    throw new SnapshotError(`A simulation that has stopped cannot be resumed: ${failure.message}`);
  }
  if (busy)
    throw new SimulationError("The simulation is in the middle of something: a stub cannot take a snapshot.");
  return {
    format: snapshotFormat,
    version: snapshotVersion,
    center: definition.name,
    parts: digestsOf(definition),
    needs: needsOf(options),
    objects: writeGraph(stateOf(world), pointersInto(definition)),
  };
}

export function stateOf(world: World): State {
  return Object.fromEntries(Object.entries(world).filter(([field]) => !(field in given))) as unknown as State;
}

/** What these say is part of the state, and goes on as it was. */
const kept: ReadonlySet<string> = new Set<keyof SimulationOptions>(["at", "seed", "retain", "transcripts"]);

/** The options that have been given: those with several answers by the names of these. */
export function needsOf(options: SimulationOptions): SimulationSnapshot["needs"] {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, option]: readonly [string, unknown]) => {
      if (option === undefined || kept.has(name)) return [];
      const isRecord = typeof option === "object" && option !== null && name !== "numbers";
      return [[name, isRecord ? namesIn(option) : true]];
    }),
  );
}

function namesIn(answers: object): readonly string[] {
  return Object.entries(answers).flatMap(([name, answer]: readonly [string, unknown]) =>
    answer === undefined ? [] : [name],
  );
}
