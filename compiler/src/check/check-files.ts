import { analyze } from "../analysis/analyze.ts";
import type { CheckedProgram, FilePath } from "../program/checked.ts";
import { type Host, loadProgram, type ParseCache } from "../program/load.ts";
import { sorted } from "../report/order.ts";
import { checkProgram } from "./check-program.ts";

/**
 * Parses the given files and what they import, and finds everything that is wrong with them: syntax, names, types, control
 * flow. Paths are relative to the project's root. Loads nothing that only compiling needs.
 */
export function checkFiles(host: Host, paths: readonly FilePath[], cache?: ParseCache): CheckedProgram {
  const program = checkProgram(loadProgram(host, paths, cache));
  return { ...program, diagnostics: sorted([...program.diagnostics, ...analyze(program)]) };
}
