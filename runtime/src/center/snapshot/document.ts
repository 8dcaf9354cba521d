import { SimulationError } from "../errors.ts";

/**
 * To be raised whenever what `State` consists of (world.ts and world/) changes its meaning: snapshots of other versions are
 * refused, and never read wrongly.
 */
export const snapshotVersion = 1;

export const snapshotFormat = "contactflow simulation";

/**
 * A moment of a simulation as JSON, to be stored or sent and resumed with the same centre. What it says of people and contacts is
 * for `resumeSimulation` alone to read; views, records and events are there to look at.
 */
export interface SimulationSnapshot {
  readonly format: typeof snapshotFormat;
  readonly version: typeof snapshotVersion;
  /** Name of the centre. */
  readonly center: string;
  /** A digest for each part of the centre, so that a centre that has changed is told apart, and how. */
  readonly parts: Readonly<Record<string, string>>;
  /** The options that it was started with and that must be given again: `true`, or the names of what has several answers. */
  readonly needs: Readonly<Record<string, true | readonly string[]>>;
  /** Everything that can change, by number; the first is the state itself. */
  readonly objects: readonly Entry[];
}

/**
 * A value inside an object: texts, numbers, booleans and `null` as they are, `[]` for none, `[12]` for an object by its number,
 * `["/queues/Support"]` for a part of the centre's definition (RFC 6901), `["NaN"]` for a number that JSON does not know.
 */
export type Written = string | number | boolean | null | readonly [] | readonly [number | string];

/** An object by its fields, or `[kind, …]`: `["list", …items]`, `["map", …keys and values in turn]`, `["heap", order, …items]`. */
export type Entry = { readonly [field: string]: Written } | readonly [kind: Kind, ...items: Written[]];

export const kinds = ["list", "map", "set", "heap"] as const;
export type Kind = (typeof kinds)[number];

/** A moment that cannot be written down, or a snapshot that cannot be resumed here. */
export class SnapshotError extends SimulationError {
  constructor(message: string) {
    super(message);
    this.name = "SnapshotError";
  }
}
