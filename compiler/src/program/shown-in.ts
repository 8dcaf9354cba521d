import type { Diagnostic } from "@contactflow/grammar";
import type { FilePath } from "../model/symbols.ts";

/** All files that diagnostics stand in or show places of. */
export function shownIn(diagnostics: readonly Diagnostic[]): ReadonlySet<FilePath> {
  const shown = new Set<FilePath>();
  for (const { file: own, related, fixes } of diagnostics) {
    shown.add(own);
    for (const { file } of related) shown.add(file);
    for (const { edits } of fixes) for (const { file } of edits) shown.add(file);
  }
  return shown;
}
