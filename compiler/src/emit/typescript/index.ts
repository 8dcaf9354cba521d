import type { FilePath } from "../../program/checked.ts";
import { declarationsFile } from "./declarations.ts";
import type { Locate } from "./flow-definition.ts";
import { printJavaScript } from "./javascript.ts";
import { machineFile } from "./machine.ts";
import type { CompiledModule } from "./module.ts";
import type { SourceStatement } from "./source-file.ts";

export { type CompiledModule, closure, layoutModules } from "./module.ts";
export type { Locate } from "./flow-definition.ts";
export { isGenerated } from "./source-file.ts";

/** Keeps what was printed last for each file, so that a build prints only what has changed. */
export interface PrintCache {
  readonly print: (path: FilePath, statements: readonly SourceStatement[]) => Promise<string>;
}

export function printCache(): PrintCache {
  const printed = new Map<FilePath, { readonly statements: string; readonly text: string }>();
  return {
    print: async (path, given) => {
      const statements = JSON.stringify(given);
      const known = printed.get(path);
      if (known?.statements === statements) return known.text;
      const { printTypeScript } = await import("./print.ts");
      const text = await printTypeScript(given);
      printed.set(path, { statements, text });
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
  return cache.print(`${module.source}.ts`, machineFile(module, locate, "typescript"));
}

/** The declarations of a `.flow` file, formatted. */
export function emitDeclarations(module: CompiledModule, cache: PrintCache = printCache()): Promise<string> {
  return cache.print(module.source, declarationsFile(module));
}

/** The same module as JavaScript for a bundler; loads neither ts-morph nor Prettier. */
export function emitJavaScript(module: CompiledModule, locate: Locate): string {
  return printJavaScript(machineFile(module, locate, "javascript"));
}
