import {
  formatInstant,
  parseInstant,
  type Instant,
  type Milliseconds,
  type Zone,
} from "@contactflow/runtime/center";

import { invariant } from "../../model/invariant.ts";

const units = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 } as const;

/** A duration that the shape of the file has let through. */
export function milliseconds(duration: string): Milliseconds {
  const parts = duration.matchAll(/(\d+(?:\.\d+)?)(ms|[dhms])/g);
  return Math.round(
    [...parts].reduce((sum, [, count, unit]) => sum + Number(count) * units[unit as keyof typeof units], 0),
  );
}

/** A moment of a file: a date with a time, or a time of the day that `start` belongs to. `undefined`: it is neither. */
export function momentOf(text: string, start: Instant, zone: Zone): Instant | undefined {
  const isTimeOfDay = /^\d{2}:\d{2}(:\d{2})?$/.test(text);
  return parseInstant(isTimeOfDay ? `${dateOf(start, zone)}T${text}` : text, zone);
}

/** `2026-03-02` */
export function dateOf(instant: Instant, zone: Zone): string {
  return formatInstant(instant, zone).slice(0, 10);
}

export function dayAfter(date: string): string {
  return new Date(Date.parse(date) + units.d).toISOString().slice(0, 10);
}

/** A time of day on a date that there is. */
export function instantOn(date: string, time: string, zone: Zone): Instant {
  if (time === "24:00") return instantOn(dayAfter(date), "00:00", zone);
  const instant = parseInstant(`${date}T${time}`, zone);
  invariant(instant !== undefined, `${date} has no ${time}`);
  return instant;
}
