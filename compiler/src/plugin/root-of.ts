import { dirname, resolve } from "node:path";
import { nodeFiles } from "../project/node-files.ts";
import { configuredFolder, projectRoot, rootOfAll } from "../project/root.ts";

/** The root of the project that a file belongs to. */
export function rootOf(given: string | undefined, file: string): string {
  const base =
    given === undefined
      ? (configuredFolder(nodeFiles, dirname(file)) ?? projectRoot(nodeFiles, process.cwd()))
      : resolve(given);
  return rootOfAll(base, [file]);
}
