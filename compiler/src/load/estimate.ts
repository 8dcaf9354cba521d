import jstat from "jstat";

/** What independent runs tell of a number. */
export interface Estimate {
  /** Of the runs that have it; `null`: none has. */
  readonly mean: number | null;
  /** Half of the width of the confidence interval around the mean; `null`: fewer than two runs have it. */
  readonly halfWidth: number | null;
  /** How many runs have it. */
  readonly runs: number;
}

/**
 * The mean of independent replications with its confidence interval by Student's t distribution with n - 1 degrees of freedom.
 * @param confidence in percent
 */
export function estimate(values: readonly (number | null)[], confidence: number): Estimate {
  const known = values.filter((value) => value !== null);
  const runs = known.length;
  if (runs === 0) return { mean: null, halfWidth: null, runs };
  const mean = jstat.mean(known);
  if (runs === 1) return { mean, halfWidth: null, runs };
  const quantile = jstat.studentt.inv(1 - (1 - confidence / 100) / 2, runs - 1);
  return { mean, halfWidth: (quantile * jstat.stdev(known, true)) / Math.sqrt(runs), runs };
}

/** Of each number: how much more the other runs have, pairwise: runs with the same seed met the same callers. */
export function estimateDifference(
  one: readonly (number | null)[],
  other: readonly (number | null)[],
  confidence: number,
): Estimate {
  const differences = one.map((value, index) => {
    const twin = other[index] ?? null;
    return value === null || twin === null ? null : twin - value;
  });
  return estimate(differences, confidence);
}
