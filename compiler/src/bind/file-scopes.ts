import type { Report } from "../diagnostics/report.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { FilePath, Symbol } from "../program/checked.ts";
import type { LoadedProgram } from "../program/load.ts";
import type { FileScope } from "./bound.ts";
import type { Declarations } from "./declarations.ts";

/** What each file can name: its own declarations and what it imports. */
export function bindFiles(
  loaded: LoadedProgram,
  declarations: Declarations,
  reportIn: (file: FilePath) => Report,
): ReadonlyMap<FilePath, FileScope> {
  const scopes = new Map<FilePath, FileScope>();
  for (const { path, tree } of loaded.files.values()) {
    const report = reportIn(path);
    const symbols = new Map<string, Symbol>(declarations.byFile.get(path));
    const lost = new Set<string>();
    const imported = new Map<string, { readonly start: number; readonly end: number }>();
    let complete = !declarations.incomplete.has(path);
    for (const declaration of tree.imports) {
      const target = loaded.targets.get(declaration);
      const own = target === undefined ? undefined : declarations.byFile.get(target);
      if (declaration.broken) complete = false;
      for (const { text: name, span } of declaration.names) {
        const before = imported.get(name);
        if (before !== undefined) {
          const related = [{ file: path, span: before, message: "It is imported here." }];
          report("duplicate-import", span, { name }, { related });
          continue;
        }
        imported.set(name, span);
        const symbol = own?.get(name);
        if (symbol !== undefined) {
          if (!symbols.has(name)) symbols.set(name, symbol);
          continue;
        }
        lost.add(name);
        if (own === undefined || target === undefined || declarations.incomplete.has(target)) continue;
        const { suggestion, fixes } = suggest({ file: path, span }, name, own.keys(), "It declares");
        report("unknown-import", span, { name, file: target, suggestion }, { fixes });
      }
    }
    scopes.set(path, { file: path, symbols, lost, complete });
  }
  return scopes;
}
