import type { Diagnostic, Severity } from "@contactflow/grammar";
import { sorted } from "./order.ts";
import { sourceLines, type Texts } from "./sources.ts";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", hint: "notice" };

/**
 * Diagnostics as commands of GitHub Actions, one a line, which show them beside the changed lines of a pull request; empty when there
 * are none. Files must be named as seen from the root of the repository.
 */
export function githubReport(diagnostics: readonly Diagnostic[], texts: Texts): string {
  const lines = sourceLines(texts);
  return sorted(diagnostics)
    .map(({ severity, code, message, hint, file, span }) => {
      const { start, end } = lines(file)?.range(span) ?? nowhere;
      const place: Readonly<Record<string, string | number>> = {
        file,
        line: start.line,
        endLine: end.line,
        // GitHub takes columns only within one line, and counts the last one in.
        ...(start.line === end.line
          ? { col: start.column, endColumn: Math.max(start.column, end.column - 1) }
          : {}),
        title: code,
      };
      const properties = Object.entries(place).map(([name, value]) => `${name}=${property(String(value))}`);
      return `::${commands[severity]} ${properties.join(",")}::${text(hint === undefined ? message : `${message}\n${hint}`)}\n`;
    })
    .join("");
}

const nowhere = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

function text(value: string): string {
  return value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(value: string): string {
  return text(value).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
