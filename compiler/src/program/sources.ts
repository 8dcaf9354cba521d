import { parse, type Diagnostic, type SourceFile } from "@contactflow/grammar";
import { interfaceOf } from "../bind/interface.ts";
import { mentionsUs } from "../suppress/suppress-all.ts";
import type { SourceText } from "../model/checked.ts";
import type { FilePath } from "../model/symbols.ts";
import { type Damage, damageIn } from "../model/damage.ts";
import type { FileInterface } from "../model/facts.ts";
import { type Import, importsOf } from "../bind/import-targets.ts";
import { resolvePath } from "../model/paths.ts";

/** The world outside, as far as a program needs it. */
export interface Host {
  /** The text of a file, `undefined` when there is none. */
  readonly readFile: (path: FilePath) => string | undefined;
}

/** What a file's text alone says. */
export interface Source extends SourceText {
  readonly imports: readonly Import[];
  readonly interface: FileInterface;
  /** Its comments may speak to Contactflow. */
  readonly mentionsUs: boolean;
  /** Of the syntax. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The tree of a text, with what its syntax errors leave uncertain. */
export interface ParsedText extends SourceText {
  readonly tree: SourceFile;
  readonly damage: Damage;
  readonly diagnostics: readonly Diagnostic[];
}

export function parsed({ path, text }: SourceText): ParsedText {
  const { tree, diagnostics } = parse(text, path);
  return { path, text, tree, diagnostics, damage: damageIn(tree, diagnostics) };
}

export function sourceOf({ path, text, tree, damage, diagnostics }: ParsedText): Source {
  return {
    path,
    text,
    imports: importsOf(path, tree),
    interface: interfaceOf(path, tree, damage),
    mentionsUs: mentionsUs(text),
    diagnostics,
  };
}

export interface Reached {
  /** In the order of their paths. */
  readonly files: ReadonlyMap<FilePath, Source>;
  /** Given files that are not there. */
  readonly missing: readonly FilePath[];
}

/**
 * The given files and all that they import, directly or not, from what `sourceAt` has. Paths are relative to the project's root;
 * nothing outside of it is asked for.
 */
export function reachSources(
  roots: readonly FilePath[],
  sourceAt: (path: FilePath) => Source | undefined,
): Reached {
  const paths = new Set(roots.map((path) => resolvePath("", path) ?? path));
  const given = paths.size;
  const found: Source[] = [];
  const missing: FilePath[] = [];
  let count = 0;
  for (const path of paths) {
    count += 1;
    const source = sourceAt(path);
    if (source !== undefined) {
      found.push(source);
      for (const { target } of source.imports) paths.add(target);
    } else if (count <= given) missing.push(path);
  }
  found.sort((left, right) => (left.path < right.path ? -1 : 1));
  return { files: new Map(found.map((source) => [source.path, source])), missing };
}

/** Which files each of them imports, of those that are there. */
export function importsAmong(
  sources: ReadonlyMap<FilePath, Source>,
): ReadonlyMap<FilePath, readonly FilePath[]> {
  return new Map(
    [...sources.values()].map(({ path, imports }) => [
      path,
      [...new Set(imports.map(({ target }) => target))].filter((target) => sources.has(target)),
    ]),
  );
}
