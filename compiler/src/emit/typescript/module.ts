import type { DefaultFlows, Deployed } from "@contactflow/runtime";
import type { CompiledAttribute, CompiledResource } from "../../graph/resources.ts";
import type { FlowGraph } from "../../graph/graph.ts";
import type { CheckedProgram } from "../../model/checked-program.ts";
import type { FilePath } from "../../model/symbols.ts";
import { invariant } from "../../model/invariant.ts";
import { same } from "../../model/same.ts";
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
  readonly settings: Deployed["settings"];
  readonly doc: string | undefined;
  readonly attributes: readonly CompiledAttribute[];
  readonly defaults: DefaultFlows;
}

/** Keeps modules from one layout to the next: a file gets the same one as long as nothing in it has changed. */
export interface ModuleCache {
  readonly surfaces: Map<FilePath, { readonly of: LoweredFile; readonly surface: Surface }>;
  readonly modules: Map<FilePath, { readonly parts: readonly object[]; readonly module: CompiledModule }>;
}

export function moduleCache(): ModuleCache {
  return { surfaces: new Map(), modules: new Map() };
}

/** What the modules of others show of a file. */
interface Surface {
  readonly path: FilePath;
  readonly declarations: readonly { readonly name: string; readonly group: string }[];
  readonly centers: LoweredFile["resources"]["centers"];
  readonly attributes: LoweredFile["resources"]["attributes"];
  readonly defaults: LoweredFile["resources"]["defaults"];
}

/** Lays out the compiled modules of a program: `moduleOf(path)` is that of one file. */
export function layoutModules(
  program: Pick<CheckedProgram, "imports">,
  loweredFile: (path: FilePath) => LoweredFile,
  { surfaces, modules }: ModuleCache = moduleCache(),
): (path: FilePath) => CompiledModule {
  const declared = new Map<FilePath, readonly ModuleDeclaration[]>();
  const declarationsOf = (path: FilePath): readonly ModuleDeclaration[] => {
    const declarations = declared.get(path) ?? declarationsIn(loweredFile(path));
    declared.set(path, declarations);
    return declarations;
  };
  const surfaceOf = (path: FilePath): Surface => {
    const of = loweredFile(path);
    const known = surfaces.get(path);
    if (known?.of === of) return known.surface;
    const { centers, attributes, defaults } = of.resources;
    const declarations = declarationsOf(path).map((each) => ({
      name: each.name,
      group: each.kind === "flow" ? "flows" : each.resource.group,
    }));
    const fresh: Surface = { path, declarations, centers, attributes, defaults };
    const surface = known !== undefined && same(known.surface, fresh) ? known.surface : fresh;
    surfaces.set(path, { of, surface });
    return surface;
  };
  return (path) => {
    const files = closure(program, path);
    const others = files.slice(1);
    const parts = [loweredFile(path), ...others.map(surfaceOf)];
    const known = modules.get(path);
    if (known !== undefined && isEach(parts, known.parts)) return known.module;
    const within = [loweredFile(path).resources, ...others.map(surfaceOf)];
    const center = within.flatMap(({ centers }) => centers)[0] ?? unnamedCenter;
    const module: CompiledModule = {
      source: path,
      imports: others
        .map((from) => ({ from, declarations: declarationsOf(from) }))
        .filter(({ declarations }) => declarations.length > 0),
      declarations: declarationsOf(path),
      center: {
        name: center.name,
        timezone: center.timezone,
        country: center.country,
        settings: center.settings,
        doc: center.doc,
        attributes: within.flatMap(({ attributes }) => attributes),
        defaults: Object.assign(
          {},
          ...within.flatMap(({ defaults }) => defaults).map(({ flows }) => flows),
        ) as DefaultFlows,
      },
    };
    modules.set(path, { parts, module });
    return module;
  };
}

function isEach(parts: readonly object[], others: readonly object[]): boolean {
  return parts.length === others.length && parts.every((part, index) => part === others[index]);
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
