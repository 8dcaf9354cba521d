import { dirname, join } from "node:path";
import { type Diagnostic, diagnostic } from "@contactflow/grammar";
import { diagnostics } from "../diagnostics/index.ts";
import type { FilePath } from "../model/symbols.ts";
import type { Policy } from "../program/policy.ts";
import { defaultConfig, type ProjectConfig, readConfig, type ReadConfig } from "./config/config.ts";
import { configName } from "./config/name.ts";
import type { Files } from "./files.ts";
import { relativePath } from "./root.ts";
import { below } from "./sources.ts";

/** What a project's `contactflow.json` says, or the defaults where there is none. */
export interface ProjectSettings {
  /** Absolute. */
  readonly root: string;
  readonly config: ProjectConfig;
  /** The text of `contactflow.json`; `undefined`: there is none. */
  readonly text: string | undefined;
  /** What is wrong in it. With an error among them, the project cannot be read. */
  readonly diagnostics: readonly Diagnostic[];
  readonly policy: Policy;
}

/** Reads the settings of the project that begins in `root`. */
export async function projectSettings(files: Files, root: string): Promise<ProjectSettings> {
  const text = files.read(join(root, configName));
  const { config, diagnostics: found }: Pick<ReadConfig, "config" | "diagnostics"> =
    text === undefined ? { config: defaultConfig, diagnostics: [] } : readConfig(text);
  const matches = await sourceMatcher(config.sources);
  return {
    root,
    config,
    text,
    diagnostics: found,
    policy: {
      severities: config.severities,
      isSource: (path) => matches(path) && !isOfInnerProject(files, root, path),
    },
  };
}

/** The sources that the settings name, sorted, and a warning for each glob that names none. */
export async function configuredSources(
  files: Files,
  { root, config, text }: ProjectSettings,
): Promise<{ readonly paths: readonly FilePath[]; readonly diagnostics: readonly Diagnostic[] }> {
  const all = below(files, root).paths.map((path) => relativePath(root, path));
  const matches = await sourceMatcher(config.sources);
  const { sourceSpans } = readConfig(text ?? "{}");
  const idle = await Promise.all(
    [...sourceSpans].map(async ([glob, span]) => {
      const isMatch = await sourceMatcher([glob.replace(/^!/, "")]);
      if (all.some(isMatch)) return [];
      const problem = glob.startsWith("!")
        ? `There is no .flow file that \`${glob}\` could leave out.`
        : `There is no .flow file for \`${glob}\`.`;
      return [diagnostic(diagnostics["config-idle-glob"], { file: configName, span }, { problem })];
    }),
  );
  return { paths: all.filter(matches).toSorted(), diagnostics: idle.flat() };
}

/** Whether globs name a path: one of them does, and none after `!` leaves it out. */
async function sourceMatcher(globs: readonly string[] | undefined): Promise<(path: FilePath) => boolean> {
  if (globs === undefined) return () => true;
  const { default: picomatch } = await import("picomatch");
  const matcher = (patterns: readonly string[]) =>
    picomatch(patterns.map((pattern) => pattern.replace(/^(?:\.\/)+/, "")));
  const left = globs.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1));
  const taken = globs.filter((glob) => !glob.startsWith("!"));
  const isTaken = matcher(taken.length === 0 ? ["**"] : taken);
  const isLeft = left.length === 0 ? () => false : matcher(left);
  return (path) => isTaken(path) && !isLeft(path);
}

function isOfInnerProject(files: Files, root: string, path: FilePath): boolean {
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder))
    if (files.kindOf(join(root, folder, configName)) === "file") return true;
  return false;
}
