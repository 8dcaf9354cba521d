import { writeFindings } from "./findings.ts";
import { type CheckedProject, checkedProject, fixedProject, writeFixed } from "./fix.ts";
import { type FormatOptions, formatOf } from "./formats.ts";
import { exit, UsageError, type CliHost, type Exit } from "./host.ts";
import { hasErrors } from "./report.ts";

export interface CheckOptions extends FormatOptions {
  /** Apply the safe fixes first. */
  readonly fix?: boolean;
  /** Tell what `fix` would do. */
  readonly dryRun?: boolean;
  /** More warnings than these count as a failure. */
  readonly maxWarnings?: number;
}

/** Reports what is wrong in the sources, or what is left of it after the safe fixes. */
export async function check(host: CliHost, paths: readonly string[], options: CheckOptions): Promise<Exit> {
  const { fix = false, dryRun = false, maxWarnings = Infinity } = options;
  if (dryRun && !fix) throw new UsageError("--dry-run says what --fix would do, and stands beside it.");
  const format = formatOf(options);
  const { project, program, isToBeFixed } = fix
    ? await fixedFirst(host, paths, dryRun, format === "pretty")
    : { ...(await checkedProject(host, paths)), isToBeFixed: false };
  const { diagnostics, files } = program;
  await writeFindings(host, host.out, format, project, program);
  if (format === "pretty" && diagnostics.length === 0)
    host.out.write(`No problems in ${files.size === 1 ? "1 file" : `${files.size} files`}.\n`);
  const warnings = diagnostics.filter(({ severity }) => severity === "warning").length;
  if (warnings > maxWarnings)
    host.err.write(`There are more warnings than the ${maxWarnings} of --max-warnings.\n`);
  return hasErrors(diagnostics) || warnings > maxWarnings || isToBeFixed ? exit.errors : exit.ok;
}

/** What programs read stands alone on standard output. */
async function fixedFirst(
  host: CliHost,
  paths: readonly string[],
  isDryRun: boolean,
  isForPeople: boolean,
): Promise<CheckedProject & { readonly isToBeFixed: boolean }> {
  const fixed = await fixedProject(host, paths);
  writeFixed(host, isForPeople ? host.out : host.err, fixed, isDryRun);
  return { ...fixed.left, isToBeFixed: isDryRun && fixed.applied.length > 0 };
}
