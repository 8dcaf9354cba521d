import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Counts, mergeCounts } from "@contactflow/runtime/coverage";
import { htmlReport } from "../coverage/html/html-report.ts";
import type { FileCoverage } from "../coverage/file-coverage.ts";
import { istanbulData } from "../coverage/istanbul-map.ts";
import { projectCoverage } from "../coverage/project-coverage.ts";
import { textReport } from "../coverage/text-report.ts";
import { shortfalls } from "../coverage/thresholds.ts";
import { assertNever } from "../model/invariant.ts";
import { configName } from "../project/config/name.ts";
import type { CoverageSettings } from "../project/config/config.ts";
import type { CoverageReporter } from "../project/config/settings.ts";
import { nodeFiles } from "../project/node-files.ts";
import { configuredFolder, projectRoot, relativePath } from "../project/root.ts";
import { configuredSources, projectSettings } from "../project/settings.ts";
import { below } from "../project/sources.ts";
import { rootOf } from "./root-of.ts";

interface Terminal {
  readonly log: (text: string) => void;
  readonly getColumns: () => number;
}

/** A covered file with its absolute path; its own path is from the folder that the tests run in. */
type Covered = FileCoverage & { readonly absolute: string };

/**
 * Writes the reports about what of the flows has run, sources that no test has imported included. Returns a sentence for each
 * threshold that is not reached.
 */
export async function writeCoverage(
  all: readonly Counts[],
  {
    root,
    folder,
    options,
  }: {
    readonly root: string | undefined;
    /** The folder that the tests run in. */
    readonly folder: string;
    readonly options: Partial<CoverageSettings>;
  },
  terminal: Terminal,
): Promise<readonly string[]> {
  const home =
    root === undefined
      ? (configuredFolder(nodeFiles, folder) ?? projectRoot(nodeFiles, folder))
      : resolve(root);
  const { config, text, diagnostics } = await projectSettings(nodeFiles, home);
  if (diagnostics.length > 0)
    return [`There are mistakes in ${configName}; \`contactflow check\` says which.`];
  const { reporter, directory, thresholds } = { ...config.coverage, ...options };
  const { files, unknown } = await coveredFiles(mergeCounts(all), { root, home, folder });
  if (files.length === 0)
    return Object.keys(thresholds).length > 0 ? ["There is no flow here that tests could run."] : [];
  const target = resolve(text === undefined ? folder : home, directory);
  for (const form of reporter) await writeReport(form, files, { target, folder, terminal });
  if (unknown.length > 0) terminal.log(`\nNothing is known of files with errors: ${unknown.join(", ")}`);
  return shortfalls(files, thresholds);
}

/** Every source of the projects that tests have called, and of the one they stand in. */
async function coveredFiles(
  counts: Counts,
  {
    root,
    home,
    folder,
  }: { readonly root: string | undefined; readonly home: string; readonly folder: string },
): Promise<{ readonly files: readonly Covered[]; readonly unknown: readonly string[] }> {
  const files: Covered[] = [];
  const unknown: string[] = [];
  const homes = Map.groupBy(Object.keys(counts), (file) => rootOf(root, file));
  if (!homes.has(home)) homes.set(home, []);
  for (const [project, counted] of homes) {
    const settings = await projectSettings(nodeFiles, project);
    const { paths } =
      settings.text === undefined
        ? { paths: sourcesWithout({ folder, isHome: project === home }, project, counted) }
        : await configuredSources(nodeFiles, settings);
    const own = Object.fromEntries(
      counted.map((file) => [relativePath(project, file), counts[file] ?? {}] as const),
    );
    const host = { readFile: (path: string) => nodeFiles.read(resolve(project, path)) };
    const found = projectCoverage(host, paths, own, settings.policy);
    const shown = (path: string) => relativePath(folder, resolve(project, path));
    for (const file of found.files)
      files.push({ ...file, path: shown(file.path), absolute: resolve(project, file.path) });
    unknown.push(...found.unknown.map(shown));
  }
  return { files: files.toSorted((one, other) => (one.path < other.path ? -1 : 1)), unknown };
}

/** The sources of a project without a `contactflow.json`: those below the folder that the tests run in, and what they have imported. */
function sourcesWithout(
  { folder, isHome }: { readonly folder: string; readonly isHome: boolean },
  project: string,
  counted: readonly string[],
): readonly string[] {
  const isLeftOut = (file: string) => /(?:^|\/)(?:\.[^./]|node_modules\/)/.test(relativePath(folder, file));
  const all = [
    ...(isHome ? below(nodeFiles, folder).paths : []),
    ...counted.filter((file) => !isLeftOut(file)),
  ];
  return [...new Set(all)].map((file) => relativePath(project, file)).toSorted();
}

async function writeReport(
  form: CoverageReporter,
  files: readonly Covered[],
  {
    target,
    folder,
    terminal,
  }: { readonly target: string; readonly folder: string; readonly terminal: Terminal },
): Promise<void> {
  switch (form) {
    case "text":
      terminal.log(`\n${textReport(files, terminal.getColumns())}`);
      return;
    case "html":
      for (const { path, text } of htmlReport(files)) write(join(target, path), text);
      return;
    case "lcov":
    case "json":
    case "cobertura":
      await writeForTools(form, files, target, folder);
      return;
    default:
      assertNever(form);
  }
}

async function writeForTools(
  form: "lcov" | "json" | "cobertura",
  files: readonly Covered[],
  dir: string,
  folder: string,
): Promise<void> {
  const { default: istanbul } = await import("istanbul-lib-coverage");
  const { default: library } = await import("istanbul-lib-report");
  const { default: reports } = await import("istanbul-reports");
  const coverageMap = istanbul.createCoverageMap(
    Object.fromEntries(files.map((file) => [file.absolute, istanbulData(file, file.absolute)])),
  );
  const context = library.createContext({ dir, coverageMap });
  const report =
    form === "lcov"
      ? reports.create("lcovonly", { projectRoot: folder })
      : form === "json"
        ? reports.create("json")
        : reports.create("cobertura", { projectRoot: folder });
  report.execute(context);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
