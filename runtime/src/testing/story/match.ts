import type { TranscriptEntry } from "../../center/index.ts";
import type { AnyMoment, StoryPart } from "./moments.ts";
import type { Subject } from "./subject.ts";

/** A moment that a story speaks of, and what became of it. */
export interface Row {
  readonly moment: AnyMoment;
  readonly inAnyOrder: boolean;
  /** `wrong`: is missing, or was not to be; `open`: was not looked for, because of something wrong before it. */
  readonly state: "found" | "never" | "wrong" | "open";
  readonly entry?: TranscriptEntry;
}

/** How a story was followed through what has happened. `passed`: how much of it lies before what is wrong. */
export interface Following {
  readonly rows: readonly Row[];
  readonly wrong: Row | undefined;
  readonly passed: number;
}

/**
 * Follows a story through what has happened: each part at the first place after the one before it, with anything between that
 * `never` does not forbid.
 */
export function follow(
  log: readonly TranscriptEntry[],
  story: readonly StoryPart[],
  subject: Subject,
): Following {
  const rows: Row[] = [];
  let passed = 0;
  let forbidden: AnyMoment[] = [];
  const nevers = (end: number): Row | undefined => {
    const between = log.slice(passed, end);
    let wrong: Row | undefined;
    for (const moment of forbidden) {
      const entry = between.find((each) => moment.matches(each, subject));
      const row: Row = {
        moment,
        inAnyOrder: false,
        ...(entry ? { state: "wrong", entry } : { state: "never" }),
      };
      rows.push(row);
      if (entry) wrong ??= row;
    }
    forbidden = [];
    return wrong;
  };
  for (const [index, part] of story.entries()) {
    if (part.kind === "never") {
      forbidden.push(...part.moments);
      continue;
    }
    const moments = part.kind === "moment" ? [part] : part.moments;
    if (moments.length === 0) continue;
    const places = placesOf(log, passed, moments, subject);
    const allFound = places.size === moments.length;
    const forbiddenRow = nevers(allFound ? Math.min(...places.values()) : passed);
    const sought = moments.map((moment): Row => {
      const entry = log[places.get(moment) ?? -1];
      const inAnyOrder = part.kind === "unordered";
      return { moment, inAnyOrder, ...(entry ? { state: "found", entry } : { state: "wrong" }) };
    });
    rows.push(...sought);
    const wrong = forbiddenRow ?? sought.find(({ state }) => state === "wrong");
    if (wrong) return { rows: [...rows, ...story.slice(index + 1).flatMap(openRows)], wrong, passed };
    passed = Math.max(...places.values()) + 1;
  }
  const wrong = nevers(log.length);
  return { rows, wrong, passed };
}

function openRows(part: StoryPart): readonly Row[] {
  const moments = part.kind === "moment" ? [part] : part.moments;
  return moments.map((moment) => ({
    moment,
    inAnyOrder: part.kind === "unordered",
    state: part.kind === "never" ? "never" : "open",
  }));
}

/**
 * The earliest places where all of these are found, in any order, each at a place of its own; as many as can be found.
 * An entry that two of them fit goes to the one that lets the other have another (augmenting paths).
 */
function placesOf(
  log: readonly TranscriptEntry[],
  from: number,
  moments: readonly AnyMoment[],
  subject: Subject,
): ReadonlyMap<AnyMoment, number> {
  const taken = new Map<AnyMoment, number>();
  const give = (place: number, tried: Set<AnyMoment>): boolean => {
    const entry = log[place];
    for (const moment of moments) {
      if (!entry || tried.has(moment) || !moment.matches(entry, subject)) continue;
      tried.add(moment);
      const other = taken.get(moment);
      if (other !== undefined && !give(other, tried)) continue;
      taken.set(moment, place);
      return true;
    }
    return false;
  };
  for (let place = from; place < log.length && taken.size < moments.length; place++) give(place, new Set());
  return taken;
}
