import type { HoursDefinition, TimeSpan, Weekday } from "../definition/index.ts";
import type { Instant } from "./instant.ts";
import { day } from "./limits.ts";
import { wallClockIn, zoneOf, type Zone } from "./zone.ts";

/** Hours of operation, ready to be asked. */
export interface Hours {
  readonly zone: Zone;
  /** By weekday, Sunday first. */
  readonly week: readonly (readonly TimeSpan[])[];
  readonly exceptions: readonly Exception[];
}

interface Exception {
  /** Days since 1970-01-01, both included. */
  readonly from: number;
  readonly to: number;
  readonly open: readonly TimeSpan[];
}

const weekdays: readonly Weekday[] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

export function readHours(definition: HoursDefinition): Hours {
  return {
    zone: zoneOf(definition.timezone),
    week: weekdays.map((weekday) => definition.open.filter(({ days }) => days.includes(weekday))),
    exceptions: (definition.except ?? []).map(({ from, to, open }) => ({
      from: Date.parse(from) / day,
      to: Date.parse(to) / day,
      open,
    })),
  };
}

/**
 * Whether these hours are open: a span begins with its first minute and ends before its last. An exception replaces
 * everything on its dates, what reaches over from the evening before included, unless an exception reaches over.
 */
export function isOpen(hours: Hours, instant: Instant): boolean {
  const { day: today, minutes } = wallClockIn(hours.zone, instant);
  const exception = exceptionOn(hours, today);
  const evening = exceptionOn(hours, today - 1);
  const spans = exception?.open ?? weekdaySpans(hours, today);
  const reachingOver = evening?.open ?? (exception ? [] : weekdaySpans(hours, today - 1));
  return (
    spans.some(({ from, to }) => from <= minutes && (minutes < to || to <= from)) ||
    reachingOver.some(({ from, to }) => to <= from && minutes < to)
  );
}

/** The first that was written wins. */
function exceptionOn({ exceptions }: Hours, date: number): Exception | undefined {
  return exceptions.find(({ from, to }) => from <= date && date <= to);
}

/** 1970-01-01 was a Thursday. */
function weekdaySpans({ week }: Hours, date: number): readonly TimeSpan[] {
  return week[(((date + 4) % 7) + 7) % 7] ?? [];
}
