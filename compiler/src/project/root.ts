import { dirname, relative, resolve, sep } from "node:path";
import type { Files } from "./files.ts";

/** `path` as seen from a folder, with forward slashes. */
export function relativePath(folder: string, path: string): string {
  return relative(folder, path).replaceAll(sep, "/");
}

const markers = ["package.json", ".git"];

/** The nearest folder from `folder` upwards that a project begins in; `folder` itself when there is none. */
export function projectRoot(files: Files, folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (markers.some((marker) => files.kindOf(resolve(at, marker)) !== undefined)) return at;
    if (dirname(at) === at) return folder;
  }
}

/** The nearest folder from `root` upwards that all of `paths` are below. */
export function rootOfAll(root: string, paths: readonly string[]): string {
  let at = root;
  while (dirname(at) !== at && paths.some((path) => relative(at, path).startsWith(".."))) at = dirname(at);
  return at;
}
