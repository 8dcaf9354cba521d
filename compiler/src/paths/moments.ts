import type { CenterDefinition } from "@contactflow/runtime";
import { isOpen, parseInstant, readHours, zoneOf } from "@contactflow/runtime/center";

/** A moment when to call, and which hours are open then. */
export interface MomentToCall {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly open: ReadonlySet<string>;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * One moment for each set of hours that are open at the same time within the next days and on the dates of exceptions: the
 * first is when simulations begin, a Monday morning.
 */
export function momentsToCall({ hours, timezone }: CenterDefinition): readonly MomentToCall[] {
  const first = parseInstant("2026-01-05T10:00", zoneOf(timezone)) ?? 0;
  const all = Object.entries(hours).map(([name, definition]) => ({
    name,
    hours: readHours(definition, hours),
  }));
  const bySet = new Map<string, MomentToCall>();
  for (const at of moments(first, Object.values(hours))) {
    const open = all.filter((each) => isOpen(each.hours, at)).map(({ name }) => name);
    const key = open.join();
    if (!bySet.has(key)) bySet.set(key, { at, open: new Set(open) });
  }
  return [...bySet.values()];
}

function* moments(first: number, hours: readonly CenterDefinition["hours"][string][]): Iterable<number> {
  const dates = hours.flatMap(({ except = [], overrides = [] }) =>
    [...except, ...overrides].map(({ from }) => from),
  );
  for (const start of [first, ...[...new Set(dates)].toSorted().map((date) => Date.parse(date) - day / 2)])
    for (let at = start; at < start + (start === first ? 7 : 2) * day; at += 15 * minute) yield at;
}
