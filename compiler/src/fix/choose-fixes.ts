import type { Diagnostic, Fix, TextEdit } from "@contactflow/grammar";

/** A fix and what it mends. */
export interface ChosenFix {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

/**
 * The first safe fix of each diagnostic, as long as none of its edits touches one of a fix before it: of two such fixes the
 * second one waits until the first is applied. A fix is taken whole or not at all.
 */
export function chooseFixes(diagnostics: readonly Diagnostic[]): readonly ChosenFix[] {
  const taken = new Map<string, TextEdit[]>();
  return diagnostics.flatMap((diagnostic) => {
    const fix = diagnostic.fixes.find(({ safety }) => safety === "safe");
    if (fix === undefined || !areApart(fix.edits, taken)) return [];
    for (const edit of fix.edits) taken.set(edit.file, [...(taken.get(edit.file) ?? []), edit]);
    return [{ diagnostic, fix }];
  });
}

function areApart(edits: readonly TextEdit[], taken: ReadonlyMap<string, readonly TextEdit[]>): boolean {
  return edits.every((edit, index) => {
    const others = [
      ...(taken.get(edit.file) ?? []),
      ...edits.slice(0, index).filter(({ file }) => file === edit.file),
    ];
    return others.every(({ span }) => span.end < edit.span.start || edit.span.end < span.start);
  });
}
