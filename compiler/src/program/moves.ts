import type { FilePath } from "../model/symbols.ts";
import { same } from "../model/same.ts";
import { changedQuestions, type Question } from "./questions.ts";
import type { Reached, Source } from "./sources.ts";

/** What an edit has moved. */
export interface Moves {
  /** Files that are others now, that have come or gone. */
  readonly moved: ReadonlySet<FilePath>;
  readonly changed: ReadonlySet<Question>;
}

/** @param paths where the files may differ */
export function movesBetween(
  before: Reached["files"],
  after: Reached["files"],
  paths: Iterable<FilePath>,
): Moves {
  const moved = new Set<FilePath>();
  const changed = new Set<Question>();
  for (const path of paths) {
    const old = before.get(path);
    const now = after.get(path);
    if (old === now) continue;
    moved.add(path);
    for (const question of changedQuestions(old?.interface, now?.interface)) changed.add(question);
  }
  return { moved, changed };
}

/** Whether an edit leaves the program made of the same files. */
export function isInPlace(before: Source | undefined, after: Source | undefined): boolean {
  return before !== undefined && after !== undefined && same(targetsOf(before), targetsOf(after));
}

function targetsOf({ imports }: Source): readonly FilePath[] {
  return imports.map(({ target }) => target);
}
