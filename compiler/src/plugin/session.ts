import type { Diagnostic, ImportDeclaration } from "@contactflow/grammar";
import { isSound, type LoweredProgram, lowerProgram } from "../compile.ts";
import { closure, emitJavaScript } from "../emit/typescript/index.ts";
import { createLowerer, type Lowerer } from "../lower/lower-program.ts";
import type { CheckedProgram } from "../model/checked-program.ts";
import type { FilePath } from "../model/symbols.ts";
import { plainText } from "../model/plain-text.ts";
import type { Policy } from "../program/policy.ts";
import { createProgram, type Program } from "../program/program.ts";
import type { Host } from "../program/sources.ts";
import { resolvePath } from "../model/paths.ts";
import { importMappings } from "./import-map.ts";

/** What a bundler gets for a `.flow` file. */
export interface LoadedSource {
  /** `undefined` when there are errors. */
  readonly script: Script | undefined;
  /** All files whose change makes this answer old, itself included. */
  readonly files: readonly FilePath[];
  /** Of those files. */
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<FilePath, string>;
}

/** JavaScript, with the mappings of its source map. */
interface Script {
  readonly code: string;
  readonly mappings: string;
}

/** Compiles `.flow` files as they are asked for; a program is kept for all its files, and follows their changes. */
export interface Session {
  /** `counted`: where what of its flows runs is to be counted, the absolute path of the file. */
  readonly load: (path: FilePath, counted?: string) => LoadedSource;
  /** A file was edited, has come or gone. */
  readonly changed: (path: FilePath) => void;
}

interface Entry {
  readonly path: FilePath;
  readonly program: Program;
  readonly lowerer: Lowerer;
  /** Files that have changed since. */
  readonly changed: Set<FilePath>;
  checked: CheckedProgram;
  /** `undefined` when there are errors. */
  lowered: LoweredProgram | undefined;
}

/** @param policy Of the project that the files belong to. */
export function sourceSession(host: Host, policy?: Policy): Session {
  const entries: Entry[] = [];

  const entryOf = (path: FilePath): Entry => {
    for (const entry of entries) refresh(entry);
    const known = entries.find(
      (entry) => entry.path === path || (entry.lowered !== undefined && entry.checked.files.has(path)),
    );
    if (known !== undefined) return known;
    const program = createProgram(host, [path], policy);
    const { checked } = program;
    const lowerer = createLowerer();
    const lowered = isSound(checked) ? lowerProgram(checked, lowerer) : undefined;
    const entry: Entry = { path, program, lowerer, changed: new Set(), checked, lowered };
    entries.push(entry);
    return entry;
  };

  return {
    load: (path, counted) => {
      const { checked, lowered } = entryOf(path);
      const files = checked.files.has(path) ? closure(checked, path) : [path];
      const own = new Set(files);
      return {
        script: lowered && scriptOf(checked, lowered, path, counted),
        files,
        diagnostics: checked.diagnostics.filter(({ file }) => own.has(file)),
        texts: new Map([...checked.files.values()].map((file) => [file.path, file.text])),
      };
    },
    changed: (path) => {
      for (const entry of entries) entry.changed.add(path);
    },
  };
}

function refresh(entry: Entry): void {
  if (entry.changed.size === 0) return;
  entry.checked = entry.program.update({ files: [...entry.changed] });
  entry.lowered = isSound(entry.checked) ? lowerProgram(entry.checked, entry.lowerer) : undefined;
  entry.changed.clear();
}

/** In a compiled file: after the header and the import of the runtime. */
const firstImport = 2;

function scriptOf(
  checked: CheckedProgram,
  lowered: LoweredProgram,
  path: FilePath,
  counted: string | undefined,
): Script {
  const module = lowered.moduleOf(path);
  const locate = lowered.locateIn(path);
  const written = checked.checkedFile(path).tree.imports;
  const places = module.imports.flatMap(({ from }) => {
    const names = (declaration: ImportDeclaration) =>
      declaration.path.kind === "TextLiteral" &&
      resolvePath(path, plainText(declaration.path) ?? "") === from;
    // What is imported on the way stands for what only other files import.
    const place = written.find(names) ?? written[0];
    return place === undefined ? [] : [locate(place.span.start)];
  });
  return { code: emitJavaScript(module, locate, counted), mappings: importMappings(firstImport, places) };
}
