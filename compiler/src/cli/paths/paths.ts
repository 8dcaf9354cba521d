import { basename, dirname, relative, resolve } from "node:path";
import { findPaths, type Paths } from "../../paths/find-paths.ts";
import { outputsOf } from "../../paths/outputs.ts";
import { testCaseOf } from "../../paths/test-case.ts";
import { testFileText } from "../../script/test-file.ts";
import { compileSound, widestFile, type SoundProgram } from "../compile-sound.ts";
import { exit, UsageError, type CliHost, type Exit } from "../host.ts";
import { jsonOf } from "./json.ts";
import { listingOf } from "./listing.ts";
import { outcomeWordsIn } from "./outcome-words.ts";

export interface PathsOptions {
  readonly depth?: number;
  readonly limit: number;
  readonly json?: true;
  /** A name for the file, or `true` for one beside the flow. */
  readonly tests?: string | true;
  readonly force?: true;
}

/** Lists calls that together take every outcome of a flow, and writes them as tests. */
export async function paths(
  host: CliHost,
  flow: string,
  given: readonly string[],
  options: PathsOptions,
): Promise<Exit> {
  const compiled = await compileSound(host, given);
  if (compiled === undefined) return exit.errors;
  const source = sourceFor(compiled, flow);
  const target =
    options.tests === undefined ? undefined : targetOf(host, compiled, source, options.tests, flow);
  if (target !== undefined && options.force !== true && host.files.kindOf(target) !== undefined)
    throw new UsageError(
      `${shown(host, target)} is there already, and stays as it is.`,
      "Name another file, or write over it with --force.",
    );
  const { depth = Infinity, limit } = options;
  const definition = compiled.definitionFrom(source);
  const found = findPaths({ definition, outputs: outputsOf(compiled.program), flow, depth, limit });
  const words = outcomeWordsIn(compiled);
  if (target !== undefined) {
    if (found.calls.length === 0) throw new UsageError(`No call was found that takes an outcome of ${flow}.`);
    host.files.write(target, await testsOf(found, compiled, source, target));
  }
  if (options.json === true) host.out.write(`${JSON.stringify(jsonOf(found, words), null, 2)}\n`);
  else host.out.write(`${listingOf(found, definition, words).join("\n")}\n`);
  if (target !== undefined)
    (options.json === true ? host.err : host.out).write(`wrote ${shown(host, target)}\n`);
  return exit.ok;
}

/** The file whose centre the calls are played in. */
function sourceFor(compiled: SoundProgram, flow: string): string {
  const source = widestFile(compiled, flow);
  if (source !== undefined) return source;
  const flows = compiled.graphs.map(({ name }) => name);
  throw new UsageError(
    `There is no flow called ${flow}.`,
    flows.length === 0 ? undefined : `Flows: ${flows.join(", ")}`,
  );
}

function targetOf(
  host: CliHost,
  { project }: SoundProgram,
  source: string,
  wanted: string | true,
  flow: string,
): string {
  if (wanted === true) {
    const home = project.absolute(source);
    return resolve(dirname(home), `${basename(home, ".flow")}.${flow}.paths.test.ts`);
  }
  if (!/\.(?:test|spec)\.[mc]?ts$/.test(wanted))
    throw new UsageError(
      `${wanted} is no name that test runners look for.`,
      `Let it end in .test.ts: --tests ${wanted.replace(/(?:\.\w+)?$/, ".test.ts")}`,
    );
  return resolve(host.folder, wanted);
}

function testsOf(
  { calls }: Paths,
  { project, definition }: SoundProgram,
  source: string,
  target: string,
): Promise<string> {
  return testFileText({
    centerFrom: importPath(target, project.absolute(source)),
    timezone: definition().timezone,
    tests: calls.map((call, index) => testCaseOf(call, index + 1)),
  });
}

/** How a file imports another one; absolute paths. */
function importPath(from: string, to: string): string {
  const path = relative(dirname(from), to).replaceAll("\\", "/");
  return path.startsWith(".") ? path : `./${path}`;
}

function shown({ folder }: CliHost, file: string): string {
  return relative(folder, file).replaceAll("\\", "/") || ".";
}
