import type { CenterDefinition } from "@contactflow/runtime";
import { simpleNumberPlan } from "@contactflow/runtime/center";
import { lowerProgram } from "../compile.ts";
import { centerDefinition } from "../emit/definition.ts";
import { checkFiles } from "../program/program.ts";
import { metricsOf, type RunMetrics } from "./metrics.ts";
import type { CallerPlan, LoadPlan, StaffingPlan } from "./plan.ts";
import { playLoad } from "./play.ts";

const second = 1000;
const minute = 60 * second;
export const hour = 60 * minute;

/** Compiles one file of flows that has no errors. */
export function centerOf(text: string): CenterDefinition {
  const program = checkFiles({ readFile: () => text }, ["center.flow"]);
  const wrong = program.diagnostics.filter(({ severity }) => severity === "error");
  if (wrong.length > 0) throw new Error(wrong.map(({ code, message }) => `${code} ${message}`).join("\n"));
  const { graphs, resources, locateIn } = lowerProgram(program);
  return centerDefinition(graphs, resources, locateIn);
}

const startsAt = Date.UTC(2026, 2, 2);

/** Calls at random, so many an hour. */
export function callers(perHour: number, more: Partial<CallerPlan> = {}): CallerPlan {
  return {
    name: "callers",
    number: "+12025550100",
    from: "+14152######",
    countryCode: 1,
    arrivals: { type: "rates", spread: "random", pieces: [{ from: 0, to: 1e12, rate: perHour / hour }] },
    patience: undefined,
    thinking: { type: "constant", value: 0 },
    answers: {},
    handling: { talking: { type: "exponential", mean: 3 * minute }, wrapUp: undefined },
    ...more,
  };
}

export function planOf(some: readonly CallerPlan[], more: Partial<LoadPlan> = {}): LoadPlan {
  return {
    startsAt,
    duration: 110 * hour,
    warmUp: 10 * hour,
    runOut: 10 * hour,
    interval: 100 * hour,
    threshold: 20 * second,
    thresholds: {},
    wordsPerMinute: undefined,
    callers: some,
    queues: {},
    others: { talking: undefined, wrapUp: undefined },
    ringing: { type: "constant", value: 0 },
    called: [{ weight: 1, choice: { type: "answers", after: 0 } }],
    lambdas: {},
    bots: {},
    actions: {},
    ...more,
  };
}

/** So many agents who are always there. */
export function agents(count: number, profile = "Everyone"): StaffingPlan {
  return {
    name: `${count} agents`,
    agents: Array.from({ length: count }, (_, index) => ({
      name: `Agent ${index + 1}`,
      profile,
      shifts: [{ from: 0, to: 1e12 }],
    })),
  };
}

/** Plays a load once for each seed. */
export function runs(
  definition: CenterDefinition,
  plan: LoadPlan,
  staffing: StaffingPlan,
  seeds: number,
): readonly RunMetrics[] {
  return Array.from({ length: seeds }, (_, index) =>
    metricsOf(playLoad({ definition, plan, staffing, seed: index + 1, numbers: simpleNumberPlan })),
  );
}
