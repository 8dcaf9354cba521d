import type { CenterDefinition } from "@contactflow/runtime";
import { findPaths, type Paths } from "../../paths/find-paths.ts";
import { outputsOf } from "../../paths/outputs.ts";
import { testCaseOf } from "../../paths/test-case.ts";
import { testFileText } from "../../script/test-file.ts";
import { compileSound, widestFile, type SoundProgram } from "../compile-sound.ts";
import { exit, UsageError, type CliHost, type Exit } from "../host.ts";
import { testTarget } from "../test-target.ts";
import { jsonOf } from "./json.ts";
import { listingOf } from "./listing.ts";
import { newNames, outcomeWordsIn, type WordsOf } from "./outcome-words.ts";

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
  { depth = Infinity, limit, json, tests, force }: PathsOptions,
): Promise<Exit> {
  const compiled = await compileSound(host, given);
  if (compiled === undefined) return exit.errors;
  const source = sourceFor(compiled, flow);
  const { project, program } = compiled;
  const name = tests === true ? project.shown(source).replace(/\.flow$/, `.${flow}.paths.test.ts`) : tests;
  const target = testTarget(host, name, "--tests", force === true);
  const definition = compiled.definitionFrom(source);
  const found = findPaths({ definition, outputs: outputsOf(program), flow, depth, limit });
  const words = outcomeWordsIn(compiled);
  if (json === true) host.out.write(`${JSON.stringify(jsonOf(found, words), null, 2)}\n`);
  else host.out.write(`${listingOf(found, definition, words).join("\n")}\n`);
  if (target === undefined) return exit.ok;
  if (found.calls.length === 0)
    throw new UsageError(`No call was found that takes an outcome of ${flow}, so there is no test to write.`);
  host.files.write(
    target.path,
    await testsOf(found, definition, target.imports(project.absolute(source)), words),
  );
  (json === true ? host.err : host.out).write(`wrote ${target.shown}\n`);
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

function testsOf(
  { calls }: Paths,
  { timezone }: CenterDefinition,
  centerFrom: string,
  words: WordsOf,
): Promise<string> {
  const named = new Set<string>();
  return testFileText({
    centerFrom,
    timezone,
    tests: calls.map((call, index) => testCaseOf(call, index + 1, newNames(call, words, named))),
  });
}
