import type { FilePath } from "../model/symbols.ts";
import { isInPlace, type Moves, movesBetween } from "./moves.ts";
import {
  type Host,
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

/** The files of a program while they are edited, with the trees of some until they are checked. */
export interface KeptSources {
  /** In the order of their paths. */
  readonly files: Reached["files"];
  /** Given files that are not there. */
  readonly missing: Reached["missing"];
  /** Takes over what has changed; tells which files are others now, and which questions have other answers. */
  readonly take: (changes: Changes) => Moves;
  readonly treeOf: (source: Source) => ParsedText;
  /** Nobody needs the tree of this file any more. */
  readonly dropTree: (path: FilePath) => void;
  readonly dropTrees: () => void;
}

/** Trees of so many files wait for their check; more would fill the memory, and are quicker made again. */
const heldTrees = 1_500;

export function keptSources(host: Host): KeptSources {
  let roots: readonly FilePath[] = [];
  let sources: Reached["files"] = new Map();
  let missing: Reached["missing"] = [];
  const trees = new Map<FilePath, ParsedText>();

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

  const take = ({ files = [], paths: given = roots }: Changes): Moves => {
    const edited = new Set(files.filter((path) => sources.get(path)?.text !== host.readFile(path)));
    const fresh = new Map([...edited].map((path) => [path, read(path)]));
    const before = sources;
    if (given === roots && [...edited].every((path) => isInPlace(sources.get(path), fresh.get(path)))) {
      const kept = new Map(sources);
      for (const [path, source] of fresh) if (source !== undefined) kept.set(path, source);
      sources = kept;
      return movesBetween(before, sources, edited);
    }
    roots = given;
    const reached = reachSources(roots, (path) =>
      edited.has(path) ? fresh.get(path) : (before.get(path) ?? read(path)),
    );
    sources = reached.files;
    missing = reached.missing;
    return movesBetween(before, sources, new Set([...before.keys(), ...sources.keys()]));
  };

  return {
    get files() {
      return sources;
    },
    get missing() {
      return missing;
    },
    take,
    treeOf,
    dropTree: (path) => void trees.delete(path),
    dropTrees: () => trees.clear(),
  };
}
