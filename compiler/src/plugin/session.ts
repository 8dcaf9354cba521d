import type { Diagnostic, ImportDeclaration } from "@contactflow/grammar";
import { isSound, type LoweredProgram, lowerProgram } from "../compile.ts";
import { closure, emitJavaScript } from "../emit/typescript/index.ts";
import type { CheckedProgram, FilePath } from "../program/checked.ts";
import { plainText } from "../program/key.ts";
import type { Policy } from "../program/policy.ts";
import { checkFiles } from "../program/program.ts";
import type { Host } from "../program/sources.ts";
import { resolvePath } from "../program/paths.ts";
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

/** Compiles `.flow` files as they are asked for; a program is checked and lowered once for all its files. */
export interface Session {
  readonly load: (path: FilePath) => LoadedSource;
  /** Forgets what depends on a file. */
  readonly changed: (path: FilePath) => void;
}

interface Program {
  readonly entry: FilePath;
  readonly checked: CheckedProgram;
  /** `undefined` when there are errors. */
  readonly lowered: LoweredProgram | undefined;
}

/** @param policy Of the project that the files belong to. */
export function sourceSession(host: Host, policy?: Policy): Session {
  let programs: readonly Program[] = [];

  const programOf = (path: FilePath): Program => {
    const known = programs.find(
      ({ entry, checked, lowered }) => entry === path || (lowered !== undefined && checked.files.has(path)),
    );
    if (known !== undefined) return known;
    const checked = checkFiles(host, [path], policy);
    const fresh = { entry: path, checked, lowered: isSound(checked) ? lowerProgram(checked) : undefined };
    programs = [...programs, fresh];
    return fresh;
  };

  return {
    load: (path) => {
      const { checked, lowered } = programOf(path);
      const files = checked.files.has(path) ? closure(checked, path) : [path];
      const own = new Set(files);
      return {
        script: lowered && scriptOf(checked, lowered, path),
        files,
        diagnostics: checked.diagnostics.filter(({ file }) => own.has(file)),
        texts: new Map([...checked.files.values()].map((file) => [file.path, file.text])),
      };
    },
    changed: (path) => {
      // A program with mistakes may lack files, so any change may be the one that mends it.
      programs = programs.filter(({ checked, lowered }) => lowered !== undefined && !checked.files.has(path));
    },
  };
}

/** In a compiled file: after the header and the import of the runtime. */
const firstImport = 2;

function scriptOf(checked: CheckedProgram, lowered: LoweredProgram, path: FilePath): Script {
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
  return { code: emitJavaScript(module, locate), mappings: importMappings(firstImport, places) };
}
