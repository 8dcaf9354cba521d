import { resolve } from "node:path";
import type { Diagnostic } from "@contactflow/grammar";
import type { FilePath } from "../program/checked.ts";
import type { Host } from "../program/load.ts";
import { projectRoot, relativePath, rootOfAll } from "../project/root.ts";
import { findSources } from "../project/sources.ts";
import { UsageError, type CliHost } from "./host.ts";

/** The sources that a command works on. */
export interface Project {
  /** Absolute. */
  readonly root: string;
  readonly host: Host;
  /** Relative to the root. */
  readonly paths: readonly FilePath[];
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
  const sources = await findSources(files, folder, given);
  if (sources.kind !== "found") throw noSources(sources.kind, sources.path);
  const root = rootOfAll(projectRoot(files, folder), sources.paths);
  const absolute = (file: FilePath): string => resolve(root, file);
  return {
    root,
    host: { readFile: (file) => files.read(absolute(file)) },
    paths: sources.paths.map((path) => relativePath(root, path)),
    folders: sources.folders,
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
            "Name the files or folders to look at.",
          )
        : new UsageError(`There is no .flow file in ${path}.`);
  }
}
