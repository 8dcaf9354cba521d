import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { HoursDefinition, TimeSpan, Weekday } from "../definition/index.ts";
import { isOpen, readHours } from "./hours.ts";
import { parseInstant, zoneOf } from "./zone.ts";

const at = (hour: number, minutes = 0) => hour * 60 + minutes;
const span = (from: number, to: number): TimeSpan => ({ from, to });
const workdays: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri"];

function opens(definition: Partial<HoursDefinition>, time: string, zone = "America/New_York"): boolean {
  const hours = { timezone: "America/New_York", open: [], ...definition };
  return isOpen(readHours(hours), parseInstant(time, zoneOf(zone)) ?? Number.NaN);
}

describe("a weekday's hours", () => {
  const open = [{ days: workdays, ...span(at(8), at(18)) }];
  test.each([
    ["2026-03-02T07:59:59", false],
    ["2026-03-02T08:00", true],
    ["2026-03-02T17:59:59", true],
    ["2026-03-02T18:00", false],
    ["2026-03-07T12:00", false],
  ])("at %s: %s", (time, expected) => expect(opens({ open }, time)).toBe(expected));

  test("are those of the schedule's zone, wherever the centre is", () => {
    expect(opens({ open }, "2026-03-02T13:30", "Europe/Berlin")).toBe(false);
    expect(opens({ open }, "2026-03-02T14:00", "Europe/Berlin")).toBe(true);
  });
});

describe("hours that reach over midnight", () => {
  const open = [{ days: ["fri"] as const, ...span(at(22), at(2)) }];
  test.each([
    ["2026-03-06T21:59", false],
    ["2026-03-06T22:00", true],
    ["2026-03-07T01:59", true],
    ["2026-03-07T02:00", false],
    ["2026-03-06T01:00", false],
  ])("at %s: %s", (time, expected) => expect(opens({ open }, time)).toBe(expected));

  test("stop at midnight where the next day is an exception", () => {
    const closed = { open, except: [{ from: "2026-03-07", to: "2026-03-07", open: [] }] };
    expect(opens(closed, "2026-03-06T23:59")).toBe(true);
    expect(opens(closed, "2026-03-07T00:30")).toBe(false);
  });

  test("go on into the next day when they are an exception themselves", () => {
    const party = {
      open: [],
      except: [{ from: "2026-03-06", to: "2026-03-06", open: [span(at(20), at(3))] }],
    };
    expect(opens(party, "2026-03-07T02:59")).toBe(true);
    expect(opens(party, "2026-03-07T03:00")).toBe(false);
  });
});

test("from midnight to midnight is the whole day", () => {
  const open = [{ days: ["wed"] as const, ...span(0, 0) }];
  expect(opens({ open }, "2026-03-04T00:00")).toBe(true);
  expect(opens({ open }, "2026-03-04T23:59:59")).toBe(true);
  expect(opens({ open }, "2026-03-05T00:00")).toBe(false);
});

describe("exceptions", () => {
  const definition = {
    open: [{ days: workdays, ...span(at(8), at(18)) }],
    except: [
      { from: "2026-12-24", to: "2026-12-24", open: [span(at(9), at(12))] },
      { from: "2026-12-25", to: "2026-12-26", open: [] },
    ],
  };
  test.each([
    ["2026-12-23T13:00", true],
    ["2026-12-24T08:30", false],
    ["2026-12-24T11:59", true],
    ["2026-12-24T12:00", false],
    ["2026-12-25T10:00", false],
    ["2026-12-26T10:00", false],
    ["2026-12-28T10:00", true],
  ])("at %s: %s", (time, expected) => expect(opens(definition, time)).toBe(expected));
});

describe("when clocks change", () => {
  const night = { open: [{ days: ["sun"] as const, ...span(at(1), at(3)) }] };
  test("an hour is missing in spring", () => {
    expect(opens(night, "2026-03-08T06:59:59Z")).toBe(true);
    expect(opens(night, "2026-03-08T07:00Z")).toBe(false);
  });
  test("an hour comes twice in autumn", () => {
    expect(opens(night, "2026-11-01T05:00Z")).toBe(true);
    expect(opens(night, "2026-11-01T07:59:59Z")).toBe(true);
    expect(opens(night, "2026-11-01T08:00Z")).toBe(false);
  });
});

test("a week of hours has as many open minutes as were written", () => {
  const minuteOfDay = fc.integer({ min: 0, max: 1439 });
  fc.assert(
    fc.property(minuteOfDay, minuteOfDay, fc.subarray([...workdays]), (from, to, days) => {
      const hours = readHours({ timezone: "Asia/Kolkata", open: [{ days, ...span(from, to) }] });
      const week = Array.from(
        { length: 7 * 24 * 60 },
        (_, index) => Date.UTC(2026, 0, 4, 18, 30) + index * 60_000,
      );
      const minutes = to > from ? to - from : to - from + 24 * 60;
      expect(week.filter((instant) => isOpen(hours, instant)).length).toBe(days.length * minutes);
    }),
    { numRuns: 20 },
  );
});
