import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { HoursDefinition, HoursOverride, TimeSpan, Weekday } from "../definition/index.ts";
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

describe("overrides", () => {
  const open = [{ days: workdays, ...span(at(8), at(18)) }];
  const everyDay: readonly Weekday[] = [...workdays, "sat", "sun"];
  const in2026 = { from: "2026-01-01", to: "2026-12-31" };
  const override = (rest: Omit<HoursOverride, "name" | "from" | "to">): HoursOverride => ({
    name: "Override",
    ...in2026,
    ...rest,
  });
  const lunch = override({
    kind: "closed",
    times: [{ days: workdays, ...span(at(12), at(16)) }],
    on: { every: "week", interval: 1 },
  });

  test("that close leave the rest of the day open", () => {
    const hours = { open, overrides: [lunch] };
    expect(opens(hours, "2026-03-02T11:59")).toBe(true);
    expect(opens(hours, "2026-03-02T12:00")).toBe(false);
    expect(opens(hours, "2026-03-02T16:00")).toBe(true);
    expect(opens(hours, "2027-03-01T12:00")).toBe(true);
  });

  test("that open add to the week, and those that close win over them", () => {
    const late = override({
      kind: "open",
      times: [{ days: ["thu"], ...span(at(10), at(20)) }],
      on: { every: "week", interval: 1 },
    });
    const hours = { open, overrides: [late, lunch] };
    expect(opens(hours, "2026-03-05T19:00")).toBe(true);
    expect(opens(hours, "2026-03-05T13:00")).toBe(false);
    expect(opens(hours, "2026-03-06T19:00")).toBe(false);
  });

  test("with other hours replace the week on their dates, also where the week is closed", () => {
    const summer = {
      ...override({ kind: "hours", times: [{ days: ["sat", "mon"], ...span(at(9), at(12)) }] }),
      from: "2026-07-01",
      to: "2026-07-31",
    };
    const hours = { open, overrides: [summer] };
    expect(opens(hours, "2026-07-04T09:00")).toBe(true);
    expect(opens(hours, "2026-07-06T12:00")).toBe(false);
    expect(opens(hours, "2026-07-07T10:00")).toBe(false);
    expect(opens(hours, "2026-08-03T15:00")).toBe(true);
    expect(opens({ ...hours, overrides: [summer, lunch] }, "2026-07-06T11:00")).toBe(true);
  });

  test.each([
    ["each second week", { every: "week", interval: 2 }, ["2026-01-02", "2026-01-16"], ["2026-01-09"]],
    [
      "the last day of the month",
      { every: "month", interval: 1, days: [-1] },
      ["2026-02-28", "2026-01-31"],
      ["2026-01-30"],
    ],
    [
      "each third month",
      { every: "month", interval: 3, days: [1, 15] },
      ["2026-01-15", "2026-04-01"],
      ["2026-02-01"],
    ],
    [
      "the second Thursday of April",
      { every: "year", interval: 1, months: [4], which: 2 },
      ["2026-04-09"],
      ["2026-04-02", "2026-04-16", "2026-05-14"],
      ["thu"],
    ],
    [
      "the last Monday of May",
      { every: "year", interval: 1, months: [5], which: -1 },
      ["2026-05-25"],
      ["2026-05-18", "2026-05-26"],
      ["mon"],
    ],
    [
      "the last Sunday of May, its last day",
      { every: "year", interval: 1, months: [5], which: -1 },
      ["2026-05-31"],
      ["2026-05-24"],
      ["sun"],
    ],
    [
      "each third week",
      { every: "week", interval: 3 },
      ["2026-01-02", "2026-01-23"],
      ["2026-01-09", "2026-01-16"],
    ],
  ] as const)("come back on %s", (_, on, closedOn, openOn, days: readonly Weekday[] = everyDay) => {
    const always = [{ days: everyDay, ...span(0, 0) }];
    const hours = {
      open: always,
      overrides: [override({ kind: "closed", times: [{ days, ...span(0, 0) }], on })],
    };
    expect(closedOn.filter((date) => opens(hours, `${date}T12:00`))).toEqual([]);
    expect(openOn.filter((date) => opens(hours, `${date}T12:00`))).toEqual(openOn);
  });

  test("reach over midnight", () => {
    const night = override({
      kind: "open",
      times: [{ days: ["fri"], ...span(at(22), at(3)) }],
      on: { every: "month", interval: 1, which: 1 },
    });
    expect(opens({ overrides: [night] }, "2026-05-02T02:59")).toBe(true);
    expect(opens({ overrides: [night] }, "2026-05-02T03:00")).toBe(false);
    expect(opens({ overrides: [night] }, "2026-05-09T02:00")).toBe(false);
  });

  test("of parents hold, their weeks do not", () => {
    const holidays: HoursDefinition = {
      timezone: "UTC",
      open: [{ days: everyDay, ...span(0, 0) }],
      except: [{ from: "2026-12-25", to: "2026-12-25", open: [] }],
      overrides: [lunch],
    };
    const child: HoursDefinition = { timezone: "UTC", open, parents: ["Holidays"] };
    const hours = readHours(child, { Holidays: holidays, Child: child });
    const opensAt = (time: string) => isOpen(hours, Date.parse(time));
    expect(opensAt("2026-12-24T10:00Z")).toBe(true);
    expect(opensAt("2026-12-24T13:00Z")).toBe(false);
    expect(opensAt("2026-12-25T10:00Z")).toBe(false);
    expect(opensAt("2026-12-24T20:00Z")).toBe(false);
  });
});
