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

export function movesBetween(before: Reached["files"], after: Reached["files"]): Moves {
  const moved = new Set<FilePath>();
  const changed = new Set<Question>();
  const compare = (path: FilePath): void => {
    const [old, now] = [before.get(path), after.get(path)];
    if (old === now) return;
    moved.add(path);
    for (const question of changedQuestions(old?.interface, now?.interface)) changed.add(question);
  };
  for (const path of before.keys()) compare(path);
  for (const path of after.keys()) if (!before.has(path)) compare(path);
  return { moved, changed };
}

/** Whether an edit leaves the program made of the same files. */
export function isInPlace(before: Source | undefined, after: Source | undefined): boolean {
  return before !== undefined && after !== undefined && same(targetsOf(before), targetsOf(after));
}

function targetsOf({ imports }: Source): readonly FilePath[] {
  return imports.map(({ target }) => target);
}
