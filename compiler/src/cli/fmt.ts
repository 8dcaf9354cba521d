import { resolve } from "node:path";
import type { Diagnostic } from "@contactflow/grammar";
import { format } from "@contactflow/grammar/format";
import { layoutFor } from "../project/layout.ts";
import { defaultLimit, terminalReport } from "../report/terminal.ts";
import { exit, UsageError, type CliHost, type Exit } from "./host.ts";
import { openProject, shownDiagnostic } from "./open-project.ts";
import { shownTexts } from "./report.ts";

export interface FmtOptions {
  /** Name what is not formatted, and write nothing. */
  readonly check?: boolean;
}

/** How standard input is called. */
const standardInput = "-";

/**
 * Formats the sources in place. A file with mistakes of syntax stays as it is and its mistakes are shown; the others are
 * formatted all the same.
 */
export async function fmt(
  host: CliHost,
  paths: readonly string[],
  { check = false }: FmtOptions,
): Promise<Exit> {
  if (paths.includes(standardInput)) {
    if (paths.length > 1) throw new UsageError("Standard input (-) is formatted alone.");
    return formatInput(host, check);
  }
  const project = await openProject(host, paths);
  const mistakes: Diagnostic[] = project.diagnostics
    .filter(({ severity }) => severity === "error")
    .map((found) => shownDiagnostic(project, found));
  const texts = new Map(shownTexts(project, { files: new Map() }));
  const changed: string[] = [];
  let count = 0;
  for (const path of project.paths) {
    const [absolute, shown] = [project.absolute(path), project.shown(path)];
    const text = host.files.read(absolute);
    // A file that was removed since it was found.
    if (text === undefined) continue;
    texts.set(shown, text);
    count += 1;
    const result = format(text, shown, await layoutFor(absolute));
    if ("diagnostics" in result) mistakes.push(...result.diagnostics);
    else if (result.text !== text) {
      changed.push(shown);
      if (!check) host.files.write(absolute, result.text);
    }
  }
  host.err.write(terminalReport(mistakes, texts, { color: host.err.color, limit: defaultLimit }));
  host.out.write(summary(changed, count, check));
  return mistakes.length > 0 || (check && changed.length > 0) ? exit.errors : exit.ok;
}

function summary(changed: readonly string[], count: number, check: boolean): string {
  const names = changed.map((name) => `${check ? "not formatted:" : "formatted"} ${name}\n`);
  const files = count === 1 ? "1 file" : `${count} files`;
  if (changed.length === 0)
    return check ? `${files} checked; nothing to format.\n` : `${files}; nothing to format.\n`;
  const rest = check ? "Run `contactflow fmt` to format what is named.\n" : "";
  return `${names.join("")}${rest}`;
}

/** Standard input goes, formatted, to standard output: nothing else does. */
async function formatInput(host: CliHost, check: boolean): Promise<Exit> {
  const text = await host.input.readAll();
  const result = format(text, "stdin.flow", await layoutFor(resolve(host.folder, "stdin.flow")));
  if ("diagnostics" in result) {
    const texts = new Map([["stdin.flow", text]]);
    host.err.write(terminalReport(result.diagnostics, texts, { color: host.err.color, limit: defaultLimit }));
    return exit.errors;
  }
  if (!check) host.out.write(result.text);
  else if (result.text !== text) host.err.write("Standard input is not formatted.\n");
  return check && result.text !== text ? exit.errors : exit.ok;
}
