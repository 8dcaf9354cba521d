import { lineIndex, type Diagnostic, type LineIndex } from "@contactflow/grammar";
import {
  type CompiledModule,
  emitDeclarations,
  emitTypeScript,
  layoutModules,
  type Locate,
  type ModuleCache,
  type PrintCache,
} from "./emit/typescript/index.ts";
import type { FlowGraph } from "./graph/graph.ts";
import type { CompiledResources } from "./graph/resources.ts";
import type { LoweredFile } from "./lower/index.ts";
import { createLowerer, type Lowerer } from "./lower/lower-program.ts";
import type { CheckedProgram } from "./model/checked-program.ts";
import type { FilePath } from "./model/symbols.ts";
import { invariant } from "./model/invariant.ts";
import type { Policy } from "./program/policy.ts";
import { checkFiles } from "./program/program.ts";
import type { Host } from "./program/sources.ts";

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
  /** Keeps printed outputs from one run to the next. */
  readonly printed?: PrintCache;
  /** Keeps what was lowered, likewise. */
  readonly lowerer?: Lowerer | undefined;
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
export function compile(
  host: Host,
  paths: readonly FilePath[],
  { policy, ...options }: CompileOptions & { readonly policy?: Policy } = {},
): Promise<Compilation> {
  return compileProgram(checkFiles(host, paths, policy), options);
}

/** Compiles a program that is checked already. */
export async function compileProgram(
  program: CheckedProgram,
  { outputs = ["declarations", "module"], printed, lowerer }: CompileOptions = {},
): Promise<Compilation> {
  const { diagnostics } = program;
  if (!isSound(program)) return { program, diagnostics, graphs: [], files: [] };
  const lowered = lowerProgram(program, lowerer, printed?.modules);
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
  /** Of all files, in the order of their paths. */
  readonly graphs: readonly FlowGraph[];
  readonly resources: CompiledResources;
  readonly moduleOf: (path: FilePath) => CompiledModule;
  readonly locateIn: (path: FilePath) => Locate;
}

/** @param lowerer and `modules` keep what they have made for the next time */
export function lowerProgram(
  program: CheckedProgram,
  lowerer: Lowerer = createLowerer(),
  modules?: ModuleCache,
): LoweredProgram {
  const loweredFile = lowerer.lower(program);
  const all = (): readonly LoweredFile[] => [...program.files.keys()].map(loweredFile);
  const indexes = new Map<FilePath, LineIndex>();
  const indexOf = (path: FilePath): LineIndex => {
    const file = program.files.get(path);
    invariant(file !== undefined, `the program has no file ${path}`);
    const index = indexes.get(path) ?? lineIndex(file.text);
    indexes.set(path, index);
    return index;
  };
  return {
    get graphs() {
      return all().flatMap((file) => file.graphs);
    },
    get resources() {
      return together(all().map((file) => file.resources));
    },
    moduleOf: layoutModules(program, loweredFile, modules),
    locateIn: (path) => (offset) => {
      const { line, column } = indexOf(path).position(offset);
      return [line, column];
    },
  };
}

function together(all: readonly CompiledResources[]): CompiledResources {
  return {
    centers: all.flatMap(({ centers }) => centers),
    attributes: all.flatMap(({ attributes }) => attributes),
    resources: all.flatMap(({ resources }) => resources),
    defaults: all.flatMap(({ defaults }) => defaults),
    externalFlows: all.flatMap(({ externalFlows }) => externalFlows),
  };
}
