import type { Diagnostic } from "@contactflow/grammar";
import type { CheckedProgram } from "../program/checked.ts";
import { suppress } from "./suppress.ts";

/** {@link suppress} for the diagnostics of a whole program. */
export function suppressAll(
  { files }: Pick<CheckedProgram, "files">,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const isSound = !diagnostics.some(({ severity }) => severity === "error");
  const speaking = [...files.values()].filter(({ text }) => text.includes("contactflow-"));
  return speaking.reduce((left, file) => {
    const here = left.filter((found) => found.file === file.path);
    const elsewhere = left.filter((found) => found.file !== file.path);
    return [...elsewhere, ...suppress(file, here, isSound)];
  }, diagnostics);
}
