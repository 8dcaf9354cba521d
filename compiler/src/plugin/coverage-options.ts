import type { Diagnostic } from "@contactflow/grammar";
import { reportInto } from "../diagnostics/report.ts";
import type { CoverageSettings } from "../project/config/config.ts";
import { jsonTree } from "../project/config/json-tree.ts";
import { readShape } from "../project/config/read-shape.ts";
import { type CoverageReporter, settings } from "../project/config/settings.ts";

/** How it is told what of the flows the tests run; what is left out is as `contactflow.json` says. */
export interface CoverageOptions {
  /** Default: text, html and lcov. */
  readonly reporter?: CoverageReporter | readonly CoverageReporter[];
  /** A folder, from that of `contactflow.json`, or else from where vitest runs. Default: `coverage/flows`. */
  readonly directory?: string;
  /** How many percent must run at least: the run fails with exit code 1 where they do not. */
  readonly thresholds?: CoverageSettings["thresholds"];
}

/**
 * The options as settings. They are read as those of `contactflow.json` are, since nobody checks the types of a configuration.
 * @throws Error that says what is wrong in them
 */
export function coverageOptions({ reporter, ...others }: CoverageOptions): Partial<CoverageSettings> {
  const given = {
    ...others,
    ...(reporter !== undefined && { reporter: typeof reporter === "string" ? [reporter] : reporter }),
  };
  const found: Diagnostic[] = [];
  const file = "coverage";
  const report = reportInto(found, file);
  const tree = jsonTree(JSON.stringify(given), file, report);
  const options = tree && readShape(settings.keys.coverage, tree, { file, report });
  const mistakes = found.map(({ message, hint }) => `${message} ${hint ?? ""}`.trim());
  if (mistakes.length > 0 || options === undefined)
    throw new Error(`The options of the build plugin: ${mistakes.join(" ")}`);
  return options;
}
