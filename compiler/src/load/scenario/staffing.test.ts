import { parseInstant, zoneOf } from "@contactflow/runtime/center";
import { expect, test } from "vitest";
import { centerOf, hour } from "../plan.fixture.ts";
import type { LoadFiles } from "./reading.ts";
import { resolveStaffing } from "./resolve.ts";

const definition = centerOf(`
center Shop { country: DE, timezone: "Europe/Berlin" }
queue Sales { }
routing profile Early { channels: { voice: 1 }, outboundQueue: Sales, queues: [Sales { priority: 1, delay: 0s }] }
routing profile Late { channels: { voice: 1 }, outboundQueue: Sales, queues: [Sales { priority: 2, delay: 0s }] }
phone number Main { number: +4930901820, flow: Welcome }
inbound flow Welcome {
  on error -> bye
  enqueue Sales
  step bye { disconnect }
}
`);
const zone = zoneOf("Europe/Berlin");

/** Each agent's shifts in hours from the start, `0-8,9-17`. */
function shifts(at: string, hours: number, staffing: readonly object[]): Readonly<Record<string, string>> {
  const files: LoadFiles = { texts: new Map(), found: [], readBeside: () => undefined };
  const startsAt = parseInstant(at, zone) ?? 0;
  const text = { file: "plan.json", text: JSON.stringify({ staffing }) };
  const plan = resolveStaffing(files, text, { definition, zone, startsAt, length: hours * hour });
  expect(files.found).toEqual([]);
  return Object.fromEntries(
    (plan?.agents ?? []).map((agent) => [
      agent.name,
      agent.shifts.map(({ from, to }) => `${from / hour}-${to / hour}`).join(","),
    ]),
  );
}

test("agents without a shift are there all the time, and each has a name", () => {
  expect(
    shifts("2026-03-02T08:00", 10, [
      { profile: "Early", count: 2 },
      { profile: "Late", count: 1 },
      { profile: "Early", count: 1 },
    ]),
  ).toEqual({ "Early #1": "0-10", "Early #2": "0-10", "Late #1": "0-10", "Early #3": "0-10" });
});

test("a shift comes each day, and breaks leave holes in it", () => {
  const breaks = ["12:00-12:30", "15:00-15:15"];
  expect(
    shifts("2026-03-02T10:00", 30, [{ profile: "Early", count: 1, shift: "08:00-16:00", breaks }]),
  ).toEqual({ "Early #1": "0-2,2.5-5,5.25-6,22-26,26.5-29,29.25-30" });
});

test("a shift may go past midnight, and to its end", () => {
  const night = { profile: "Late", count: 1, shift: "22:00-06:00" };
  expect(shifts("2026-03-02T02:00", 24, [night])).toEqual({ "Late #1": "0-4,20-24" });
  const evening = { profile: "Late", count: 1, shift: "20:00-24:00" };
  expect(shifts("2026-03-02T20:00", 8, [evening])).toEqual({ "Late #1": "0-4" });
});

test("by interval so many are there as it says; the first ones stay longest", () => {
  expect(shifts("2026-03-02T08:00", 4, [{ profile: "Early", count: [1, 3, 2, 0], every: "1h" }])).toEqual({
    "Early #1": "0-3",
    "Early #2": "1-3",
    "Early #3": "1-2",
  });
});

test("by interval within a shift, it is what both say", () => {
  expect(
    shifts("2026-03-02T08:00", 4, [{ profile: "Early", count: [1, 2], every: "2h", shift: "09:00-11:00" }]),
  ).toEqual({ "Early #1": "1-3", "Early #2": "2-3" });
});

test("times of day are those of the clock on the wall when it is put forward", () => {
  expect(shifts("2026-03-28T08:00", 30, [{ profile: "Early", count: 1, shift: "08:00-09:00" }])).toEqual({
    "Early #1": "0-1,23-24",
  });
});
