import type { Diagnostic, Severity } from "@contactflow/grammar";

const severities: readonly Severity[] = ["error", "warning", "hint"];

/** `2 errors, 1 warning`; empty when there is nothing. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): string {
  return severities
    .map((severity) => [severity, diagnostics.filter((found) => found.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => plural(count, severity))
    .join(", ");
}

/** `2 errors, 1 warning in 1 file`; empty when there is nothing. */
export function summary(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return "";
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  return `${countBySeverity(diagnostics)} in ${plural(files, "file")}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
