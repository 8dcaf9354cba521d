import type { Diagnostic } from "@contactflow/grammar";
import { analyze } from "../analysis/analyze.ts";
import type { Outside } from "../bind/outside.ts";
import { checkFile } from "../check/check-file.ts";
import { reportInto } from "../diagnostics/report.ts";
import { flowSizes } from "../lower/flow-sizes.ts";
import type { CheckedProgram } from "../model/checked-program.ts";
import type { CheckedFile } from "../model/checked.ts";
import type { FileFacts } from "../model/facts.ts";
import { invariant } from "../model/invariant.ts";
import type { FilePath } from "../model/symbols.ts";
import { sorted } from "../report/order.ts";
import { suppressAll } from "../suppress/suppress-all.ts";
import { findingsAcross } from "./findings-across.ts";
import { type Changes, keptSources } from "./kept-sources.ts";
import { type Names, namesOf, outsideOf, withPlacesOf } from "./names.ts";
import { type Policy, underPolicy } from "./policy.ts";
import { type Question, remembering } from "./questions.ts";
import { shownIn } from "./shown-in.ts";
import { type Host, importsAmong, type Source } from "./sources.ts";

/**
 * A program that is kept while its files are edited. After an update everything is as if it had been made from scratch, but only
 * what was edited is parsed again, and only files that had asked about what changed are checked again:
 *
 * text → {@link Source}: tree, imports, the names that others may use → {@link FileCheck}: diagnostics and facts, made with the
 * answers of {@link Outside}, which are remembered as questions → checks across files, on the facts of all.
 *
 * Trees are dropped after checking and made again for who asks; what stays is small.
 */
export interface Program {
  /** As of the last update; earlier ones must not be used any more. */
  readonly checked: CheckedProgram;
  readonly update: (changes: Changes) => CheckedProgram;
}

/** What is kept of the check of a file. */
interface FileState {
  readonly asked: ReadonlySet<Question>;
  /** Other files that its diagnostics show places of. */
  readonly shows: ReadonlySet<FilePath>;
  readonly diagnostics: readonly Diagnostic[];
  readonly facts: FileFacts;
}

/** Trees and meanings of so many files are kept for who looks at one file again and again. */
const keptFiles = 64;

/** Parses the given files and what they import, and checks them. Paths are relative to the project's root. */
export function createProgram(host: Host, paths: readonly FilePath[], policy?: Policy): Program {
  const sources = keptSources(host);
  let names: Names = namesOf([]);
  let states = new Map<FilePath, FileState>();
  let outside: Outside = outsideOf(sources.files, names);
  let checked: CheckedProgram | undefined;
  const across = findingsAcross();
  const sizes = flowSizes();
  const meanings = new Map<FilePath, CheckedFile>();

  const check = (source: Source): FileState => {
    const asked = new Set<Question>();
    const tree = sources.treeOf(source);
    const found = checkFile(tree, tree.damage, source.interface, remembering(outside, asked));
    const { facts, diagnostics } = analyze(found, source.interface, tree.damage);
    sources.dropTree(source.path);
    keep(meanings, source.path, found.file);
    const all = [...source.diagnostics, ...found.diagnostics, ...diagnostics];
    return { asked, shows: othersShownIn(all, source.path), diagnostics: all, facts };
  };

  const checkedFile = (path: FilePath): CheckedFile => {
    const known = meanings.get(path);
    if (known !== undefined) return known;
    const source = sources.files.get(path);
    invariant(source !== undefined, `the program has no file ${path}`);
    const tree = sources.treeOf(source);
    const { file } = checkFile(tree, tree.damage, source.interface, outside);
    keep(meanings, path, file);
    return file;
  };

  const update = (changes: Changes): CheckedProgram => {
    const { moved, changed } = sources.take(changes);
    if (changed.size > 0) names = namesOf([...sources.files.values()].map((source) => source.interface));
    else for (const path of moved) names = withPlacesOf(names, sources.files.get(path)?.interface);
    outside = outsideOf(sources.files, names);
    meanings.clear();
    const holds = (path: FilePath, { asked, shows }: FileState): boolean =>
      !moved.has(path) && !isAnyOf(asked, changed) && !isAnyOf(shows, moved);
    const old = states;
    // As long as they are the same files, in the same order, what holds stays where it is.
    if (
      sources.files.size !== old.size ||
      [...moved].some((path) => !(old.has(path) && sources.files.has(path)))
    )
      states = new Map();
    for (const [path, source] of sources.files) {
      const known = old.get(path);
      if (known === undefined || !holds(path, known)) states.set(path, check(source));
      else if (states !== old) states.set(path, known);
    }
    sources.dropTrees();
    checked = view();
    return checked;
  };

  const view = (): CheckedProgram => {
    const { files } = sources;
    const all = [...states.values()];
    const facts = all.map((state) => state.facts);
    const found: Diagnostic[] = all.flatMap(({ diagnostics }) => diagnostics);
    for (const path of sources.missing)
      reportInto(found, path)("missing-file", { start: 0, end: 0 }, { file: path, suggestion: "" });
    found.push(...across(facts));
    if (!found.some(({ severity }) => severity === "error")) found.push(...sizes(facts, checkedFile));
    const left = suppressAll(
      [...files.values()].filter((source) => source.mentionsUs).map(sources.treeOf),
      found,
    );
    const reported = policy === undefined ? left : underPolicy(files, left, policy);
    let imports: CheckedProgram["imports"] | undefined;
    let byPath: CheckedProgram["facts"] | undefined;
    return {
      files,
      symbols: names.symbols,
      attributes: names.attributes,
      get imports() {
        return (imports ??= importsAmong(files));
      },
      diagnostics: sorted(reported),
      checkedFile,
      get facts() {
        return (byPath ??= new Map(facts.map((each) => [each.path, each])));
      },
    };
  };

  update({ paths });
  return {
    get checked() {
      return checked ?? update({});
    },
    update,
  };
}

/** Checks the given files and what they import, once. Loads nothing that only compiling needs. */
export function checkFiles(host: Host, paths: readonly FilePath[], policy?: Policy): CheckedProgram {
  return createProgram(host, paths, policy).checked;
}

function isAnyOf<Item>(items: ReadonlySet<Item>, some: ReadonlySet<Item>): boolean {
  if (items.size > 0) for (const item of some) if (items.has(item)) return true;
  return false;
}

function keep(meanings: Map<FilePath, CheckedFile>, path: FilePath, file: CheckedFile): void {
  meanings.delete(path);
  meanings.set(path, file);
  const [oldest] = meanings.keys();
  if (meanings.size > keptFiles && oldest !== undefined) meanings.delete(oldest);
}

function othersShownIn(diagnostics: readonly Diagnostic[], own: FilePath): ReadonlySet<FilePath> {
  const shown = new Set(shownIn(diagnostics));
  shown.delete(own);
  return shown;
}
