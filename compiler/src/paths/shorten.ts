import { drive, type Decision, type Run, type Theatre } from "./drive.ts";
import { usualOption } from "./stage.ts";

/**
 * The same runs without what none of their outcomes needs: each takes at least what no other one takes, and ends as soon as it can
 * where nothing else is to come.
 */
export function shortened(
  theatre: Theatre,
  runs: readonly Run[],
  takes: (run: Run) => ReadonlySet<string>,
): readonly Run[] {
  const short = [...runs];
  for (const [index, run] of short.entries()) {
    const others = new Set(short.flatMap((other) => (other === run ? [] : [...takes(other)])));
    const needed = [...takes(run)].filter((key) => !others.has(key));
    short[index] = shortest(theatre, run, (candidate) => needed.every((key) => candidate.takes.has(key)));
  }
  return short;
}

/** How many decisions are left out at once: a detour takes several, and a part of it leads nowhere. */
const widths = [4, 3, 2, 1];

/** Leaves out as many decisions as possible: first at the end, then anywhere. */
function shortest(theatre: Theatre, run: Run, isEnough: (run: Run) => boolean): Run {
  let best = run;
  const tryWith = (decisions: readonly Decision[]): boolean => {
    const { situation } = run.plan;
    const candidate = drive(theatre, { situation, decisions }, (choice) => usualOption(choice));
    if (candidate === undefined || candidate.stopped !== undefined || !isEnough(candidate)) return false;
    if (lengthOf(candidate) >= lengthOf(best)) return false;
    best = candidate;
    return true;
  };
  const { decisions } = run.plan;
  for (let count = 0; count < decisions.length && !tryWith(decisions.slice(0, count)); count++);
  for (const width of widths)
    for (let index = 0; index + width <= best.plan.decisions.length;) {
      const { decisions: left } = best.plan;
      const isDropped = tryWith(left.filter((_, at) => at < index || at >= index + width));
      if (!isDropped) index++;
    }
  return best;
}

function lengthOf({ points }: Run): number {
  return points.length;
}
