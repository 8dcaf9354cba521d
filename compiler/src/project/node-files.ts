import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
  type Dirent,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Draft, Files } from "./files.ts";

/** The machine's own file system. */
export const nodeFiles: Files = {
  read: (path) => unlessMissing(() => readFileSync(path, "utf8")),
  kindOf: (path) => {
    const stats = unlessMissing(() => statSync(path));
    if (stats === undefined) return undefined;
    return stats.isDirectory() ? "folder" : "file";
  },
  list: (folder) =>
    readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      kind: entry.isDirectory() ? "folder" : isFile(entry) ? "file" : "other",
    })),
  write: (path, text) => {
    const draft = nodeDraft(path, text);
    try {
      draft.commit();
    } catch (error) {
      draft.discard();
      throw error;
    }
  },
  draft: nodeDraft,
  remove: (path) => rmSync(path),
  watch: (folder, changed) => {
    const watcher = unlessMissing(() => watch(folder));
    watcher?.on("change", (_, name) => changed(join(folder, String(name))));
    // Some systems report a folder that goes away as an error of its watcher.
    watcher?.on("error", () => changed(folder));
    return () => watcher?.close();
  },
};

function nodeDraft(path: string, text: string): Draft {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  const discard = (): void => rmSync(draft, { force: true });
  try {
    writeFileSync(draft, text);
  } catch (error) {
    discard();
    throw error;
  }
  return { commit: () => renameSync(draft, path), discard };
}

/** Links to files count as files; links to folders are not followed, because they may lead in a circle. */
function isFile(entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return unlessMissing(() => statSync(join(entry.parentPath, entry.name)))?.isFile() ?? false;
}

const missing = new Set(["ENOENT", "ENOTDIR", "EISDIR"]);

function unlessMissing<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && "code" in error && missing.has(String(error.code))) return undefined;
    throw error;
  }
}
