import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus, xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

/** Draws numbers from 0 (included) to 1 (excluded). */
export type Source = () => number;

/** Sources that do not depend on each other, one after the other. */
export type Sources = () => Source;

/**
 * A sequence of sources from a seed. Each `stream` of a seed is a sequence of its own: what one draws more or less
 * changes nothing in the others, so that two centres with the same seed meet the same callers.
 */
export function sourcesOf(seed: number, stream: number): Sources {
  const parent = xoroshiro128plus(seed);
  for (let jumps = 0; jumps <= stream; jumps++) parent.jump();
  return () =>
    drawing(xoroshiro128plusFromState([parent.next(), parent.next(), parent.next(), parent.next()]));
}

function drawing(generator: RandomGenerator): Source {
  return () => uniformFloat64(generator);
}
