import type { CenterDefinition } from "@contactflow/runtime";
import type { Instant, Milliseconds, Zone } from "@contactflow/runtime/center";
import type { AgentPlan, Shift } from "../plan.ts";
import type { JsonFile, Path } from "./reading.ts";
import type { StaffingFile } from "./shape.ts";
import { dateOf, dayAfter, instantOn, milliseconds } from "./times.ts";

type Group = StaffingFile["staffing"][number];

/** The time that a staffing is for. */
export interface Season {
  readonly definition: CenterDefinition;
  readonly zone: Zone;
  readonly startsAt: Instant;
  /** With the time after the last call. */
  readonly length: Milliseconds;
}

/** Agents one by one, with names of their own; `path` leads to the list of groups. */
export function agentsOf(
  file: JsonFile<unknown>,
  path: Path,
  groups: StaffingFile["staffing"],
  season: Season,
): readonly AgentPlan[] {
  const counts = new Map<string, number>();
  return groups.flatMap((group, index) => {
    const { profile } = group;
    if (!checkGroup(file, [...path, index], group, season)) return [];
    return groupShifts(group, season).map((shifts) => {
      const number = (counts.get(profile) ?? 0) + 1;
      counts.set(profile, number);
      return { name: `${profile} #${number}`, profile, shifts };
    });
  });
}

function checkGroup(
  file: JsonFile<unknown>,
  path: Path,
  { profile, count, every }: Group,
  { definition }: Season,
): boolean {
  const profiles = Object.keys(definition.routingProfiles);
  const isKnown = file.isKnown([...path, "profile"], profile, "routing profile of the centre", profiles);
  if (typeof count === "object" && every === undefined)
    file.wrong(
      [...path, "count"],
      "A list in `count`",
      "needs `every`, which says how long each number holds",
    );
  if (typeof count === "number" && every !== undefined)
    file.wrong(
      [...path, "every"],
      "`every`",
      "stands beside a list in `count`, with one number for each interval",
    );
  if (every !== undefined && milliseconds(every) === 0)
    file.wrong([...path, "every"], "`every`", "must be longer than nothing");
  return isKnown;
}

/** For each agent of the group: when they are there. */
function groupShifts(
  { count, every, shift, breaks = [] }: Group,
  season: Season,
): readonly (readonly Shift[])[] {
  const { length } = season;
  const shifts = shift === undefined ? [{ from: 0, to: length }] : daily(shift, season);
  const pauses = breaks.flatMap((pause) => daily(pause, season));
  const times = pauses.reduce(without, shifts);
  if (typeof count === "number") return Array.from({ length: count }, () => times).filter(isSomething);
  const step = milliseconds(every ?? "0s");
  return Array.from({ length: Math.max(...count) }, (_, agent) => {
    const present = count.flatMap((needed, index) =>
      agent < needed ? [{ from: index * step, to: Math.min(length, (index + 1) * step) }] : [],
    );
    return joined(present).flatMap((one) => times.flatMap((other) => both(one, other)));
  }).filter(isSomething);
}

const isSomething = (shifts: readonly Shift[]) => shifts.length > 0;

/** A time of day on all days that it touches, from the start. */
function daily(times: string, { startsAt, length, zone }: Season): readonly Shift[] {
  const [from = "", to = ""] = times.split("-");
  const shifts: Shift[] = [];
  const dayBefore = dateOf(startsAt - 86_400_000, zone);
  for (let date = dayBefore; ; date = dayAfter(date)) {
    const begins = instantOn(date, from, zone) - startsAt;
    if (begins >= length) return shifts;
    const ends = instantOn(to > from ? date : dayAfter(date), to, zone) - startsAt;
    if (ends > 0) shifts.push({ from: Math.max(0, begins), to: Math.min(ends, length) });
  }
}

function both(one: Shift, other: Shift): readonly Shift[] {
  const from = Math.max(one.from, other.from);
  const to = Math.min(one.to, other.to);
  return from < to ? [{ from, to }] : [];
}

function without(shifts: readonly Shift[], pause: Shift): readonly Shift[] {
  return shifts.flatMap((shift) => [
    ...both(shift, { from: 0, to: pause.from }),
    ...both(shift, { from: pause.to, to: Infinity }),
  ]);
}

/** Shifts that follow each other without a gap become one. */
function joined(shifts: readonly Shift[]): readonly Shift[] {
  const all: Shift[] = [];
  for (const shift of shifts) {
    const last = all.at(-1);
    if (last?.to === shift.from) all[all.length - 1] = { from: last.from, to: shift.to };
    else all.push(shift);
  }
  return all;
}
