import { resolve } from "node:path";
import { compileProgram, type OutputKind } from "../compile.ts";
import { printCache, type PrintCache } from "../emit/typescript/index.ts";
import { outputPath, removeStale, type Targets, writeTogether } from "../project/outputs.ts";
import { relativePath } from "../project/root.ts";
import { writeFindings } from "./findings.ts";
import { type Format, type FormatOptions, formatOf } from "./formats.ts";
import { exit, UsageError, type CliHost, type Exit } from "./host.ts";
import { keptProgram, type KeptProgram } from "./kept-program.ts";
import { openProject, type Project } from "./open-project.ts";
import { hasErrors } from "./report.ts";
import { repeatOnChange } from "./watch.ts";

export interface BuildOptions extends FormatOptions {
  readonly out?: string;
  readonly watch?: boolean;
}

/**
 * Compiles the sources and writes what changed, as the targets of the project say; `out` adds modules below that folder. With `watch`
 * again whenever something changes, until the user interrupts.
 */
export async function build(
  host: CliHost,
  paths: readonly string[],
  { out, watch = false, ...formatting }: BuildOptions,
): Promise<Exit> {
  const kept = { program: keptProgram(), printed: printCache(), format: formatOf(formatting) };
  if (!watch) return buildOnce(host, paths, { out, ...kept, follow: () => undefined });
  let hasBegun = false;
  await repeatOnChange(host, async (follow) => {
    const begun = host.now();
    try {
      await buildOnce(host, paths, { out, ...kept, follow });
      hasBegun = true;
    } catch (error) {
      if (!hasBegun || !(error instanceof UsageError)) throw error;
      host.err.write(`${error.message}\n`);
    }
    host.err.write(`Done in ${Math.round(host.now() - begun)} ms. Waiting for changes; Ctrl-C ends.\n`);
  });
  return exit.ok;
}

interface Round {
  readonly format: Format;
  readonly out: string | undefined;
  readonly program: KeptProgram;
  readonly printed: PrintCache;
  readonly follow: (folders: readonly string[]) => void;
}

async function buildOnce(
  host: CliHost,
  paths: readonly string[],
  { format, out, program: kept, printed, follow }: Round,
): Promise<Exit> {
  follow((await openProject(host, paths)).folders);
  // Looks again: a file that came before its folder was followed would be missed.
  const project = await openProject(host, paths);
  const targets = targetsOf(host, project, out);
  const { policy } = project.settings;
  const { program, lowerer } = kept.refresh(project);
  const outputs = await compileProgram(program, { outputs: outputsOf(targets), printed, lowerer });
  const diagnostics = [...project.diagnostics, ...program.diagnostics];
  // What programs read stands alone on standard output.
  const [report, story] = format === "pretty" ? [host.err, host.out] : [host.out, host.err];
  await writeFindings(host, report, format, project, { ...program, diagnostics });
  if (hasErrors(diagnostics)) {
    host.err.write("Nothing was written.\n");
    return exit.errors;
  }
  const written = writeTogether(
    host.files,
    new Map(outputs.files.map((file) => [outputPath(project.root, targets, file), file.text])),
  );
  const removed = removeStale(host.files, {
    root: project.root,
    folders: project.folders,
    targets,
    isSource: (path) => policy.isSource(path) && host.files.kindOf(project.absolute(path)) === "file",
  });
  for (const path of written) story.write(`wrote ${relativePath(host.folder, path)}\n`);
  for (const path of removed)
    story.write(`removed ${relativePath(host.folder, path)}, whose source is gone\n`);
  const sources = program.files.size;
  const isQuiet = written.length + removed.length === 0;
  story.write(
    `Built ${sources === 1 ? "1 file" : `${sources} files`}${isQuiet ? "; all was up to date" : ""}.\n`,
  );
  return exit.ok;
}

function targetsOf({ folder }: CliHost, { settings }: Project, out: string | undefined): Targets {
  const { targets } = settings.config;
  return out === undefined ? targets : { ...targets, modules: { output: resolve(folder, out) } };
}

function outputsOf({ types, modules }: Targets): readonly OutputKind[] {
  return [
    ...(types === undefined ? [] : (["declarations"] as const)),
    ...(modules === undefined ? [] : (["module"] as const)),
  ];
}
