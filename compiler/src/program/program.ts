import type { Diagnostic } from "@contactflow/grammar";
import { checkAcross } from "../across/index.ts";
import { analyze } from "../analysis/analyze.ts";
import type { Outside } from "../bind/outside.ts";
import { checkFile } from "../check/check-file.ts";
import { reportInto } from "../diagnostics/report.ts";
import { sorted } from "../report/order.ts";
import { mentionsItself, suppressAll } from "../suppress/suppress-all.ts";
import type { CheckedFile, CheckedProgram, FilePath } from "./checked.ts";
import type { FileFacts } from "./facts.ts";
import { invariant } from "./invariant.ts";
import { type Names, namesOf, outsideOf } from "./names.ts";
import { type Policy, underPolicy } from "./policy.ts";
import { changedQuestions, type Question, remembering } from "./questions.ts";
import { type Host, parsed, type ParsedText, reachSources, type Source, sourceOf } from "./sources.ts";

/** What has happened to a program's files since it was made, or updated last. */
export interface Changes {
  /** Files whose text may have changed, that may have come or gone. Those that nobody asked for or imports do no harm. */
  readonly files?: readonly FilePath[];
  /** The given files, when they are others now. */
  readonly paths?: readonly FilePath[];
}

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
  let roots: readonly FilePath[] = [];
  let sources: ReadonlyMap<FilePath, Source> = new Map();
  let names: Names = namesOf([]);
  let states = new Map<FilePath, FileState>();
  let outside: Outside = outsideOf(sources, names);
  let checked: CheckedProgram | undefined;
  const trees = new Map<FilePath, ParsedText>();
  const meanings = new Map<FilePath, CheckedFile>();

  const read = (path: FilePath): Source | undefined => {
    const text = host.readFile(path);
    if (text === undefined) return undefined;
    const tree = parsed({ path, text });
    trees.set(path, tree);
    return sourceOf(tree);
  };

  const treeOf = (source: Source): ParsedText => {
    const known = trees.get(source.path);
    return known?.text === source.text ? known : parsed(source);
  };

  const check = (source: Source): FileState => {
    const asked = new Set<Question>();
    const tree = treeOf(source);
    const found = checkFile(tree, tree.damage, source.interface, remembering(outside, asked));
    const { facts, diagnostics } = analyze(found, source.interface, tree.damage);
    trees.delete(source.path);
    keep(meanings, source.path, found.file);
    const all = [...source.diagnostics, ...found.diagnostics, ...diagnostics];
    return { asked, shows: shownIn(all, source.path), diagnostics: all, facts };
  };

  const checkedFile = (path: FilePath): CheckedFile => {
    const known = meanings.get(path);
    if (known !== undefined) return known;
    const source = sources.get(path);
    invariant(source !== undefined, `the program has no file ${path}`);
    const tree = treeOf(source);
    const { file } = checkFile(tree, tree.damage, source.interface, outside);
    keep(meanings, path, file);
    return file;
  };

  const update = ({ files = [], paths: given = roots }: Changes): CheckedProgram => {
    roots = given;
    const edited = new Set(files);
    const fresh = new Map<FilePath, Source | undefined>();
    const sourceAt = (path: FilePath): Source | undefined => {
      const known = sources.get(path);
      if (known !== undefined && !(edited.has(path) && host.readFile(path) !== known.text)) return known;
      if (!fresh.has(path)) fresh.set(path, read(path));
      return fresh.get(path);
    };
    const before = sources;
    const reached = reachSources(roots, sourceAt);
    sources = reached.files;

    const moved = new Set<FilePath>();
    const changed = new Set<Question>();
    for (const path of new Set([...before.keys(), ...sources.keys()])) {
      if (before.get(path) === sources.get(path)) continue;
      moved.add(path);
      const questions = changedQuestions(before.get(path)?.interface, sources.get(path)?.interface);
      for (const question of questions) changed.add(question);
    }
    if (moved.size > 0) names = namesOf([...sources.values()].map((source) => source.interface));
    outside = outsideOf(sources, names);
    meanings.clear();

    const old = states;
    states = new Map();
    for (const source of sources.values()) {
      const known = old.get(source.path);
      const holds =
        known !== undefined &&
        !moved.has(source.path) &&
        !isAnyOf(known.asked, changed) &&
        !isAnyOf(known.shows, moved);
      states.set(source.path, holds ? known : check(source));
    }
    trees.clear();
    checked = view(reached.missing);
    return checked;
  };

  const view = (missing: readonly FilePath[]): CheckedProgram => {
    const facts = new Map([...states].map(([path, state]) => [path, state.facts]));
    const found: Diagnostic[] = [...states.values()].flatMap(({ diagnostics }) => diagnostics);
    for (const path of missing)
      reportInto(found, path)("missing-file", { start: 0, end: 0 }, { file: path, suggestion: "" });
    found.push(...checkAcross([...facts.values()]));
    const left = suppressAll([...sources.values()].filter(mentionsItself).map(treeOf), found);
    const reported = policy === undefined ? left : underPolicy(sources, left, policy);
    return {
      files: sources,
      symbols: names.symbols,
      attributes: names.attributes,
      imports: importsAmong(sources),
      diagnostics: sorted(reported),
      checkedFile,
      facts,
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
  for (const item of some) if (items.has(item)) return true;
  return false;
}

function keep(meanings: Map<FilePath, CheckedFile>, path: FilePath, file: CheckedFile): void {
  meanings.delete(path);
  meanings.set(path, file);
  const [oldest] = meanings.keys();
  if (meanings.size > keptFiles && oldest !== undefined) meanings.delete(oldest);
}

function shownIn(diagnostics: readonly Diagnostic[], own: FilePath): ReadonlySet<FilePath> {
  const shown = new Set<FilePath>();
  for (const { related, fixes } of diagnostics) {
    for (const { file } of related) shown.add(file);
    for (const { edits } of fixes) for (const { file } of edits) shown.add(file);
  }
  shown.delete(own);
  return shown;
}

function importsAmong(sources: ReadonlyMap<FilePath, Source>): ReadonlyMap<FilePath, readonly FilePath[]> {
  return new Map(
    [...sources.values()].map(({ path, imports }) => [
      path,
      [...new Set(imports.map(({ target }) => target))].filter((target) => sources.has(target)),
    ]),
  );
}
