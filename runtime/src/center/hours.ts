import type {
  HoursDefinition,
  HoursOverride,
  Recurrence,
  TimeSpan,
  Weekday,
  WeekdaySpan,
} from "../definition/index.ts";
import type { Instant } from "./instant.ts";
import { day } from "./limits.ts";
import { wallClockIn, zoneOf, type Zone } from "./zone.ts";

/** Hours of operation, ready to be asked. */
export interface Hours {
  readonly zone: Zone;
  readonly week: Week;
  /** Other hours on some dates; the first that has a date counts. */
  readonly exceptions: readonly Dated[];
  /** Open besides. */
  readonly opened: readonly Recurring[];
  /** Closed nevertheless. */
  readonly closed: readonly Recurring[];
}

/** By weekday, Sunday first. */
type Week = readonly (readonly TimeSpan[])[];

interface Dated {
  /** Days since 1970-01-01, both included. */
  readonly from: number;
  readonly to: number;
  readonly spansOn: (date: number) => readonly TimeSpan[];
}

interface Recurring extends Dated {
  readonly on: Recurrence | undefined;
}

const weekdays: readonly Weekday[] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** `all` are the hours of the centre: exceptions and overrides of parents hold, too. */
export function readHours(
  definition: HoursDefinition,
  all: Readonly<Record<string, HoursDefinition>> = {},
): Hours {
  const family = [definition, ...(definition.parents ?? []).flatMap((name) => all[name] ?? [])];
  const overrides = family.flatMap((each) => each.overrides ?? []);
  const recurring = (kind: HoursOverride["kind"]) =>
    overrides.filter((override) => override.kind === kind).map(readOverride);
  return {
    zone: zoneOf(definition.timezone),
    week: readWeek(definition.open),
    exceptions: [
      ...family
        .flatMap(({ except = [] }) => except)
        .map(({ from, to, open }) => ({ ...dates(from, to), spansOn: () => open })),
      ...recurring("hours"),
    ],
    opened: recurring("open"),
    closed: recurring("closed"),
  };
}

function readOverride({ from, to, times, on }: HoursOverride): Recurring {
  const week = readWeek(times);
  return { ...dates(from, to), spansOn: (date) => spansOf(week, date), on };
}

function readWeek(times: readonly WeekdaySpan[]): Week {
  return weekdays.map((weekday) => times.filter(({ days }) => days.includes(weekday)));
}

const dates = (from: string, to: string) => ({ from: Date.parse(from) / day, to: Date.parse(to) / day });

/**
 * Whether these hours are open: a span begins with its first minute and ends before its last, and may reach over
 * midnight. Closed overrides win, then open ones, then other hours on a date, then the week. Other hours replace
 * everything on their dates, what reaches over from the evening before included, unless they reach over themselves.
 */
export function isOpen(hours: Hours, instant: Instant): boolean {
  const now = wallClockIn(hours.zone, instant);
  if (hours.closed.some((override) => comesBack(override, now))) return false;
  if (hours.opened.some((override) => comesBack(override, now))) return true;

  const exception = exceptionOn(hours, now.day);
  const evening = exceptionOn(hours, now.day - 1);
  const spans = exception?.spansOn(now.day) ?? spansOf(hours.week, now.day);
  const reachingOver = evening?.spansOn(now.day - 1) ?? (exception ? [] : spansOf(hours.week, now.day - 1));
  return covers(spans, reachingOver, now.minutes);
}

interface WallClock {
  readonly day: number;
  readonly minutes: number;
}

function covers(today: readonly TimeSpan[], evening: readonly TimeSpan[], minutes: number): boolean {
  return (
    today.some(({ from, to }) => from <= minutes && (minutes < to || to <= from)) ||
    evening.some(({ from, to }) => to <= from && minutes < to)
  );
}

function comesBack(override: Recurring, { day: today, minutes }: WallClock): boolean {
  const spansOn = (date: number) => (recursOn(override, date) ? override.spansOn(date) : []);
  return covers(spansOn(today), spansOn(today - 1), minutes);
}

function recursOn({ from, to, on }: Recurring, date: number): boolean {
  if (date < from || date > to) return false;
  if (on === undefined) return true;
  if (on.every === "week") return (weekOf(date) - weekOf(from)) % on.interval === 0;
  const { year, month, dayOfMonth, last } = calendar(date);
  const first = calendar(from);
  if (on.every === "month" && (year * 12 + month - first.year * 12 - first.month) % on.interval !== 0)
    return false;
  if (on.every === "year" && (year - first.year) % on.interval !== 0) return false;
  if (on.months !== undefined && !on.months.includes(month)) return false;
  if (on.which === -1) return dayOfMonth > last - 7;
  if (on.which !== undefined) return Math.ceil(dayOfMonth / 7) === on.which;
  if (on.days === undefined) return true;
  return on.days.includes(dayOfMonth) || (on.days.includes(-1) && dayOfMonth === last);
}

/** Weeks since the one of 1970-01-01; they begin on Sundays. */
const weekOf = (date: number): number => Math.floor((date + 4) / 7);

function calendar(date: number) {
  const at = new Date(date * day);
  const year = at.getUTCFullYear();
  const month = at.getUTCMonth() + 1;
  return { year, month, dayOfMonth: at.getUTCDate(), last: new Date(Date.UTC(year, month, 0)).getUTCDate() };
}

function exceptionOn({ exceptions }: Hours, date: number): Dated | undefined {
  return exceptions.find(({ from, to }) => from <= date && date <= to);
}

/** 1970-01-01 was a Thursday. */
function spansOf(week: Week, date: number): readonly TimeSpan[] {
  return week[(((date + 4) % 7) + 7) % 7] ?? [];
}
