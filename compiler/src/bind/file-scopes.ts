import type { Report } from "../diagnostics/report.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { AttributeSymbol, FilePath, Symbol } from "../program/checked.ts";
import { seemsToDeclare } from "../program/damage.ts";
import type { LoadedProgram } from "../program/load.ts";
import type { FileScope } from "./bound.ts";
import type { Declarations } from "./declarations.ts";

/** What each file can name: its own declarations and what it imports. */
export function bindFiles(
  loaded: LoadedProgram,
  declarations: Declarations,
  attributes: ReadonlyMap<string, AttributeSymbol>,
  reportIn: (file: FilePath) => Report,
): ReadonlyMap<FilePath, FileScope> {
  const isLost = (path: FilePath, name: string): boolean =>
    loaded.damage.files.has(path) && seemsToDeclare("declaration", name, loaded.files.get(path)?.text ?? "");
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
        if (isLost(target, name)) continue;
        if (attributes.has(name)) {
          const suggestion = "Contact attributes are known in every file and need no import: leave it out.";
          report("unknown-import", span, { name, file: target, suggestion });
          continue;
        }
        const { meant, suggestion, fixes } = suggest({ file: path, span }, name, own.keys(), "It declares");
        report("unknown-import", span, { name, file: target, suggestion }, { fixes });
        // What is used under the right name is no second mistake.
        const probable = meant === undefined ? undefined : own.get(meant);
        if (probable !== undefined && !symbols.has(probable.name)) symbols.set(probable.name, probable);
      }
    }
    scopes.set(path, { file: path, symbols, lost, complete });
  }
  return scopes;
}
