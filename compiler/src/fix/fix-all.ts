import type { Diagnostic } from "@contactflow/grammar";
import { invariant } from "../model/invariant.ts";
import { applyEdits } from "./apply-edits.ts";
import { type ChosenFix, chooseFixes } from "./choose-fixes.ts";

/** Texts of files by the names that diagnostics know them by. */
export type FileTexts = ReadonlyMap<string, string>;

/** What checking finds out, and the texts that it is about. */
export interface Findings {
  readonly texts: FileTexts;
  readonly diagnostics: readonly Diagnostic[];
}

/** A fix that was applied, with the texts that it was made for. */
export interface AppliedFix extends ChosenFix {
  readonly before: FileTexts;
}

export interface Fixed<Left extends Findings> {
  /** The new texts of the files that fixes have changed. */
  readonly changed: FileTexts;
  /** In the order in which they were applied. */
  readonly applied: readonly AppliedFix[];
  /** What is found in the end. */
  readonly left: Left;
}

/** A fix can bring out a mistake that was hidden before; more rounds than this are a circle. */
const mostRounds = 50;

/**
 * Applies the safe fixes of all diagnostics, and again those of what is found then, until there is none left. Writes nothing.
 * @param check Checks the program, with these texts in place of those that the files have.
 */
export async function fixAll<Left extends Findings>(
  check: (changed: FileTexts) => Left | Promise<Left>,
): Promise<Fixed<Left>> {
  const changed = new Map<string, string>();
  const applied: AppliedFix[] = [];
  let left = await check(changed);
  for (let round = 0; round < mostRounds; round += 1) {
    const chosen = chooseFixes(left.diagnostics);
    if (chosen.length === 0) break;
    const { texts } = left;
    applied.push(...chosen.map((each) => ({ ...each, before: texts })));
    const edits = Map.groupBy(
      chosen.flatMap(({ fix }) => fix.edits),
      ({ file }) => file,
    );
    for (const [file, ofFile] of edits) {
      const text = texts.get(file);
      invariant(text !== undefined, `a fix changes ${file}, which is not there`);
      changed.set(file, applyEdits(text, ofFile));
    }
    left = await check(new Map(changed));
  }
  return { changed, applied, left };
}
