import type { Diagnostic } from "@contactflow/grammar";
import { checkAcross } from "../across/index.ts";
import { shownIn } from "./shown-in.ts";
import type { FilePath } from "../model/symbols.ts";
import type { FileFacts } from "../model/facts.ts";
import { sameElsewhere } from "../model/same.ts";

/**
 * {@link checkAcross} for a program that is kept while it is edited: most edits change no fact, but only where things stand. Then
 * what was found holds, unless it is found in the edited file or shows a place of it.
 */
export function findingsAcross(): (files: readonly FileFacts[]) => readonly Diagnostic[] {
  let known: readonly FileFacts[] = [];
  let found: readonly Diagnostic[] = [];
  let shown: ReadonlySet<FilePath> = new Set();
  const holds = (files: readonly FileFacts[]): boolean =>
    files.length === known.length &&
    files.every((facts, index) => {
      const before = known[index];
      return facts === before || (!shown.has(facts.path) && sameElsewhere(facts, before));
    });
  return (files) => {
    if (!holds(files)) {
      found = checkAcross(files);
      shown = shownIn(found);
    }
    known = files;
    return found;
  };
}
