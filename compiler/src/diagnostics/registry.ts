import { type DiagnosticEntry, syntaxDiagnostics } from "@contactflow/grammar";
import { invariant } from "../model/invariant.ts";
import { diagnostics } from "./index.ts";

const entries: readonly DiagnosticEntry<never>[] = [
  ...Object.values(syntaxDiagnostics),
  ...Object.values(diagnostics),
];

/** Every diagnostic there is, of the syntax and of the compiler, by its code and in the order of codes. */
export const diagnosticsByCode: ReadonlyMap<string, DiagnosticEntry<never>> = new Map(
  entries.toSorted((left, right) => (left.code < right.code ? -1 : 1)).map((entry) => [entry.code, entry]),
);
invariant(diagnosticsByCode.size === entries.length, "two diagnostics have the same code");

/** The areas of the language by how the codes of their diagnostics begin. */
export const diagnosticAreas: ReadonlyMap<string, string> = new Map([
  ["FLW1", "Syntax"],
  ["FLW2", "Names and imports"],
  ["FLW3", "Values and types"],
  ["FLW4", "Statements"],
  ["FLW5", "Where a contact goes"],
  ["FLW6", "Resources and routing"],
  ["FLW7", "Projects"],
  ["FLW8", "Advice"],
  ["FLW9", "Suppressions"],
]);

/**
 * Whether an author may keep a diagnostic from being reported: no error, since a program with errors is not compiled, and nothing
 * about suppressing.
 */
export function isSuppressible(code: string): boolean {
  const severity = diagnosticsByCode.get(code)?.severity;
  return severity !== undefined && severity !== "error" && !code.startsWith("FLW9");
}
