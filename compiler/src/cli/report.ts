import type { Diagnostic } from "@contactflow/grammar";
import type { CheckedProgram } from "../program/checked.ts";
import { defaultLimit, terminalReport } from "../report/terminal.ts";
import type { Texts } from "../report/sources.ts";
import type { Terminal } from "./host.ts";
import { shownDiagnostic, type Project } from "./open-project.ts";

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

/** The texts of a program by the names that the user knows its files by. */
export function shownTexts(project: Project, { files }: Pick<CheckedProgram, "files">): Texts {
  return new Map([...files.values()].map(({ path, text }) => [project.shown(path), text]));
}

/** Writes what is wrong with a program for a person to read; nothing when nothing is. */
export function writeReport(
  terminal: Terminal,
  project: Project,
  program: Pick<CheckedProgram, "files" | "diagnostics">,
): void {
  const found = program.diagnostics.map((diagnostic) => shownDiagnostic(project, diagnostic));
  terminal.write(
    terminalReport(found, shownTexts(project, program), { color: terminal.color, limit: defaultLimit }),
  );
}
