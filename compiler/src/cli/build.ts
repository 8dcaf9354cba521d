import { resolve } from "node:path";
import { compile } from "../compile.ts";
import { parseCache, type ParseCache } from "../program/load.ts";
import { relativePath } from "../project/root.ts";
import { exit, UsageError, type CliHost, type Exit } from "./host.ts";
import { openProject } from "./open-project.ts";
import { hasErrors, writeReport } from "./report.ts";
import { repeatOnChange } from "./watch.ts";

export interface BuildOptions {
  readonly out?: string;
  readonly watch?: boolean;
}

/**
 * Compiles the sources and writes what changed: declarations beside them, modules below `out`; with `watch` again whenever a source
 * changes, until the user interrupts.
 */
export async function build(
  host: CliHost,
  paths: readonly string[],
  { out, watch = false }: BuildOptions,
): Promise<Exit> {
  const cache = parseCache();
  if (!watch) return buildOnce(host, paths, { out, cache, follow: () => undefined });
  let hasBegun = false;
  await repeatOnChange(host, async (follow) => {
    try {
      await buildOnce(host, paths, { out, cache, follow });
      hasBegun = true;
    } catch (error) {
      if (!hasBegun || !(error instanceof UsageError)) throw error;
      host.err.write(`${error.message}\n`);
    }
    host.err.write("Waiting for changes; Ctrl-C ends.\n");
  });
  return exit.ok;
}

interface Round {
  readonly out: string | undefined;
  readonly cache: ParseCache;
  readonly follow: (folders: readonly string[]) => void;
}

async function buildOnce(
  host: CliHost,
  paths: readonly string[],
  { out, cache, follow }: Round,
): Promise<Exit> {
  follow((await openProject(host, paths)).folders);
  // Looks again: a file that came before its folder was followed would be missed.
  const project = await openProject(host, paths);
  const outputs = out === undefined ? (["declarations"] as const) : (["declarations", "module"] as const);
  const compilation = await compile(project.host, project.paths, { outputs, cache });
  writeReport(host.err, project, compilation.program);
  if (hasErrors(compilation.diagnostics)) {
    host.err.write("Nothing was written.\n");
    return exit.errors;
  }
  let written = 0;
  for (const { kind, path, text } of compilation.files) {
    const target = resolve(kind === "module" ? resolve(host.folder, out ?? ".") : project.root, path);
    if (host.files.read(target) === text) continue;
    host.files.write(target, text);
    host.out.write(`wrote ${relativePath(host.folder, target)}\n`);
    written += 1;
  }
  const sources = compilation.program.files.size;
  host.out.write(
    `Built ${sources === 1 ? "1 file" : `${sources} files`}${written === 0 ? "; all was up to date" : ""}.\n`,
  );
  return exit.ok;
}
