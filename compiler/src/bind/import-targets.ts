import type { ImportDeclaration, SourceFile, Span } from "@contactflow/grammar";
import type { Report } from "../diagnostics/report.ts";
import { replaceWith } from "../diagnostics/suggest.ts";
import type { FilePath } from "../model/symbols.ts";
import { resolvePath } from "../model/paths.ts";

const silent: Report = () => undefined;

/** A file that another one imports from, whether it exists or not. */
export interface Import {
  readonly target: FilePath;
  /** Of the path that is written. */
  readonly span: Span;
}

/** In source order. */
export function importsOf(from: FilePath, { imports }: SourceFile): readonly Import[] {
  const found: Import[] = [];
  for (const declaration of imports) {
    const target = importTarget(from, declaration, silent);
    if (target !== undefined) found.push({ target, span: declaration.path.span });
  }
  return found;
}

/** The file that an import names; `undefined` when that can be none, which is reported. */
export function importTarget(
  from: FilePath,
  { path: literal, broken }: ImportDeclaration,
  report: Report,
): FilePath | undefined {
  if (broken || literal.kind === "Missing") return undefined;
  const path = literal.parts.length === 1 && typeof literal.parts[0] === "string" ? literal.parts[0] : "";
  const { span } = literal;
  if (!path.endsWith(".flow")) {
    report("import-not-flow", span, { path });
    return undefined;
  }
  if (!/^\.\.?\//.test(path)) {
    const better = `./${path.replace(/^\/+/, "")}`;
    const fix = replaceWith({ file: from, span }, JSON.stringify(better));
    report("import-not-relative", span, { better }, { fixes: [fix] });
    return undefined;
  }
  const target = resolvePath(from, path);
  if (target === undefined) report("import-outside", span, { path });
  else if (target === from) report("import-itself", span, {});
  return target === from ? undefined : target;
}
