/** One measured figure. Figures of one run compare; those of two runs on a shared machine do not. */
export interface Row {
  readonly what: string;
  /** With its unit: `21.4 M events/s`, `23 x`, `140 ms`. */
  readonly figure: string;
  /** What it should reach, when something is promised. */
  readonly target?: string;
}

/** The middle one of an odd number of measurements, the lower middle of an even one. */
export function median(measurements: readonly number[]): number {
  const sorted = measurements.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new RangeError("no measurements");
  return middle;
}
