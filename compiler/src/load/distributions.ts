import { randomExponential, randomLogNormal } from "d3-random";
import type { Milliseconds } from "@contactflow/runtime/center";
import { invariant } from "../model/invariant.ts";
import type { Distribution, Weighted } from "./plan.ts";
import type { Source } from "./random.ts";

/** Draws a time, in whole milliseconds. */
export function draw(distribution: Distribution, source: Source): Milliseconds {
  return Math.round(drawExactly(distribution, source));
}

function drawExactly(distribution: Distribution, source: Source): number {
  switch (distribution.type) {
    case "constant":
      return distribution.value;
    case "exponential":
      return randomExponential.source(source)(1 / distribution.mean)();
    case "lognormal": {
      const { mean, deviation } = distribution;
      const variance = Math.log(1 + (deviation / mean) ** 2);
      return randomLogNormal.source(source)(Math.log(mean) - variance / 2, Math.sqrt(variance))();
    }
    case "empirical":
      return distribution.values[Math.floor(source() * distribution.values.length)] ?? 0;
    default:
      return distribution satisfies never;
  }
}

/** Chooses by weights, of which at least one is more than 0. */
export function choose<Choice>(choices: readonly Weighted<Choice>[], source: Source): Choice {
  let rest = source() * choices.reduce((sum, { weight }) => sum + weight, 0);
  let last: Weighted<Choice> | undefined;
  for (const one of choices) {
    if (one.weight === 0) continue;
    last = one;
    rest -= one.weight;
    if (rest < 0) break;
  }
  invariant(last !== undefined, "a choice without weights");
  return last.choice;
}
