import type { Instant, Milliseconds } from "./instant.ts";
import { day, minute } from "./limits.ts";

/** A time zone as a clock on the wall there shows it. */
export interface Zone {
  readonly name: string;
  /** What to add to an instant to read the wall clock as if it were UTC. */
  readonly offsetAt: (instant: Instant) => Milliseconds;
}

const zones = new Map<string, Zone>();

/** @throws RangeError when there is no such zone. */
export function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: name,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const zone = {
    name,
    offsetAt: remembered((instant) => wallClock(format, instant) - wholeSeconds(instant)),
  };
  zones.set(name, zone);
  return zone;
}

function wallClock(format: Intl.DateTimeFormat, instant: Instant): number {
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
}

const wholeSeconds = (instant: Instant) => Math.floor(instant / 1000) * 1000;

/**
 * Asking `Intl` is slow and offsets rarely change: a stretch of a day with the same offset at both ends is
 * remembered, and one with a change in it is cut at that change. (No zone changes twice within a day.)
 */
function remembered(offsetOf: (instant: Instant) => Milliseconds): (instant: Instant) => Milliseconds {
  let from = 0;
  let until = 0;
  let offset = 0;
  return (instant) => {
    if (instant >= from && instant < until) return offset;
    const start = Math.floor(instant / day) * day;
    const end = start + day;
    const before = offsetOf(start);
    const after = offsetOf(end);
    if (before === after) {
      [from, until, offset] = [start, end, before];
      return offset;
    }
    let last = start;
    let first = end;
    while (first - last > 1) {
      const middle = Math.floor((last + first) / 2);
      if (offsetOf(middle) === before) last = middle;
      else first = middle;
    }
    [from, until, offset] = instant < first ? [start, first, before] : [first, end, after];
    return offset;
  };
}

/** Days since 1970-01-01 and minutes since midnight on the zone's wall clock. */
export function wallClockIn(
  zone: Zone,
  instant: Instant,
): { readonly day: number; readonly minutes: number } {
  const wall = instant + zone.offsetAt(instant);
  const days = Math.floor(wall / day);
  return { day: days, minutes: Math.floor((wall - days * day) / minute) };
}

/** When a wall clock shows this: in an hour that comes twice the first time, in one that is skipped an hour later. */
export function instantOf(zone: Zone, wall: number): Instant {
  const before = zone.offsetAt(wall - day);
  const after = zone.offsetAt(wall + day);
  const early = wall - before;
  return early + zone.offsetAt(early) === wall ? early : (fits(zone, wall, after) ?? early);
}

function fits(zone: Zone, wall: number, offset: Milliseconds): Instant | undefined {
  const instant = wall - offset;
  return instant + zone.offsetAt(instant) === wall ? instant : undefined;
}

const iso = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** Reads `2026-03-02T10:00`, with or without seconds and offset; without an offset in this zone. `undefined`: no such time. */
export function parseInstant(text: string, zone: Zone): Instant | undefined {
  const match = iso.exec(text);
  if (!match) return undefined;
  const time = text.replace(" ", "T");
  const wall = Date.parse(match[1] === undefined && time.includes("T") ? `${time}Z` : time);
  const date = text.slice(0, 10);
  // Dates know no 31 February, and take it for one in March.
  if (Number.isNaN(wall) || new Date(Date.parse(date)).toISOString().slice(0, 10) !== date) return undefined;
  return match[1] === undefined ? instantOf(zone, wall) : wall;
}

/** `2026-03-02 10:00:00`, with milliseconds where there are any. */
export function formatInstant(instant: Instant, zone: Zone): string {
  const text = new Date(instant + zone.offsetAt(instant)).toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, instant % 1000 === 0 ? 19 : 23)}`;
}
