import { lineIndex, type Diagnostic, type LineIndex } from "@contactflow/grammar";
import { checkFiles } from "./check/check-files.ts";
import {
  type CompiledModule,
  emitDeclarations,
  emitTypeScript,
  layoutModules,
  type Locate,
  type PrintCache,
} from "./emit/typescript/index.ts";
import type { FlowGraph } from "./graph/graph.ts";
import type { CompiledResources } from "./graph/resources.ts";
import { lower, lowerResources } from "./lower/index.ts";
import type { CheckedProgram, FilePath } from "./program/checked.ts";
import { invariant } from "./program/invariant.ts";
import type { Host, ParseCache } from "./program/load.ts";
import type { Policy } from "./program/policy.ts";

/** Declarations (`x.d.flow.ts`) tell TypeScript what a source declares; a module (`x.flow.ts`) is what runs. */
export type OutputKind = "declarations" | "module";

/** A generated file, its path relative to the project's root. */
export interface OutputFile {
  readonly kind: OutputKind;
  readonly path: FilePath;
  readonly text: string;
}

export interface CompileOptions {
  /** Default: both. */
  readonly outputs?: readonly OutputKind[];
  /** Keeps parses from one run to the next. */
  readonly cache?: ParseCache;
  /** Keeps printed outputs, likewise. */
  readonly printed?: PrintCache;
  readonly policy?: Policy;
}

/** Everything that compiling finds out. With an error among the diagnostics, there are no graphs and no files. */
export interface Compilation {
  readonly program: CheckedProgram;
  /** Sorted by file, then position. */
  readonly diagnostics: readonly Diagnostic[];
  readonly graphs: readonly FlowGraph[];
  /** Of each source, in the order of `outputs`. */
  readonly files: readonly OutputFile[];
}

/** Compiles the given files, and what they import, to TypeScript. Paths are relative to the project's root. */
export async function compile(
  host: Host,
  paths: readonly FilePath[],
  { outputs = ["declarations", "module"], cache, printed, policy }: CompileOptions = {},
): Promise<Compilation> {
  const program = checkFiles(host, paths, cache, policy);
  const { diagnostics } = program;
  if (!isSound(program)) return { program, diagnostics, graphs: [], files: [] };
  const lowered = lowerProgram(program);
  const files: OutputFile[] = [];
  for (const path of program.files.keys())
    for (const kind of outputs) files.push(await outputFile(lowered, path, kind, printed));
  return { program, diagnostics, graphs: lowered.graphs, files };
}

async function outputFile(
  { moduleOf, locateIn }: LoweredProgram,
  source: FilePath,
  kind: OutputKind,
  printed?: PrintCache,
): Promise<OutputFile> {
  const module = moduleOf(source);
  return kind === "declarations"
    ? { kind, path: source.replace(/\.flow$/, ".d.flow.ts"), text: await emitDeclarations(module, printed) }
    : { kind, path: `${source}.ts`, text: await emitTypeScript(module, locateIn(source), printed) };
}

/** Whether a program has no error, so that it may be lowered. */
export function isSound({ diagnostics }: Pick<CheckedProgram, "diagnostics">): boolean {
  return !diagnostics.some(({ severity }) => severity === "error");
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
