import { exit, type CliHost, type Exit } from "./host.ts";
import { checkProject, openProject, shownDiagnostic } from "./open-project.ts";
import { hasErrors, shownTexts, writeReport } from "./report.ts";

export interface CheckOptions {
  readonly json?: boolean;
}

/** Reports what is wrong in the sources. */
export async function check(
  host: CliHost,
  paths: readonly string[],
  { json = false }: CheckOptions,
): Promise<Exit> {
  const project = await openProject(host, paths);
  const program = checkProject(project);
  const { diagnostics, files } = program;
  if (json) {
    const { jsonReport } = await import("../report/json.ts");
    const found = diagnostics.map((diagnostic) => shownDiagnostic(project, diagnostic));
    host.out.write(`${JSON.stringify(jsonReport(found, shownTexts(project, program)), undefined, 2)}\n`);
  } else {
    writeReport(host.out, project, program);
    if (diagnostics.length === 0)
      host.out.write(`No problems in ${files.size === 1 ? "1 file" : `${files.size} files`}.\n`);
  }
  return hasErrors(diagnostics) ? exit.errors : exit.ok;
}
