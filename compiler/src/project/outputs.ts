import { join, resolve } from "node:path";
import type { OutputFile } from "../compile.ts";
import { isGenerated } from "../emit/typescript/index.ts";
import type { FilePath } from "../model/symbols.ts";
import type { ProjectConfig } from "./config/config.ts";
import type { Draft, Files } from "./files.ts";
import { relativePath } from "./root.ts";

/** What a build writes and where, as `contactflow.json` says it. */
export type Targets = ProjectConfig["targets"];

/** Where an output belongs: absolute. */
export function outputPath(root: string, targets: Targets, { kind, path }: OutputFile): string {
  const folder = kind === "module" ? targets.modules?.output : targets.types?.output;
  return resolve(root, folder ?? ".", path);
}

/**
 * Writes texts by absolute path, all or none: first each beside its place, then all at once. A file whose text stays is not touched,
 * so that neither its time changes nor what watches it wakes.
 * @returns the paths of what changed, sorted
 */
export function writeTogether(
  files: Pick<Files, "read" | "draft">,
  texts: ReadonlyMap<string, string>,
): readonly string[] {
  const changed = [...texts].filter(([path, text]) => files.read(path) !== text).toSorted();
  const drafts: Draft[] = [];
  try {
    for (const [path, text] of changed) drafts.push(files.draft(path, text));
    for (const draft of drafts) draft.commit();
  } catch (error) {
    for (const draft of drafts) draft.discard();
    throw error;
  }
  return changed.map(([path]) => path);
}

interface Place {
  readonly root: string;
  /** Absolute; where the sources are. */
  readonly folders: readonly string[];
  readonly targets: Targets;
  /** Whether the project has such a source. */
  readonly isSource: (path: FilePath) => boolean;
}

/**
 * Removes outputs whose sources are gone: what Contactflow has written, as the first line says, and nothing else. A folder outside the
 * project may belong to others too, so nothing is removed there.
 * @returns their absolute paths, sorted
 */
export function removeStale(files: Files, { root, folders, targets, isSource }: Place): readonly string[] {
  const { types, modules } = targets;
  const isStale = (base: string, path: string, ending: string): boolean =>
    !isSource(`${relativePath(base, path).slice(0, -ending.length)}.flow`) &&
    isGenerated(files.read(path) ?? "");
  const below = (output: string, ending: string): readonly string[] => {
    const base = resolve(root, output);
    const isInside = !relativePath(root, base).startsWith("..");
    return isInside
      ? deepFiles(files, base).filter((path) => endingOf(path) === ending && isStale(base, path, ending))
      : [];
  };
  const beside = (): readonly string[] =>
    folders
      .flatMap((folder) => filesIn(files, folder))
      .filter((path) => endingOf(path) === declarations && isStale(root, path, declarations));
  const stale = [
    ...(types === undefined ? [] : types.output === undefined ? beside() : below(types.output, declarations)),
    ...(modules === undefined ? [] : below(modules.output, module)),
  ];
  for (const path of stale) files.remove(path);
  return stale.toSorted();
}

const declarations = ".d.flow.ts";
const module = ".flow.ts";

function endingOf(path: string): string | undefined {
  return [declarations, module].find((ending) => path.endsWith(ending));
}

function filesIn(files: Files, folder: string): readonly string[] {
  return files.list(folder).flatMap(({ name, kind }) => (kind === "file" ? [join(folder, name)] : []));
}

function deepFiles(files: Files, folder: string): readonly string[] {
  if (files.kindOf(folder) !== "folder") return [];
  const inner = files.list(folder).filter(({ kind }) => kind === "folder");
  return [...filesIn(files, folder), ...inner.flatMap(({ name }) => deepFiles(files, join(folder, name)))];
}
