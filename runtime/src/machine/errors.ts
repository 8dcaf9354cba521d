import type { Position } from "../definition/index.ts";

/** Where a state stands in the source. */
export interface Place {
  readonly flow: string;
  readonly state: string;
  readonly step?: string;
  /** Path of the .flow file. */
  readonly source: string;
  readonly at: Position;
}

/** `support.flow:12:3 (flow Welcome, state offer.ask)` */
export function describePlace(place: Place): string {
  return `${place.source}:${place.at[0]}:${place.at[1]} (flow ${place.flow}, state ${place.state})`;
}

/** The definitions do not fit together; `problems` names every one of them. */
export class LinkError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The flows cannot be linked:\n${problems.map((problem) => `- ${problem}`).join("\n")}`);
    this.name = "LinkError";
    this.problems = problems;
  }
}

/** The machine was used in a way it cannot take: nothing has changed. */
export class MachineError extends Error {
  readonly place: Place | undefined;
  constructor(message: string, place?: Place) {
    super(place ? `${describePlace(place)}: ${message}` : message);
    this.name = "MachineError";
    this.place = place;
  }
}

/** A flow went round in states that never wait. */
export class EndlessLoopError extends Error {
  /** The states it goes round in. */
  readonly cycle: readonly Place[];
  constructor(cycle: readonly Place[], limit: number) {
    super(
      `The flow goes round without ever waiting; it was stopped after ${limit} states in one go. It repeats:\n` +
        cycle.map((place) => `- ${describePlace(place)}`).join("\n"),
    );
    this.name = "EndlessLoopError";
    this.cycle = cycle;
  }
}
