const units = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 } as const;

/** `99s`, `2m 5s`, `1h`, `7d`, `250ms`; or its parts: `{ minutes: 2, seconds: 5 }`. */
export type Duration =
  | string
  | {
      readonly days?: number;
      readonly hours?: number;
      readonly minutes?: number;
      readonly seconds?: number;
      readonly milliseconds?: number;
    };

/**
 * A duration in milliseconds.
 * @throws RangeError when it is none.
 */
export function milliseconds(duration: Duration): number {
  if (typeof duration === "object") {
    const { days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds: rest = 0 } = duration;
    return days * units.d + hours * units.h + minutes * units.m + seconds * units.s + rest;
  }
  const parts = [...duration.matchAll(/(\d+(?:\.\d+)?)\s*(ms|[dhms])\s*/gy)];
  const read = parts.reduce((length, [part]) => length + part.length, 0);
  if (parts.length === 0 || read !== duration.length) {
    throw new RangeError(`"${duration}" is no duration. Durations look like "99s", "2m 5s", "1h" or "7d".`);
  }
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * units[unit as keyof typeof units], 0);
}
