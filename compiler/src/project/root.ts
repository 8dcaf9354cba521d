import { dirname, relative, resolve, sep } from "node:path";
import { configName } from "./config/name.ts";
import type { Files } from "./files.ts";

/** `path` as seen from a folder, with forward slashes. */
export function relativePath(folder: string, path: string): string {
  return relative(folder, path).replaceAll(sep, "/");
}

/** The nearest folder from `folder` upwards with a `contactflow.json`. */
export function configuredFolder(files: Files, folder: string): string | undefined {
  return upwards(folder).find((at) => files.kindOf(resolve(at, configName)) === "file");
}

/** The nearest folder from `folder` upwards that a repository begins in. */
export function repositoryRoot(files: Files, folder: string): string | undefined {
  return upwards(folder).find((at) => files.kindOf(resolve(at, ".git")) !== undefined);
}

const markers = ["package.json", ".git"];

/**
 * The folder that a project begins in, from `folder` upwards: the nearest one with a `contactflow.json`, else the nearest one with a
 * `package.json` or a `.git`, else `folder` itself.
 */
export function projectRoot(files: Files, folder: string): string {
  return (
    configuredFolder(files, folder) ??
    upwards(folder).find((at) => markers.some((marker) => files.kindOf(resolve(at, marker)) !== undefined)) ??
    folder
  );
}

/** A folder and all that it is in, the nearest first. */
function upwards(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...upwards(above)];
}

/** The nearest folder from `root` upwards that all of `paths` are below. */
export function rootOfAll(root: string, paths: readonly string[]): string {
  let at = root;
  while (dirname(at) !== at && paths.some((path) => relative(at, path).startsWith(".."))) at = dirname(at);
  return at;
}
