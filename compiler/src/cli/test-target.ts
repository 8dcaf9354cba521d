import { dirname, relative, resolve } from "node:path";
import { UsageError, type CliHost } from "./host.ts";

/** A test file that is to be written. */
export interface TestTarget {
  /** Absolute. */
  readonly path: string;
  /** As the user would write it. */
  readonly shown: string;
  /** How it imports another file; absolute path. */
  readonly imports: (file: string) => string;
}

/**
 * Where tests are to be written; nowhere when no file is named.
 * @param option the option that names the file, for messages
 * @throws UsageError for a name that no test runner looks for, and for a file that is there and must not be lost.
 */
export function testTarget(
  { folder, files }: CliHost,
  wanted: string | undefined,
  option: string,
  mayReplace: boolean,
): TestTarget | undefined {
  if (wanted === undefined) {
    if (mayReplace) throw new UsageError(`--force has nothing to write over without ${option}.`);
    return undefined;
  }
  if (!/\.(?:test|spec)\.[mc]?ts$/.test(wanted))
    throw new UsageError(
      `${wanted} is no name that test runners look for.`,
      `Let it end in .test.ts: ${option} ${wanted.replace(/(?:\.\w+)*$/, "")}.test.ts`,
    );
  const path = resolve(folder, wanted);
  const shown = relative(folder, path).replaceAll("\\", "/");
  if (files.kindOf(path) !== undefined && !mayReplace)
    throw new UsageError(
      `${shown} is there already, and stays as it is.`,
      "Name another file, or write over it with --force.",
    );
  return { path, shown, imports: (file) => importPath(path, file) };
}

function importPath(from: string, to: string): string {
  const path = relative(dirname(from), to).replaceAll("\\", "/");
  return path.startsWith(".") ? path : `./${path}`;
}
