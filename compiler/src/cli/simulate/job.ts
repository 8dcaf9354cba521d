import type { CenterDefinition } from "@contactflow/runtime";
import {
  MissingBotError,
  MissingStubError,
  StoppedError,
  UnsupportedActionError,
} from "@contactflow/runtime/center";
import { LoadError } from "../../load/load-error.ts";
import { metricsOf, type RunMetrics } from "../../load/metrics.ts";
import type { LoadPlan, StaffingPlan } from "../../load/plan.ts";
import { playLoad } from "../../load/play.ts";
import { realNumberPlan } from "../run/number-plan.ts";

/** What all runs of a load have in common: sent to each worker once. */
export interface Setup {
  readonly definition: CenterDefinition;
  readonly plan: LoadPlan;
  readonly staffings: readonly StaffingPlan[];
}

/** One run. */
export interface Job {
  readonly seed: number;
  /** Which of the staffings. */
  readonly staffing: number;
}

/** What a worker has to say about the job that it is at. */
export type Report =
  | { readonly type: "progress"; readonly share: number }
  | { readonly type: "played"; readonly metrics: RunMetrics }
  /** The flows did what the scenario is not prepared for, or what cannot be simulated. */
  | { readonly type: "stopped"; readonly message: string; readonly hint?: string };

/** Plays one run, and tells how it goes. */
export function doJob(
  { definition, plan, staffings }: Setup,
  { seed, staffing: index }: Job,
  tell: (report: Report) => void,
): void {
  const staffing = staffings[index];
  if (staffing === undefined) throw new RangeError(`There is no staffing ${index}.`);
  try {
    const onProgress = (share: number): void => tell({ type: "progress", share });
    const run = { definition, plan, staffing, seed, numbers: realNumberPlan, onProgress };
    tell({ type: "played", metrics: metricsOf(playLoad(run)) });
  } catch (error) {
    if (error instanceof LoadError) tell({ type: "stopped", message: error.message, hint: error.hint });
    else if (error instanceof StoppedError)
      tell({ type: "stopped", message: error.message, ...hintOf(error) });
    else throw error;
  }
}

/** What runs lack of answers belongs into the scenario. */
function hintOf(error: StoppedError): { readonly hint?: string } {
  const lacks = [MissingStubError, MissingBotError, UnsupportedActionError].some(
    (kind) => error instanceof kind,
  );
  return lacks ? { hint: "Say it in the scenario, in JSON: `lambdas`, `bots` or `actions`." } : {};
}
