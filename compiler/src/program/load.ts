import {
  type Diagnostic,
  type ImportDeclaration,
  parse,
  type SourceFile,
  type TextLiteral,
} from "@contactflow/grammar";
import { type Report, reportInto } from "../diagnostics/report.ts";
import { replaceWith, suggest } from "../diagnostics/suggest.ts";
import type { FilePath, ProgramFile } from "./checked.ts";
import { type Damage, damageIn, type Finding } from "./damage.ts";
import { resolvePath } from "./paths.ts";

/** The world outside, as far as loading needs it. */
export interface Host {
  /** The text of a file, `undefined` when there is none. */
  readonly readFile: (path: FilePath) => string | undefined;
}

/** The files of a program, parsed, with their imports followed. */
export interface LoadedProgram {
  /** The given files and what they import, in the order in which they were met. */
  readonly files: ReadonlyMap<FilePath, ProgramFile>;
  /** Files each file imports from, directly. */
  readonly imports: ReadonlyMap<FilePath, readonly FilePath[]>;
  /** The file that each sound import names. */
  readonly targets: ReadonlyMap<ImportDeclaration, FilePath>;
  readonly damage: Damage;
  /** Mistakes of syntax and of imports. */
  readonly diagnostics: readonly Diagnostic[];
}

interface Parsed {
  readonly text: string;
  readonly tree: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** Keeps the last parse of each file, so that loading again parses only what has changed. */
export interface ParseCache {
  readonly parse: (path: FilePath, text: string) => Parsed;
}

export function parseCache(): ParseCache {
  const parsed = new Map<FilePath, Parsed>();
  return {
    parse: (path, text) => {
      const known = parsed.get(path);
      if (known?.text === text) return known;
      const fresh = { text, ...parse(text, path) };
      parsed.set(path, fresh);
      return fresh;
    },
  };
}

/**
 * Parses the given files and, through their imports, all that belong to the program.
 * Paths are relative to the project's root; nothing outside of it is read.
 */
export function loadProgram(
  host: Host,
  paths: readonly FilePath[],
  cache: ParseCache = parseCache(),
): LoadedProgram {
  const files = new Map<FilePath, ProgramFile>();
  const imports = new Map<FilePath, readonly FilePath[]>();
  const targets = new Map<ImportDeclaration, FilePath>();
  const findings: Finding[] = [];
  const diagnostics: Diagnostic[] = [];
  const texts = new Map<FilePath, string | undefined>();
  const read = (path: FilePath): string | undefined => {
    if (!texts.has(path)) texts.set(path, host.readFile(path));
    return texts.get(path);
  };

  const queue = [...new Set(paths.map((path) => resolvePath("", path) ?? path))];
  for (const path of queue) {
    if (read(path) === undefined)
      reportInto(diagnostics, path)("missing-file", { start: 0, end: 0 }, { file: path, suggestion: "" });
  }
  for (const path of queue) {
    const text = read(path);
    if (text === undefined || files.has(path)) continue;
    const { tree, diagnostics: found } = cache.parse(path, text);
    files.set(path, { path, text, tree });
    diagnostics.push(...found);
    if (found.length > 0) findings.push({ path, tree, diagnostics: found });

    const report = reportInto(diagnostics, path);
    const from = new Set<FilePath>();
    for (const declaration of tree.imports) {
      const literal = declaration.path;
      if (declaration.broken || literal.kind === "Missing") continue;
      const target = importTarget(path, literal, report);
      if (target === undefined) continue;
      if (read(target) === undefined) {
        const place = { file: path, span: literal.span };
        const { suggestion } = suggest(place, target, files.keys());
        report("missing-file", literal.span, { file: target, suggestion });
        continue;
      }
      targets.set(declaration, target);
      from.add(target);
      queue.push(target);
    }
    imports.set(path, [...from]);
  }
  return { files, imports, targets, damage: damageIn(findings), diagnostics };
}

function importTarget(from: FilePath, literal: TextLiteral, report: Report): FilePath | undefined {
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
