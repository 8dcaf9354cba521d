import type { Diagnostic } from "@contactflow/grammar";
import type { CheckedProgram } from "../model/checked-program.ts";
import { configName } from "../project/config/name.ts";
import { defaultLimit, terminalReport } from "../report/terminal.ts";
import type { Texts } from "../report/sources.ts";
import type { Terminal } from "./host.ts";
import { shownDiagnostic, type Project } from "./open-project.ts";

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

/** The texts of a program and of its settings by the names that the user knows its files by. */
export function shownTexts(project: Project, { files }: Pick<CheckedProgram, "files">): Texts {
  const { text: config } = project.settings;
  return new Map([
    ...(config === undefined ? [] : [[project.shown(configName), config] as const]),
    ...[...files.values()].map(({ path, text }) => [project.shown(path), text] as const),
  ]);
}

/** More would hide that one is enough. */
const mostExplained = 3;

/** Writes what is wrong with a program for a person to read, and where more is said about it; nothing when nothing is. */
export function writeReport(
  terminal: Terminal,
  project: Project,
  program: Pick<CheckedProgram, "files" | "diagnostics">,
): void {
  const found = program.diagnostics.map((diagnostic) => shownDiagnostic(project, diagnostic));
  terminal.write(
    terminalReport(found, shownTexts(project, program), { color: terminal.color, limit: defaultLimit }),
  );
  const codes = [...new Set(found.map(({ code }) => code))].slice(0, mostExplained);
  if (codes.length > 0) terminal.write(`Run \`contactflow explain ${codes.join(" ")}\` to read more.\n`);
  const mendable = found.filter(({ fixes }) => fixes.some(({ safety }) => safety === "safe")).length;
  if (mendable > 0)
    terminal.write(`Run \`contactflow check --fix\` to mend what is safe: ${mendable} of ${found.length}.\n`);
}
