import { arrivals } from "./arrivals.ts";
import { newCaller, type Caller } from "./callers.ts";
import { sourcesOf } from "./random.ts";
import type { Stage } from "./stage.ts";
import { streams } from "./streams.ts";

/**
 * Lets callers come, each kind by its own times.
 * @param call A caller calls this number.
 * @returns how many kinds of callers have somebody who is still to come.
 */
export function letCallersCome(
  { plan, agenda }: Pick<Stage, "plan" | "agenda">,
  seed: number,
  call: (caller: Caller, number: string) => void,
): () => number {
  let coming = 0;
  for (const [kind, callers] of plan.callers.entries()) {
    const chance = sourcesOf(seed, streams.arrivals(kind))();
    const times = arrivals(callers.arrivals, plan.duration, chance)[Symbol.iterator]();
    const sources = sourcesOf(seed, streams.callers(kind));
    let index = 0;
    const comeNext = (): void => {
      const next = times.next();
      if (next.done === true) return;
      coming++;
      agenda.plan(plan.startsAt + next.value, () => {
        coming--;
        call(newCaller(callers, index++, sources), callers.number);
        comeNext();
      });
    };
    comeNext();
  }
  return () => coming;
}
