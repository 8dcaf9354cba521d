import { lineIndex, type Diagnostic, type LineIndex } from "@contactflow/grammar";
import { checkFiles } from "./check/check-files.ts";
import {
  type CompiledModule,
  emitDeclarations,
  emitTypeScript,
  layoutModules,
  type Locate,
} from "./emit/typescript/index.ts";
import type { FlowGraph } from "./graph/graph.ts";
import type { CompiledResources } from "./graph/resources.ts";
import { lower, lowerResources } from "./lower/index.ts";
import type { CheckedProgram, FilePath } from "./program/checked.ts";
import { invariant } from "./program/invariant.ts";
import type { Host, ParseCache } from "./program/load.ts";

/** A generated file, its path relative to the project's root. */
export interface OutputFile {
  readonly path: FilePath;
  readonly text: string;
}

/** Everything that compiling finds out. With an error among the diagnostics, there are no graphs and no files. */
export interface Compilation {
  readonly program: CheckedProgram;
  /** Sorted by file, then position. */
  readonly diagnostics: readonly Diagnostic[];
  readonly graphs: readonly FlowGraph[];
  /** For each source `x.flow`: its declarations `x.d.flow.ts` and its module `x.flow.ts`. */
  readonly files: readonly OutputFile[];
}

/** Compiles the given files, and what they import, to TypeScript. Paths are relative to the project's root. */
export async function compile(
  host: Host,
  paths: readonly FilePath[],
  cache?: ParseCache,
): Promise<Compilation> {
  const program = checkFiles(host, paths, cache);
  const { diagnostics } = program;
  if (!isSound(program)) return { program, diagnostics, graphs: [], files: [] };
  const lowered = lowerProgram(program);
  const files: OutputFile[] = [];
  for (const path of program.files.keys()) {
    const module = lowered.moduleOf(path);
    files.push({ path: declarationsPath(path), text: await emitDeclarations(module) });
    files.push({ path: modulePath(path), text: await emitTypeScript(module, lowered.locateIn(path)) });
  }
  return { program, diagnostics, graphs: lowered.graphs, files };
}

/** Whether a program has no error, so that it may be lowered. */
export function isSound({ diagnostics }: Pick<CheckedProgram, "diagnostics">): boolean {
  return !diagnostics.some(({ severity }) => severity === "error");
}

/** `x.d.flow.ts` for `x.flow`: where TypeScript looks for the declarations of `./x.flow`. */
export function declarationsPath(source: FilePath): FilePath {
  return source.replace(/\.flow$/, ".d.flow.ts");
}

/** `x.flow.ts` for `x.flow`. */
export function modulePath(source: FilePath): FilePath {
  return `${source}.ts`;
}

/** A sound program after lowering, ready for every emitter. */
export interface LoweredProgram {
  readonly graphs: readonly FlowGraph[];
  readonly resources: CompiledResources;
  readonly moduleOf: (path: FilePath) => CompiledModule;
  readonly locateIn: (path: FilePath) => Locate;
}

export function lowerProgram(program: CheckedProgram): LoweredProgram {
  const graphs = lower(program);
  const resources = lowerResources(program);
  const indexes = new Map<FilePath, LineIndex>();
  const indexOf = (path: FilePath): LineIndex => {
    const file = program.files.get(path);
    invariant(file !== undefined, `the program has no file ${path}`);
    const index = indexes.get(path) ?? lineIndex(file.text);
    indexes.set(path, index);
    return index;
  };
  return {
    graphs,
    resources,
    moduleOf: layoutModules(program, graphs, resources),
    locateIn: (path) => (offset) => {
      const { line, column } = indexOf(path).position(offset);
      return [line, column];
    },
  };
}
