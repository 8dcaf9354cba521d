import { analyze } from "../analysis/analyze.ts";
import type { CheckedProgram, FilePath } from "../program/checked.ts";
import { type Host, loadProgram, type ParseCache } from "../program/load.ts";
import { type Policy, underPolicy } from "../program/policy.ts";
import { sorted } from "../report/order.ts";
import { suppressAll } from "../suppress/suppress-all.ts";
import { checkProgram } from "./check-program.ts";

/**
 * Parses the given files and what they import, and finds everything that is wrong with them: syntax, names, types, control
 * flow; but for what comments suppress. Paths are relative to the project's root. Loads nothing that only compiling needs.
 */
export function checkFiles(
  host: Host,
  paths: readonly FilePath[],
  cache?: ParseCache,
  policy?: Policy,
): CheckedProgram {
  const program = checkProgram(loadProgram(host, paths, cache));
  const diagnostics = suppressAll(program, [...program.diagnostics, ...analyze(program)]);
  const reported = policy === undefined ? diagnostics : underPolicy({ ...program, diagnostics }, policy);
  return { ...program, diagnostics: sorted(reported) };
}
