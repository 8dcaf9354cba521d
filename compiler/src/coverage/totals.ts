import type { FileCoverage } from "./file-coverage.ts";

/** What is counted, in the order it is shown. */
export const measures = ["statements", "steps", "outcomes"] as const;
export type Measure = (typeof measures)[number];

export interface Total {
  readonly all: number;
  /** Of them have run. */
  readonly run: number;
}

export type Totals = Readonly<Record<Measure, Total>>;

export function totalsOf(files: readonly Pick<FileCoverage, Measure>[]): Totals {
  const total = (measure: Measure): Total => {
    const entries: readonly { readonly hits: number }[] = files.flatMap((file) => [...file[measure]]);
    return { all: entries.length, run: entries.filter(({ hits }) => hits > 0).length };
  };
  return { statements: total("statements"), steps: total("steps"), outcomes: total("outcomes") };
}

/** With two decimals, rounded down: only all of them are 100. Where there is nothing to run, all has run. */
export function percentOf({ all, run }: Total): number {
  return all === 0 ? 100 : Math.floor((10_000 * run) / all) / 100;
}
