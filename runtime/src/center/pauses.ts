import type { Contact, Pauses, World } from "./world.ts";

export function isPaused({ pauses }: Contact): boolean {
  return pauses?.since !== undefined;
}

export function newPauses({ now }: World): Pauses {
  return {
    since: undefined,
    lastAt: now,
    lastResumedAt: undefined,
    count: 0,
    lasted: 0,
    withAgent: 0,
    owesFlow: false,
    suspended: undefined,
  };
}

/** Counts the time of a pause that is over. */
export function endPause({ now }: World, { pauses, connection }: Contact): void {
  if (pauses?.since === undefined) return;
  const lasted = now - pauses.since;
  pauses.lasted += lasted;
  if (connection) pauses.withAgent += lasted;
  pauses.since = undefined;
}
