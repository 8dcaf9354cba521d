import TinyQueue from "tinyqueue";
import type { Instant } from "@contactflow/runtime/center";

/** What people are going to do, in the order of time; at the same time in the order in which it was planned. */
export interface Agenda {
  readonly plan: (at: Instant, act: () => void) => void;
  /** When the next act is due. */
  readonly nextAt: () => Instant | undefined;
  /** Takes the next act off and does it. */
  readonly doNext: () => void;
}

interface Planned {
  readonly at: Instant;
  readonly order: number;
  readonly act: () => void;
}

export function newAgenda(): Agenda {
  let order = 0;
  const acts = new TinyQueue<Planned>([], (one, other) => one.at - other.at || one.order - other.order);
  return {
    plan: (at, act) => acts.push({ at, order: order++, act }),
    nextAt: () => acts.peek()?.at,
    doNext: () => acts.pop()?.act(),
  };
}
