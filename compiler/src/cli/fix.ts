import { type FileTexts, fixAll, type Fixed } from "../fix/fix-all.ts";
import type { CheckedProgram } from "../model/checked-program.ts";
import { configName } from "../project/config/name.ts";
import { fixList } from "../report/fix-list.ts";
import { ansi, plain } from "../report/paint.ts";
import type { CliHost, Terminal } from "./host.ts";
import { checkProject, openProject, type Project } from "./open-project.ts";

/** A project and what is wrong with it. */
export interface CheckedProject {
  readonly project: Project;
  readonly program: CheckedProgram;
}

interface FixedProject extends CheckedProject {
  readonly texts: FileTexts;
  readonly diagnostics: CheckedProgram["diagnostics"];
}

export async function checkedProject(host: CliHost, paths: readonly string[]): Promise<CheckedProject> {
  const project = await openProject(host, paths);
  return { project, program: checkProject(project) };
}

/** Finds out what the safe fixes make of a project. Writes nothing. */
export async function fixedProject(host: CliHost, paths: readonly string[]): Promise<Fixed<FixedProject>> {
  const { absolute } = await openProject(host, paths);
  return fixAll(async (changed) => {
    const written = new Map(Array.from(changed, ([file, text]) => [absolute(file), text]));
    const files = { ...host.files, read: (path: string) => written.get(path) ?? host.files.read(path) };
    const { project, program } = await checkedProject({ ...host, files }, paths);
    const { text: config } = project.settings;
    const sources = Array.from(program.files.values(), ({ path, text }) => [path, text] as const);
    const texts = new Map(config === undefined ? sources : [...sources, [configName, config] as const]);
    return { project, program, texts, diagnostics: program.diagnostics };
  });
}

/** Writes the mended files, or tells alone what it would write. */
export function writeFixed(
  host: CliHost,
  terminal: Terminal,
  { changed, applied, left: { project } }: Fixed<FixedProject>,
  isDryRun: boolean,
): void {
  if (applied.length === 0) return;
  if (!isDryRun) for (const [file, text] of changed) host.files.write(project.absolute(file), text);
  const paint = terminal.color ? ansi : plain;
  terminal.write(fixList(applied, { paint, lines: isDryRun, shown: project.shown }));
  const what = `${counted(applied.length, "mistake")} in ${counted(changed.size, "file")}`;
  terminal.write(isDryRun ? `Would fix ${what}; nothing was written.\n\n` : `Fixed ${what}.\n\n`);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
