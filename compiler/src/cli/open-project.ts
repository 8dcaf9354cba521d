import { resolve } from "node:path";
import type { Diagnostic } from "@contactflow/grammar";
import type { CheckedProgram } from "../model/checked-program.ts";
import type { FilePath } from "../model/symbols.ts";
import { checkFiles } from "../program/program.ts";
import type { Host } from "../program/sources.ts";
import { configName } from "../project/config/name.ts";
import type { Files } from "../project/files.ts";
import { configuredFolder, projectRoot, relativePath, rootOfAll } from "../project/root.ts";
import { configuredSources, projectSettings, type ProjectSettings } from "../project/settings.ts";
import { below, findSources, folderOf } from "../project/sources.ts";
import { type CliHost, UsageError } from "./host.ts";

/** The sources that a command works on. */
export interface Project {
  /** Absolute. */
  readonly root: string;
  readonly settings: ProjectSettings;
  readonly host: Host;
  /** Relative to the root. Empty when the settings have errors. */
  readonly paths: readonly FilePath[];
  /** Whether these are all sources of the project, not some that the user named. */
  readonly isWhole: boolean;
  /** What is wrong in `contactflow.json`. */
  readonly diagnostics: readonly Diagnostic[];
  /** Absolute; where a new source would be found too. */
  readonly folders: readonly string[];
  readonly absolute: (file: FilePath) => string;
  /** A file as the user would write it, from the folder that the user is in. */
  readonly shown: (file: FilePath) => string;
}

/**
 * Finds the sources and the root of the project that they belong to.
 * @throws UsageError when there are none.
 */
export async function openProject(cli: CliHost, given: readonly string[]): Promise<Project> {
  const { files, folder } = cli;
  const home = homeOf(cli, given);
  return home === undefined
    ? withoutConfig(cli, given)
    : withConfig(cli, given, await projectSettings(files, home), folder);
}

/** Checks the sources under the settings of their project; nothing but the settings when those are wrong. */
export function checkProject({ host, paths, settings, diagnostics }: Project): CheckedProgram {
  const program = checkFiles(host, paths, settings.policy);
  return { ...program, diagnostics: [...diagnostics, ...program.diagnostics] };
}

/** The folder of the `contactflow.json` that everything named belongs to; `undefined` when there is none. */
function homeOf({ files, folder }: CliHost, given: readonly string[]): string | undefined {
  const [first, ...others] = (given.length === 0 ? ["."] : given).map((path) => ({
    path,
    home: configuredFolder(files, folderOf(files, folder, path)),
  }));
  const other = others.find(({ home }) => home !== first?.home);
  if (first === undefined || other === undefined) return first?.home;
  throw new UsageError(
    `${first.path} and ${other.path} belong to different projects.`,
    `Each folder with a ${configName} is a project of its own. Name the files of one at a time.`,
  );
}

async function withoutConfig(cli: CliHost, given: readonly string[]): Promise<Project> {
  const { files, folder } = cli;
  const sources = await findSources(files, folder, given);
  if (sources.kind !== "found") throw noSources(sources.kind, sources.path);
  const root = rootOfAll(projectRoot(files, folder), sources.paths);
  const settings = await projectSettings(files, root);
  return {
    ...placesOf(cli, settings),
    paths: sources.paths.map((path) => relativePath(root, path)),
    isWhole: given.length === 0,
    diagnostics: [],
    folders: [...new Set([folder, ...sources.folders])],
  };
}

async function withConfig(
  cli: CliHost,
  given: readonly string[],
  settings: ProjectSettings,
  folder: string,
): Promise<Project> {
  const { files } = cli;
  const { root, diagnostics, policy } = settings;
  const project = {
    ...placesOf(cli, settings),
    isWhole: given.length === 0,
    folders: below(files, root).folders,
  };
  if (diagnostics.some(({ severity }) => severity === "error")) return { ...project, paths: [], diagnostics };
  if (given.length === 0) {
    const sources = await configuredSources(files, settings);
    const where = project.shown(configName);
    if (sources.paths.length === 0)
      throw new UsageError(
        settings.config.sources === undefined
          ? `There is no .flow file in the project of ${where}.`
          : `No .flow file is among the \`sources\` of ${where}.`,
        folderHint(files, root, settings.config.sources ?? []),
      );
    return { ...project, paths: sources.paths, diagnostics: [...diagnostics, ...sources.diagnostics] };
  }
  const found = await findSources(files, folder, given);
  if (found.kind !== "found") throw noSources(found.kind, found.path);
  const isSource = (path: string): boolean => policy.isSource(relativePath(root, path));
  const stranger = given.find(
    (path) => found.paths.includes(resolve(folder, path)) && !isSource(resolve(folder, path)),
  );
  const paths = found.paths.filter(isSource);
  if (stranger !== undefined || paths.length === 0)
    throw new UsageError(
      `${stranger ?? given.join(", ")} ${stranger === undefined ? "names no source" : "is no source"} of this project.`,
      `Its sources are what \`sources\` in ${project.shown(configName)} names.`,
    );
  return { ...project, paths: paths.map((path) => relativePath(root, path)), diagnostics };
}

function placesOf(
  { files, folder }: CliHost,
  settings: ProjectSettings,
): Pick<Project, "root" | "settings" | "host" | "absolute" | "shown"> {
  const { root } = settings;
  const absolute = (file: FilePath): string => resolve(root, file);
  return {
    root,
    settings,
    host: { readFile: (file) => files.read(absolute(file)) },
    absolute,
    shown: (file) => relativePath(folder, absolute(file)),
  };
}

/** A diagnostic with its files as the user would write them. */
export function shownDiagnostic({ shown }: Project, found: Diagnostic): Diagnostic {
  const renamed = <Place extends { readonly file: string }>(place: Place): Place => ({
    ...place,
    file: shown(place.file),
  });
  return {
    ...renamed(found),
    related: found.related.map(renamed),
    fixes: found.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(renamed) })),
  };
}

function noSources(kind: "missing" | "foreign" | "empty", path: string): UsageError {
  switch (kind) {
    case "missing":
      return new UsageError(`There is no file or folder ${path}.`);
    case "foreign":
      return new UsageError(`${path} is not a .flow file.`);
    case "empty":
      return path === "."
        ? new UsageError(
            "There is no .flow file in this folder or below it.",
            "Name the files or folders to look at. A folder with a contactflow.json of its own is another project.",
          )
        : new UsageError(`There is no .flow file in ${path}.`);
  }
}

/** Sources are globs; a folder's name alone is none of its files. */
function folderHint(files: Files, root: string, sources: readonly string[]): string | undefined {
  const folder = sources.find((source) => files.kindOf(resolve(root, source)) === "folder");
  return folder && `${folder} is a folder; its files are "${folder.replace(/\/+$/, "")}/**/*.flow".`;
}
