/**
 * A small set of runs that together take all that any of them takes: always the one next that takes most of what is left, and of
 * those the shortest; then those go that the others make needless. The order of the answer is that of the runs.
 */
export function smallestCover<Run>(
  runs: readonly Run[],
  takes: (run: Run) => ReadonlySet<string>,
  length: (run: Run) => number,
): readonly Run[] {
  const left = new Set(runs.flatMap((run) => [...takes(run)]));
  const chosen: Run[] = [];
  while (left.size > 0) {
    let best: { readonly run: Run; readonly gain: number } | undefined;
    for (const run of runs) {
      const gain = [...takes(run)].filter((key) => left.has(key)).length;
      if (gain === 0) continue;
      const isBetter =
        best === undefined || gain > best.gain || (gain === best.gain && length(run) < length(best.run));
      if (isBetter) best = { run, gain };
    }
    if (best === undefined) break;
    chosen.push(best.run);
    for (const key of takes(best.run)) left.delete(key);
  }
  return runs.filter((run) => withoutNeedless(chosen, takes).includes(run));
}

/** Drops, from the last one on, whatever takes nothing that the others do not take. */
function withoutNeedless<Run>(
  chosen: readonly Run[],
  takes: (run: Run) => ReadonlySet<string>,
): readonly Run[] {
  const counts = new Map<string, number>();
  for (const run of chosen) for (const key of takes(run)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const kept = [...chosen];
  for (const run of chosen.toReversed()) {
    if (![...takes(run)].every((key) => (counts.get(key) ?? 0) > 1)) continue;
    kept.splice(kept.indexOf(run), 1);
    for (const key of takes(run)) counts.set(key, (counts.get(key) ?? 0) - 1);
  }
  return kept;
}
