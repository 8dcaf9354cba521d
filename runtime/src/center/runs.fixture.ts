import { env } from "node:process";

/** How many made-up cases a property is tried on: `RUNS=50` in the environment makes it fifty times as many. */
export function runs(usually: number): { readonly numRuns: number } {
  return { numRuns: Math.ceil(usually * Number(env["RUNS"] ?? 1)) };
}
