import { declarationsFile } from "./declarations.ts";
import type { Locate } from "./flow-definition.ts";
import { printJavaScript } from "./javascript.ts";
import { machineFile } from "./machine.ts";
import type { CompiledModule } from "./module.ts";

export { type CompiledModule, closure, layoutModules } from "./module.ts";
export type { Locate } from "./flow-definition.ts";

/** The TypeScript module of a compiled file: typed, formatted. */
export async function emitTypeScript(module: CompiledModule, locate: Locate): Promise<string> {
  const { printTypeScript } = await import("./print.ts");
  return printTypeScript(machineFile(module, locate, "typescript"));
}

/** The declarations of a `.flow` file, formatted. */
export async function emitDeclarations(module: CompiledModule): Promise<string> {
  const { printTypeScript } = await import("./print.ts");
  return printTypeScript(declarationsFile(module));
}

/** The same module as JavaScript for a bundler; loads neither ts-morph nor Prettier. */
export function emitJavaScript(module: CompiledModule, locate: Locate): string {
  return printJavaScript(machineFile(module, locate, "javascript"));
}
