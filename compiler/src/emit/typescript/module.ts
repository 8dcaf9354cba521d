import type { DefaultFlows } from "@contactflow/runtime";
import type { CompiledAttribute, CompiledResource } from "../../graph/resources.ts";
import type { FlowGraph } from "../../graph/graph.ts";
import type { CheckedProgram, FilePath } from "../../program/checked.ts";
import { invariant } from "../../program/invariant.ts";
import type { LoweredFile } from "../../lower/index.ts";
import { unnamedCenter } from "../definition.ts";

/** What one compiled file consists of, before it is written in any language. */
export interface CompiledModule {
  readonly source: FilePath;
  /** What its center takes from other files, by file; never empty lists. */
  readonly imports: readonly {
    readonly from: FilePath;
    readonly declarations: readonly ModuleDeclaration[];
  }[];
  /** In source order. */
  readonly declarations: readonly ModuleDeclaration[];
  readonly center: ModuleCenter;
}

export type ModuleDeclaration =
  | { readonly kind: "flow"; readonly name: string; readonly start: number; readonly flow: FlowGraph }
  | {
      readonly kind: "resource";
      readonly name: string;
      readonly start: number;
      readonly resource: CompiledResource;
    };

/** The contact centre that a file describes together with all it imports, directly or not. */
interface ModuleCenter {
  readonly name: string;
  readonly timezone: string;
  readonly country: string | undefined;
  readonly doc: string | undefined;
  readonly attributes: readonly CompiledAttribute[];
  readonly defaults: DefaultFlows;
}

/** Lays out the compiled modules of a program: `moduleOf(path)` is that of one file. */
export function layoutModules(
  program: Pick<CheckedProgram, "imports">,
  loweredFile: (path: FilePath) => LoweredFile,
): (path: FilePath) => CompiledModule {
  const declared = new Map<FilePath, readonly ModuleDeclaration[]>();
  const declarationsOf = (path: FilePath): readonly ModuleDeclaration[] => {
    const declarations = declared.get(path) ?? declarationsIn(loweredFile(path));
    declared.set(path, declarations);
    return declarations;
  };
  return (path) => {
    const files = closure(program, path);
    const within = files.map((file) => loweredFile(file).resources);
    const center = within.flatMap(({ centers }) => centers)[0] ?? unnamedCenter;
    return {
      source: path,
      imports: files
        .slice(1)
        .map((from) => ({ from, declarations: declarationsOf(from) }))
        .filter(({ declarations }) => declarations.length > 0),
      declarations: declarationsOf(path),
      center: {
        name: center.name,
        timezone: center.timezone,
        country: center.country,
        doc: center.doc,
        attributes: within.flatMap(({ attributes }) => attributes),
        defaults: Object.assign(
          {},
          ...within.flatMap(({ defaults }) => defaults).map(({ flows }) => flows),
        ) as DefaultFlows,
      },
    };
  };
}

function declarationsIn({ graphs, resources }: LoweredFile): readonly ModuleDeclaration[] {
  const declarations = [
    ...[...graphs, ...resources.externalFlows].map((flow): ModuleDeclaration => ({
      kind: "flow",
      name: flow.name,
      start: flow.span.start,
      flow,
    })),
    ...resources.resources.map((resource): ModuleDeclaration => ({
      kind: "resource",
      name: resource.name,
      start: resource.span.start,
      resource,
    })),
  ];
  return declarations.sort((left, right) => left.start - right.start);
}

/** A file and all that it imports, directly or not: itself first, then breadth first in the order of the imports. */
export function closure(program: Pick<CheckedProgram, "imports">, path: FilePath): readonly FilePath[] {
  const files = new Set([path]);
  for (const file of files) {
    const imported = program.imports.get(file);
    invariant(imported !== undefined, `the program has no file ${file}`);
    for (const next of imported) files.add(next);
  }
  return [...files];
}
