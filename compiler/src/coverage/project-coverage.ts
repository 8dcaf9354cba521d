import { lineIndex } from "@contactflow/grammar";
import type { Counts } from "@contactflow/runtime/coverage";
import { isSound, lowerProgram } from "../compile.ts";
import { centerDefinition } from "../emit/definition.ts";
import { originsIn } from "../lower/lower-program.ts";
import type { CheckedProgram } from "../model/checked-program.ts";
import type { FilePath } from "../model/symbols.ts";
import type { Policy } from "../program/policy.ts";
import { checkFiles } from "../program/program.ts";
import type { Host } from "../program/sources.ts";
import { type FileCoverage, flowCoverage } from "./file-coverage.ts";

export interface ProjectCoverage {
  /** In the order of their paths. Files without flows have nothing that could run, and are not there. */
  readonly files: readonly FileCoverage[];
  /** Files with errors, of which nothing is known. */
  readonly unknown: readonly FilePath[];
}

/**
 * What of a project's sources has run; what has not been counted at all has not. Sources that are no program together are taken
 * each with what it imports.
 *
 * @param counts by the paths of the sources
 */
export function projectCoverage(
  host: Host,
  paths: readonly FilePath[],
  counts: Counts,
  policy?: Policy,
): ProjectCoverage {
  const files = new Map<FilePath, FileCoverage | undefined>();
  for (const program of programsOf(host, paths, policy)) {
    const coverageOf = coverageIn(program, counts);
    for (const path of program.files.keys()) if (!files.has(path)) files.set(path, coverageOf(path));
  }
  return {
    files: paths.flatMap((path) => files.get(path) ?? []),
    unknown: paths.filter((path) => !files.has(path)),
  };
}

/** Sound programs with as many of the sources as there are in some. */
function* programsOf(
  host: Host,
  paths: readonly FilePath[],
  policy: Policy | undefined,
): Iterable<CheckedProgram> {
  const whole = checkFiles(host, paths, policy);
  if (isSound(whole)) {
    yield whole;
    return;
  }
  // A file that others import is best known together with them.
  const single = paths.map((path) => checkFiles(host, [path], policy)).filter(isSound);
  yield* single.toSorted((one, other) => other.files.size - one.files.size);
}

function coverageIn(program: CheckedProgram, counts: Counts): (path: FilePath) => FileCoverage | undefined {
  const { graphs, resources, locateIn } = lowerProgram(program);
  const definition = centerDefinition(graphs, resources, locateIn);
  const originsOf = originsIn(program);
  return (path) => {
    const { text } = program.checkedFile(path);
    const flows = originsOf(path).map((origins) =>
      flowCoverage(origins, definition, counts[path]?.[origins.name] ?? {}),
    );
    if (flows.length === 0) return undefined;
    return {
      path,
      text,
      lines: lineIndex(text),
      statements: flows.flatMap(({ statements }) => statements),
      steps: flows.flatMap(({ steps }) => steps),
      outcomes: flows.flatMap(({ outcomes }) => outcomes),
    };
  };
}
