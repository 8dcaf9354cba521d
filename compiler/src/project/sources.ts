import { join, relative, resolve, sep } from "node:path";
import type { FilePath } from "../program/checked.ts";
import type { Files } from "./files.ts";

/** The sources that were asked for, or why there are none. */
export type Sources =
  | { readonly kind: "found"; readonly paths: readonly FilePath[] }
  /** Nothing stands at `path`. */
  | { readonly kind: "missing"; readonly path: string }
  /** A file that does not end in `.flow`. */
  | { readonly kind: "foreign"; readonly path: string }
  /** No `.flow` file in this folder or for this glob. */
  | { readonly kind: "empty"; readonly path: string };

/**
 * Finds `.flow` files: files as they are named, folders with all below them, globs. Without any path: all below `root`.
 * `node_modules` and folders whose name starts with a dot are left out unless they are named.
 * The result is sorted and has every file once.
 */
export async function findSources(files: Files, root: string, paths: readonly string[]): Promise<Sources> {
  const found = new Set<FilePath>();
  for (const path of paths.length === 0 ? ["."] : paths) {
    const absolute = resolve(root, path);
    const kind = files.kindOf(absolute);
    if (kind === undefined && !isGlob(path)) return { kind: "missing", path };
    if (kind === "file" && !isFlow(path)) return { kind: "foreign", path };
    const matches =
      kind === "file"
        ? [absolute]
        : kind === "folder"
          ? flowsBelow(files, absolute)
          : await flowsLike(files, root, path);
    if (matches.length === 0) return { kind: "empty", path };
    for (const match of matches) found.add(filePath(root, match));
  }
  return { kind: "found", paths: [...found].toSorted() };
}

/** How a program names a file. */
export function filePath(root: string, path: string): FilePath {
  return relative(root, resolve(root, path)).replaceAll(sep, "/");
}

function isGlob(path: string): boolean {
  return /[*?[\]{}()!]/.test(path);
}

function isFlow(name: string): boolean {
  return name.endsWith(".flow");
}

function flowsBelow(files: Files, folder: string): readonly string[] {
  return files.list(folder).flatMap(({ name, kind }) => {
    const path = join(folder, name);
    if (kind === "folder") return isLeftOut(name) ? [] : flowsBelow(files, path);
    return kind === "file" && isFlow(name) ? [path] : [];
  });
}

function isLeftOut(folder: string): boolean {
  return folder === "node_modules" || folder.startsWith(".");
}

async function flowsLike(files: Files, root: string, glob: string): Promise<readonly string[]> {
  const { default: picomatch } = await import("picomatch");
  const pattern = sep === "\\" ? glob.replaceAll("\\", "/") : glob;
  const { base, glob: rest } = picomatch.scan(pattern);
  const folder = resolve(root, base);
  if (files.kindOf(folder) !== "folder") return [];
  const isMatch = picomatch(rest);
  return flowsBelow(files, folder).filter((path) => isMatch(filePath(folder, path)));
}
