import type { Diagnostic } from "@contactflow/grammar";
import type { ProgramFile } from "../model/checked.ts";
import { suppress } from "./suppress.ts";

/** {@link suppress} for the diagnostics of a whole program. @param speaking its files that {@link mentionsUs} */
export function suppressAll(
  speaking: readonly ProgramFile[],
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const isSound = !diagnostics.some(({ severity }) => severity === "error");
  return speaking.reduce((left, file) => {
    const here = left.filter((found) => found.file === file.path);
    const elsewhere = left.filter((found) => found.file !== file.path);
    return [...elsewhere, ...suppress(file, here, isSound)];
  }, diagnostics);
}

/** Whether a text may speak to Contactflow in its comments. */
export function mentionsUs(text: string): boolean {
  return text.includes("contactflow-");
}
