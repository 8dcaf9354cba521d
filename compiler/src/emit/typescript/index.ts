import type { FilePath } from "../../model/symbols.ts";
import { declarationsFile } from "./declarations.ts";
import type { Locate } from "./flow-definition.ts";
import { printJavaScript } from "./javascript.ts";
import { machineFile } from "./machine.ts";
import { type CompiledModule, type ModuleCache, moduleCache } from "./module.ts";
import type { SourceStatement } from "./source-file.ts";

export { type CompiledModule, type ModuleCache, closure, layoutModules, moduleCache } from "./module.ts";
export type { Locate } from "./flow-definition.ts";
export { isGenerated } from "./source-file.ts";

/** Keeps what was printed last for each file, so that a build prints only what has changed. */
export interface PrintCache {
  readonly modules: ModuleCache;
  readonly print: (
    path: FilePath,
    module: CompiledModule,
    made: () => readonly SourceStatement[],
  ) => Promise<string>;
}

export function printCache(): PrintCache {
  const printed = new Map<FilePath, { readonly module: CompiledModule; readonly text: string }>();
  return {
    modules: moduleCache(),
    print: async (path, module, made) => {
      const known = printed.get(path);
      if (known?.module === module) return known.text;
      const { printTypeScript } = await import("./print.ts");
      const text = await printTypeScript(made());
      printed.set(path, { module, text });
      return text;
    },
  };
}

/** The TypeScript module of a compiled file: typed, formatted. */
export function emitTypeScript(
  module: CompiledModule,
  locate: Locate,
  cache: PrintCache = printCache(),
): Promise<string> {
  return cache.print(`${module.source}.ts`, module, () => machineFile(module, locate, "typescript"));
}

/** The declarations of a `.flow` file, formatted. */
export function emitDeclarations(module: CompiledModule, cache: PrintCache = printCache()): Promise<string> {
  return cache.print(module.source, module, () => declarationsFile(module));
}

/**
 * The same module as JavaScript for a bundler; loads neither ts-morph nor Prettier.
 * @param counted where what of its flows runs is to be counted: the absolute path of its file
 */
export function emitJavaScript(module: CompiledModule, locate: Locate, counted?: string): string {
  return printJavaScript(machineFile(module, locate, "javascript", counted));
}
