import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { formatInstant, instantOf, wallClockIn, zoneOf } from "./zone.ts";

const zoneNames = [
  "UTC",
  "America/New_York",
  "Europe/Berlin",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "America/St_Johns",
  "Pacific/Apia",
  "Africa/Casablanca",
] as const;
const aZone = fc.constantFrom(...zoneNames).map(zoneOf);
const from = Date.UTC(2005, 0, 1);
const to = Date.UTC(2035, 0, 1);
const anInstant = fc.integer({ min: from / 1000, max: to / 1000 }).map((seconds) => seconds * 1000);

describe("a time zone, with Temporal as the judge", () => {
  test("shows the same wall clock at every instant", () => {
    fc.assert(
      fc.property(aZone, anInstant, (zone, instant) => {
        const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone.name);
        expect(formatInstant(instant, zone)).toBe(
          `${there.toPlainDate().toString()} ${there.toPlainTime().toString({ smallestUnit: "second" })}`,
        );
        expect(wallClockIn(zone, instant).minutes).toBe(there.hour * 60 + there.minute);
      }),
      { numRuns: 500 },
    );
  });

  test("finds the instant of a wall clock, also where clocks are put forward or back", () => {
    fc.assert(
      fc.property(aZone, anInstant, (zone, wall) => {
        const plain = Temporal.Instant.fromEpochMilliseconds(wall)
          .toZonedDateTimeISO("UTC")
          .toPlainDateTime();
        expect(instantOf(zone, wall)).toBe(plain.toZonedDateTime(zone.name).epochMilliseconds);
      }),
      { numRuns: 500 },
    );
  });
});
