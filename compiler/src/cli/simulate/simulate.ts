import { dirname, resolve } from "node:path";
import { terminalReport, defaultLimit } from "../../report/terminal.ts";
import { resultOf, type LoadResult } from "../../load/result.ts";
import type { StaffingPlan } from "../../load/plan.ts";
import type { LoadFiles } from "../../load/scenario/reading.ts";
import { resolveLoad, resolveStaffing, type ResolvedLoad } from "../../load/scenario/resolve.ts";
import { tableOf } from "../../load/table.ts";
import { compileSound } from "../compile-sound.ts";
import { exit, UsageError, type CliHost, type Exit } from "../host.ts";
import { countryCodeOf, realNumberPlan } from "../run/number-plan.ts";
import type { Setup } from "./job.ts";
import { playAll } from "./pool.ts";
import { progressOn } from "./progress.ts";

export interface SimulateOptions {
  readonly staffing?: string;
  readonly compare?: string;
  readonly seeds?: number;
  readonly workers?: number;
  readonly format?: "table" | "json";
  readonly json?: true;
  readonly charts?: string;
}

/** Plays a load in the project's centre, and tells how it went. */
export async function simulate(
  host: CliHost,
  scenario: string,
  paths: readonly string[],
  options: SimulateOptions,
): Promise<Exit> {
  const text = host.files.read(resolve(host.folder, scenario));
  if (text === undefined)
    throw new UsageError(
      `There is no file ${scenario}.`,
      "Name a scenario, such as load.json; docs/load.md says what stands in it.",
    );
  if (options.charts !== undefined && host.files.kindOf(resolve(host.folder, options.charts)) === "file")
    throw new UsageError(`${options.charts} is a file.`, "Name a folder: --charts charts");
  const compiled = await compileSound(host, paths);
  if (compiled === undefined) return exit.errors;
  const definition = compiled.definition();

  const files = filesOf(host);
  const numbers = { isValid: realNumberPlan.isValid, countryCode: countryCodeOf };
  const load = resolveLoad(files, { file: scenario, text }, definition, numbers);
  const staffings = load && staffingsOf(host, files, load, options);
  if (load === undefined || staffings === undefined) {
    const report = terminalReport(files.found, files.texts, { color: host.err.color, limit: defaultLimit });
    host.err.write(report);
    return exit.errors;
  }
  const seeds = options.seeds === undefined ? load.seeds : firstSeeds(options.seeds);
  return play(host, { definition, plan: load.plan, staffings }, load, seeds, options);
}

async function play(
  host: CliHost,
  setup: Setup,
  { season, confidence }: ResolvedLoad,
  seeds: readonly number[],
  { format, json, charts, workers = host.workers.atOnce }: SimulateOptions,
): Promise<Exit> {
  const { plan, staffings } = setup;
  const jobs = staffings.flatMap((_, staffing) => seeds.map((seed) => ({ seed, staffing })));
  const progress = await progressOn(host.err, jobs.length === 1 ? "1 run" : `${jobs.length} runs`);
  const outcome = await playAll(host, setup, jobs, workers, progress.show).finally(progress.close);
  if (outcome.type === "interrupted") return exit.interrupted;
  if (outcome.type === "stopped") {
    const hint = outcome.hint === undefined ? "" : `${outcome.hint}\n`;
    host.err.write(`error: ${outcome.message}\n${hint}(seed ${outcome.job.seed})\n`);
    return exit.errors;
  }
  const result = resultOf(
    plan,
    season.zone,
    { seeds, confidence },
    staffings.map(({ name }, index) => ({
      name,
      runs: outcome.runs.slice(index * seeds.length, (index + 1) * seeds.length),
    })),
  );
  host.out.write(
    json === true || format === "json"
      ? `${JSON.stringify(result, undefined, 2)}\n`
      : `${tableOf(result).join("\n")}\n`,
  );
  if (charts !== undefined) await writeCharts(host, charts, result);
  return exit.ok;
}

async function writeCharts(host: CliHost, folder: string, result: LoadResult): Promise<void> {
  const { chartsOf } = await import("../../load/charts.ts");
  for (const [name, svg] of chartsOf(result)) {
    host.files.write(resolve(host.folder, folder, name), svg);
    host.err.write(`wrote ${folder}/${name}\n`);
  }
}

/** The scenario's own staffing or the one that stands in for it, and the one to compare it with. */
function staffingsOf(
  host: CliHost,
  files: LoadFiles,
  load: ResolvedLoad,
  { staffing, compare }: SimulateOptions,
): readonly StaffingPlan[] | undefined {
  const read = (file: string): StaffingPlan | undefined => {
    const text = host.files.read(resolve(host.folder, file));
    if (text === undefined) throw new UsageError(`There is no file ${file}.`, "Name a file with a staffing.");
    return resolveStaffing(files, { file, text }, load.season);
  };
  const first = staffing === undefined ? load.staffing : read(staffing);
  const second = compare === undefined ? undefined : read(compare);
  if (first === undefined || (compare !== undefined && second === undefined)) return undefined;
  return second === undefined ? [first] : [first, second];
}

function filesOf(host: CliHost): LoadFiles {
  return {
    texts: new Map(),
    found: [],
    readBeside: (file, name) => {
      const folder = dirname(file);
      const path = folder === "." ? name : `${folder}/${name}`;
      const text = host.files.read(resolve(host.folder, path));
      return text === undefined ? undefined : { file: path, text };
    },
  };
}

function firstSeeds(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
