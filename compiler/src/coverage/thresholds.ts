import type { FileCoverage } from "./file-coverage.ts";
import { missedOf, missedText } from "./missed.ts";
import { type Measure, measures, percentOf, totalsOf } from "./totals.ts";

/** In percent. What has none may be whatever it is. */
export type Thresholds = { readonly [Name in Measure]?: number };

/** So many of what is missed are named; the reports have all. */
const namedAtMost = 12;

/** A sentence for each threshold that is not reached, with what is missed. */
export function shortfalls(files: readonly FileCoverage[], thresholds: Thresholds): readonly string[] {
  const totals = totalsOf(files);
  return measures.flatMap((measure) => {
    const wanted = thresholds[measure];
    const { all, run } = totals[measure];
    const reached = percentOf(totals[measure]);
    if (wanted === undefined || reached >= wanted) return [];
    const missed = files.flatMap((file) =>
      missedOf(file, measure).map((each) =>
        each.name === "" ? `${file.path}:${missedText(each)}` : `${each.name} (${file.path}:${each.line})`,
      ),
    );
    const rest = missed.length - namedAtMost;
    return [
      [
        `Only ${reached} % of the ${measure} ran (${run} of ${all}), and ${wanted} % must. Missed:`,
        ...missed.slice(0, namedAtMost),
        ...(rest > 0 ? [`and ${rest} more`] : []),
      ].join("\n  "),
    ];
  });
}
