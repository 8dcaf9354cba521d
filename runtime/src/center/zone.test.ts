import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatInstant, instantOf, parseInstant, wallClockIn, zoneOf } from "./zone.ts";

const newYork = zoneOf("America/New_York");
const read = (text: string, zone = newYork) => {
  const instant = parseInstant(text, zone);
  return instant === undefined ? undefined : new Date(instant).toISOString();
};

describe("reading a time", () => {
  test.each([
    ["2026-03-02T10:00", "2026-03-02T15:00:00.000Z"],
    ["2026-03-02 10:00", "2026-03-02T15:00:00.000Z"],
    ["2026-03-02T10:00:30", "2026-03-02T15:00:30.000Z"],
    ["2026-03-02", "2026-03-02T05:00:00.000Z"],
    ["2026-03-02T10:00Z", "2026-03-02T10:00:00.000Z"],
    ["2026-03-02T10:00+01:00", "2026-03-02T09:00:00.000Z"],
    ["2026-07-02T10:00", "2026-07-02T14:00:00.000Z"],
  ])("%s in New York is %s", (text, expected) => expect(read(text)).toBe(expected));

  test.each(["", "10:00", "2026-13-01", "2026-02-30T10:00", "tomorrow", "2026-03-02T25:00"])(
    "%j is no time",
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  test("an hour that is skipped in spring is read an hour later", () => {
    expect(read("2026-03-08T02:30")).toBe("2026-03-08T07:30:00.000Z");
  });

  test("an hour that comes twice in autumn is read the first time", () => {
    expect(read("2026-11-01T01:30")).toBe("2026-11-01T05:30:00.000Z");
  });
});

const zones = [
  "America/New_York",
  "Europe/Berlin",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "America/St_Johns",
  "UTC",
  "Africa/Casablanca",
];
const instants = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) });

test("the wall clock is the one that Intl shows", () => {
  const formats = new Map(
    zones.map((timeZone) => [
      timeZone,
      new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }),
    ]),
  );
  fc.assert(
    fc.property(fc.constantFrom(...zones), instants, (name, at) => {
      const instant = at - (at % 1000);
      expect(formatInstant(instant, zoneOf(name))).toBe(formats.get(name)?.format(instant));
    }),
    { numRuns: 1000 },
  );
});

test("what is written is read again, except in the hour that comes twice", () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), instants, (name, at) => {
      const zone = zoneOf(name);
      const again = parseInstant(formatInstant(at, zone), zone) ?? Number.NaN;
      expect(formatInstant(again, zone)).toBe(formatInstant(at, zone));
      expect(again).toBeLessThanOrEqual(at);
      expect(at - again).toBeLessThanOrEqual(60 * 60 * 1000);
    }),
  );
});

test("days and minutes are counted on the wall clock", () => {
  expect(wallClockIn(newYork, Date.UTC(1970, 0, 2, 4, 59))).toEqual({ day: 0, minutes: 23 * 60 + 59 });
  expect(wallClockIn(newYork, Date.UTC(1970, 0, 2, 5, 0))).toEqual({ day: 1, minutes: 0 });
  expect(instantOf(newYork, 0)).toBe(Date.UTC(1970, 0, 1, 5));
});
