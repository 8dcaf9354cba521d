import type { SourceFile, Span } from "@contactflow/grammar";
import type { Report } from "../diagnostics/report.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { FilePath, Symbol } from "../model/symbols.ts";
import type { FileInterface } from "../model/facts.ts";
import { importTarget } from "./import-targets.ts";
import type { FileScope } from "./bound.ts";
import type { Outside } from "./outside.ts";

/** What a file can name: its own declarations and what it imports. Reports imports of what is not there. */
export function bindImports(
  { path, symbols: own, isComplete }: FileInterface,
  { imports }: SourceFile,
  outside: Outside,
  report: Report,
): FileScope {
  const symbols = new Map<string, Symbol>(own);
  const lost = new Set<string>();
  const imported = new Map<string, Span>();
  const targets: Map<(typeof imports)[number], FilePath> = new Map();
  let complete = isComplete;
  for (const declaration of imports) {
    const target = importTarget(path, declaration, report);
    const file = target === undefined ? undefined : outside.file(target);
    if (declaration.broken) complete = false;
    if (target !== undefined && file !== undefined) targets.set(declaration, target);
    else if (target !== undefined) {
      const { span } = declaration.path;
      const { suggestion } = suggest({ file: path, span }, target, outside.paths());
      report("missing-file", span, { file: target, suggestion });
    }
    for (const { text: name, span } of declaration.names) {
      const before = imported.get(name);
      if (before !== undefined) {
        const related = [{ file: path, span: before, message: "It is imported here." }];
        report("duplicate-import", span, { name }, { related });
        continue;
      }
      imported.set(name, span);
      const symbol = file?.symbols.get(name);
      if (symbol !== undefined) {
        if (!symbols.has(name)) symbols.set(name, symbol);
        continue;
      }
      lost.add(name);
      if (file === undefined || !file.isComplete || outside.mayHaveLostIn(file.path, name)) continue;
      if (outside.attribute(name) !== undefined) {
        const suggestion = "Contact attributes are known in every file and need no import: leave it out.";
        report("unknown-import", span, { name, file: file.path, suggestion });
        continue;
      }
      const known = file.symbols.keys();
      const { meant, suggestion, fixes } = suggest({ file: path, span }, name, known, "It declares");
      report("unknown-import", span, { name, file: file.path, suggestion }, { fixes });
      // What is used under the right name is no second mistake.
      const probable = meant === undefined ? undefined : file.symbols.get(meant);
      if (probable !== undefined && !symbols.has(probable.name)) symbols.set(probable.name, probable);
    }
  }
  return { file: path, symbols, lost, targets, complete };
}
