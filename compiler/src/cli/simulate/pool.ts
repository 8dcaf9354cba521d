import type { RunMetrics } from "../../load/metrics.ts";
import type { CliHost } from "../host.ts";
import type { Job, Report, Setup } from "./job.ts";

/** What came of the runs: their metrics in the order of the jobs; or why they were given up. */
export type Outcome =
  | { readonly type: "played"; readonly runs: readonly RunMetrics[] }
  | { readonly type: "stopped"; readonly job: Job; readonly message: string; readonly hint?: string }
  /** The user did not want to wait. */
  | { readonly type: "interrupted" };

/**
 * Plays runs in several threads at the same time. What comes out does not depend on their number.
 * @param onProgress is told how much of all has been played: 0 to 1.
 */
export async function playAll(
  host: CliHost,
  setup: Setup,
  jobs: readonly Job[],
  workers: number,
  onProgress: (share: number) => void,
): Promise<Outcome> {
  const shares = jobs.map(() => 0);
  const runs: (RunMetrics | undefined)[] = jobs.map(() => undefined);
  const stops: (() => unknown)[] = [];
  let next = 0;
  let left = jobs.length;
  try {
    return await new Promise<Outcome>((resolve, reject) => {
      stops.push(host.onInterrupt(() => resolve({ type: "interrupted" })));
      const hear = (at: number, report: Report, takeNext: () => void): void => {
        const job = jobs[at];
        if (job === undefined) return;
        switch (report.type) {
          case "progress":
            shares[at] = report.share;
            onProgress(shares.reduce((sum, share) => sum + share, 0) / jobs.length);
            return;
          case "stopped":
            resolve({ ...report, job });
            return;
          case "played":
            runs[at] = report.metrics;
            left--;
            if (left === 0) resolve({ type: "played", runs: runs.filter((run) => run !== undefined) });
            else takeNext();
            return;
          default:
            return report satisfies never;
        }
      };
      for (let count = 0; count < Math.min(workers, jobs.length); count++) {
        let at = next++;
        const takeNext = (): void => {
          at = next++;
          const job = jobs[at];
          if (job !== undefined) worker.post(job);
        };
        const worker = host.workers.start(setup, {
          message: (report) => hear(at, report as Report, takeNext),
          failed: reject,
        });
        stops.push(worker.stop);
        const job = jobs[at];
        if (job !== undefined) worker.post(job);
      }
    });
  } finally {
    await Promise.all(stops.map((stop) => stop()));
  }
}
