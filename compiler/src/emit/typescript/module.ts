import type { DefaultFlows } from "@contactflow/runtime";
import type { CompiledAttribute, CompiledResource, CompiledResources } from "../../graph/resources.ts";
import type { FlowGraph } from "../../graph/graph.ts";
import type { CheckedProgram, FilePath } from "../../program/checked.ts";
import { invariant } from "../../program/invariant.ts";
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
  graphs: readonly FlowGraph[],
  resources: CompiledResources,
): (path: FilePath) => CompiledModule {
  const declared = Map.groupBy(
    [
      ...[...graphs, ...resources.externalFlows].map((flow): Placed => ({
        file: flow.file,
        declaration: { kind: "flow", name: flow.name, start: flow.span.start, flow },
      })),
      ...resources.resources.map((resource): Placed => ({
        file: resource.file,
        declaration: { kind: "resource", name: resource.name, start: resource.span.start, resource },
      })),
    ],
    ({ file }) => file,
  );
  const declarationsOf = (path: FilePath): readonly ModuleDeclaration[] =>
    (declared.get(path) ?? []).map(({ declaration }) => declaration).sort((a, b) => a.start - b.start);

  return (path) => {
    const files = closure(program, path);
    const within = <Item extends { readonly file: FilePath }>(items: readonly Item[]): readonly Item[] =>
      files.flatMap((file) => items.filter((item) => item.file === file));
    const center = within(resources.centers)[0] ?? unnamedCenter;
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
        attributes: within(resources.attributes),
        defaults: Object.assign({}, ...within(resources.defaults).map(({ flows }) => flows)) as DefaultFlows,
      },
    };
  };
}

interface Placed {
  readonly file: FilePath;
  readonly declaration: ModuleDeclaration;
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
