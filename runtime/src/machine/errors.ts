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
export function describePlace({ source, at, flow, state }: Place): string {
  return `${source}:${at.join(":")} (flow ${flow}, state ${state})`;
}

/** The machine was used in a way it cannot take: nothing has changed. */
export class MachineError extends Error {
  override name = "MachineError";
}

/** The definitions do not fit together; the message names every place. */
export class LinkError extends MachineError {
  override name = "LinkError";
}

/** A flow goes round in states that never wait. */
export class EndlessLoopError extends MachineError {
  override name = "EndlessLoopError";
  /** The states it goes round in. */
  readonly cycle: readonly Place[];
  constructor(cycle: readonly Place[], limit: number) {
    super(
      `The flow went through ${limit} states without waiting. It goes round in:\n${cycle.map(describePlace).join("\n")}`,
    );
    this.cycle = cycle;
  }
}
