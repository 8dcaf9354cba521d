import type { Diagnostic, Severity } from "@contactflow/grammar";
import { reportInto } from "../diagnostics/report.ts";
import type { FilePath } from "../model/symbols.ts";
import type { Source } from "./sources.ts";

/** What a project says about the diagnostics of its program. */
export interface Policy {
  /** By code; the others keep their own. */
  readonly severities: ReadonlyMap<string, Severity | "off">;
  readonly isSource: (path: FilePath) => boolean;
}

/**
 * What is reported of a program under the policy of its project: with the severities that the project wants, and with a mistake where
 * a file is imported that is no source. Such a file's own mistakes are nobody's.
 */
export function underPolicy(
  files: ReadonlyMap<FilePath, Pick<Source, "imports">>,
  diagnostics: readonly Diagnostic[],
  { severities, isSource }: Policy,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const [path, { imports }] of files) {
    if (!isSource(path)) continue;
    const report = reportInto(found, path);
    for (const { target, span } of imports) {
      if (!files.has(target) || isSource(target)) continue;
      const hint = "Let `sources` in contactflow.json name it.";
      report("import-not-source", span, { file: target, hint });
    }
  }
  const own = diagnostics.filter(({ file }) => isSource(file) || !files.has(file));
  return [...own, ...found].flatMap((diagnostic) => {
    const severity = severities.get(diagnostic.code) ?? diagnostic.severity;
    return severity === "off" ? [] : [{ ...diagnostic, severity }];
  });
}
