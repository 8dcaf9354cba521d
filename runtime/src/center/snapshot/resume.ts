import type { CenterDefinition } from "../../definition/index.ts";
import { newWorld } from "../create.ts";
import type { SimulationOptions } from "../options.ts";
import type { State, World } from "../world.ts";
import { differingParts, digestsOf } from "./digest.ts";
import { snapshotFormat, type SimulationSnapshot, SnapshotError, snapshotVersion } from "./document.ts";
import { partAt } from "./pointers.ts";
import { damaged, readGraph } from "./read.ts";
import { needsOf, stateOf } from "./snapshot.ts";

/** What a simulation is resumed with: all that it was started with and is no data. The rest goes on as it was. */
export type ResumeOptions = Omit<SimulationOptions, "at" | "seed" | "retain" | "transcripts">;

/** @throws SnapshotError when it is no snapshot, or one of another centre, or not all is given again. */
export function resumedWorld(
  definition: CenterDefinition,
  snapshot: SimulationSnapshot,
  options: ResumeOptions,
): World {
  mustBeSnapshot(snapshot);
  mustBeSameCenter(definition, snapshot);
  mustBeGivenAgain(snapshot, options);
  const state = readGraph(snapshot.objects, (pointer) => partAt(definition, pointer)) as State;
  const { retain, tells: transcripts } = state;
  const world = newWorld(definition, { ...options, retain, transcripts });
  const fields = Object.keys(stateOf(world));
  if (fields.length !== Object.keys(state).length || fields.some((field) => !(field in state))) {
    throw damaged("its state is not what this release keeps");
  }
  return Object.assign(world, state);
}

/** It comes from outside, whatever its type says. */
function mustBeSnapshot(snapshot: unknown): void {
  const { format, version, parts, needs, objects } = Object(snapshot) as Partial<
    Record<keyof SimulationSnapshot, unknown>
  >;
  if (format !== snapshotFormat) throw new SnapshotError("This is no snapshot of a simulation.");
  if (version !== snapshotVersion) {
    throw new SnapshotError(
      `The snapshot was taken by another release (its version is ${String(version)}, and ${snapshotVersion} is read here). ` +
        "Take it anew.",
    );
  }
  if (!isObject(parts) || !isObject(needs) || !Array.isArray(objects))
    throw damaged("parts of it are missing");
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function mustBeSameCenter(definition: CenterDefinition, { center, parts }: SimulationSnapshot): void {
  if (definition.name !== center) {
    throw new SnapshotError(`The snapshot is of the centre ${center}, and this is ${definition.name}.`);
  }
  const differing = differingParts(parts, digestsOf(definition));
  if (differing.length > 0) {
    throw new SnapshotError(
      `Centre ${center} has changed since the snapshot was taken, in: ${differing.join(", ")}. ` +
        "Resume it with the sources it was taken of, or take it anew.",
    );
  }
}

function mustBeGivenAgain({ needs }: SimulationSnapshot, options: ResumeOptions): void {
  const now = needsOf(options);
  const missing = Object.entries(needs).flatMap(([name, needed]) => {
    const again = now[name];
    if (again === undefined) return [needed === true ? name : `${name} (${needed.join(", ")})`];
    if (needed === true || again === true) return [];
    const names = needed.filter((each) => !again.includes(each));
    return names.length === 0 ? [] : [`${name} (${names.join(", ")})`];
  });
  if (missing.length > 0) {
    throw new SnapshotError(
      `The simulation was started with ${missing.join(", ")}, which a snapshot does not hold. Give it again when resuming.`,
    );
  }
}
