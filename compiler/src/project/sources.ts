import { dirname, join, resolve, sep } from "node:path";
import { configName } from "./config/name.ts";
import type { Files } from "./files.ts";
import { relativePath } from "./root.ts";

/** The sources that were asked for, by absolute path, or why there are none. */
export type Sources =
  | {
      readonly kind: "found";
      readonly paths: readonly string[];
      /** Where a new file would be found too. */
      readonly folders: readonly string[];
    }
  /** Nothing stands at `path`. */
  | { readonly kind: "missing"; readonly path: string }
  /** A file that does not end in `.flow`. */
  | { readonly kind: "foreign"; readonly path: string }
  /** No `.flow` file in this folder or for this glob. */
  | { readonly kind: "empty"; readonly path: string };

/**
 * Finds `.flow` files: files as they are named, folders with all below them, globs. Without any path: all below `from`.
 * `node_modules`, folders whose name starts with a dot and other projects inside are left out unless they are named.
 * The result is sorted and has every file once.
 */
export async function findSources(files: Files, from: string, paths: readonly string[]): Promise<Sources> {
  const found = new Set<string>();
  const folders = new Set<string>();
  for (const path of paths.length === 0 ? ["."] : paths) {
    const absolute = resolve(from, path);
    const kind = files.kindOf(absolute);
    if (kind === undefined && !isGlob(path)) return { kind: "missing", path };
    if (kind === "file" && !isFlow(path)) return { kind: "foreign", path };
    const matches =
      kind === "file"
        ? { paths: [absolute], folders: [dirname(absolute)] }
        : kind === "folder"
          ? below(files, absolute)
          : await globbed(files, from, path);
    if (matches.paths.length === 0) return { kind: "empty", path };
    for (const match of matches.paths) found.add(match);
    for (const folder of matches.folders) folders.add(folder);
  }
  return { kind: "found", paths: [...found].toSorted(), folders: [...folders].toSorted() };
}

/** The folder that a path from the command line is in, names, or begins with when it is a glob. */
export function folderOf(files: Files, from: string, path: string): string {
  const absolute = resolve(from, path);
  const kind = files.kindOf(absolute);
  if (kind === "folder") return absolute;
  if (kind === undefined && isGlob(path))
    return resolve(from, path.replace(/(?:^|[\\/])[^\\/]*[*?[\]{}()!].*$/, "") || ".");
  return dirname(absolute);
}

/** Files and folders below a folder. */
export interface Found {
  readonly paths: readonly string[];
  readonly folders: readonly string[];
}

function isGlob(path: string): boolean {
  return /[*?[\]{}()!]/.test(path);
}

function isFlow(name: string): boolean {
  return name.endsWith(".flow");
}

/** All `.flow` files below a folder, and all folders they could be in. Projects inside are left out. */
export function below(files: Files, folder: string): Found {
  const entries = files.list(folder).map(({ name, kind }) => ({ name, kind, path: join(folder, name) }));
  const inner = entries
    .filter(
      ({ name, kind, path }) =>
        kind === "folder" && !isLeftOut(name) && files.kindOf(join(path, configName)) === undefined,
    )
    .map(({ path }) => below(files, path));
  return {
    paths: [
      ...entries.filter(({ name, kind }) => kind === "file" && isFlow(name)).map(({ path }) => path),
      ...inner.flatMap(({ paths }) => paths),
    ],
    folders: [folder, ...inner.flatMap(({ folders }) => folders)],
  };
}

function isLeftOut(folder: string): boolean {
  return folder === "node_modules" || folder.startsWith(".");
}

async function globbed(files: Files, from: string, glob: string): Promise<Found> {
  const { default: picomatch } = await import("picomatch");
  const pattern = sep === "\\" ? glob.replaceAll("\\", "/") : glob;
  const { base, glob: rest } = picomatch.scan(pattern);
  const folder = resolve(from, base);
  if (files.kindOf(folder) !== "folder") return { paths: [], folders: [] };
  const isMatch = picomatch(rest);
  const { paths, folders } = below(files, folder);
  return { paths: paths.filter((path) => isMatch(relativePath(folder, path))), folders };
}
