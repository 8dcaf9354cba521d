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
import { isInPlace, type Moves, movesBetween } from "./moves.ts";
import { type Names, namesOf, outsideOf, withPlacesOf } from "./names.ts";
import { type Policy, underPolicy } from "./policy.ts";
import { type Question, remembering } from "./questions.ts";
import { shownIn } from "./shown-in.ts";
import {
  type Host,
  importsAmong,
  parsed,
  type ParsedText,
  type Reached,
  reachSources,
  type Source,
  sourceOf,
} from "./sources.ts";

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

/** Trees of so many files wait for their check; more would fill the memory, and are quicker made again. */
const heldTrees = 1_500;

/** Trees and meanings of so many files are kept for who looks at one file again and again. */
const keptFiles = 64;

/** Parses the given files and what they import, and checks them. Paths are relative to the project's root. */
export function createProgram(host: Host, paths: readonly FilePath[], policy?: Policy): Program {
  let roots: readonly FilePath[] = [];
  let reached: Reached = { files: new Map(), missing: [] };
  let sources = reached.files;
  let names: Names = namesOf([]);
  let states = new Map<FilePath, FileState>();
  let outside: Outside = outsideOf(sources, names);
  let checked: CheckedProgram | undefined;
  const across = findingsAcross();
  const sizes = flowSizes();
  const trees = new Map<FilePath, ParsedText>();
  const meanings = new Map<FilePath, CheckedFile>();

  const read = (path: FilePath): Source | undefined => {
    const text = host.readFile(path);
    if (text === undefined) return undefined;
    const tree = parsed({ path, text });
    if (trees.size < heldTrees) trees.set(path, tree);
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
    return { asked, shows: othersShownIn(all, source.path), diagnostics: all, facts };
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

  /** Takes over what has changed in the files; tells which are others now, and which questions have other answers. */
  const take = (files: readonly FilePath[], given: readonly FilePath[]): Moves => {
    const edited = new Set(files.filter((path) => sources.get(path)?.text !== host.readFile(path)));
    const fresh = new Map([...edited].map((path) => [path, read(path)]));
    const before = sources;
    if (given === roots && [...edited].every((path) => isInPlace(sources.get(path), fresh.get(path)))) {
      const kept = new Map(sources);
      for (const [path, source] of fresh) if (source !== undefined) kept.set(path, source);
      sources = kept;
    } else {
      roots = given;
      reached = reachSources(roots, (path) =>
        edited.has(path) ? fresh.get(path) : (before.get(path) ?? read(path)),
      );
      sources = reached.files;
    }
    return movesBetween(before, sources);
  };

  const update = ({ files = [], paths: given = roots }: Changes): CheckedProgram => {
    const { moved, changed } = take(files, given);
    if (changed.size > 0) names = namesOf([...sources.values()].map((source) => source.interface));
    else for (const path of moved) names = withPlacesOf(names, sources.get(path)?.interface);
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
    checked = view();
    return checked;
  };

  const view = (): CheckedProgram => {
    const all = [...states.values()];
    const facts = all.map((state) => state.facts);
    const found: Diagnostic[] = all.flatMap(({ diagnostics }) => diagnostics);
    for (const path of reached.missing)
      reportInto(found, path)("missing-file", { start: 0, end: 0 }, { file: path, suggestion: "" });
    found.push(...across(facts));
    if (!found.some(({ severity }) => severity === "error")) found.push(...sizes(facts, checkedFile));
    const left = suppressAll([...sources.values()].filter((source) => source.mentionsUs).map(treeOf), found);
    const reported = policy === undefined ? left : underPolicy(sources, left, policy);
    const files = sources;
    let imports: CheckedProgram["imports"] | undefined;
    return {
      files,
      symbols: names.symbols,
      attributes: names.attributes,
      get imports() {
        return (imports ??= importsAmong(files));
      },
      diagnostics: sorted(reported),
      checkedFile,
      facts: new Map(facts.map((each) => [each.path, each])),
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

function othersShownIn(diagnostics: readonly Diagnostic[], own: FilePath): ReadonlySet<FilePath> {
  const shown = new Set(shownIn(diagnostics));
  shown.delete(own);
  return shown;
}
