import {
  diagnostic,
  type ArgumentsOf,
  type Diagnostic,
  type DiagnosticExtras,
  type Span,
} from "@contactflow/grammar";
import { diagnostics, type DiagnosticName } from "./index.ts";

/** Reports a mistake of the author at a place of one file; a missing or misspelt argument is a type error. */
export type Report = <Name extends DiagnosticName>(
  name: Name,
  span: Span,
  values: ArgumentsOf<(typeof diagnostics)[Name]>,
  extras?: DiagnosticExtras,
) => void;

/** A {@link Report} for `file` that adds to `found`. */
export function reportInto(found: Diagnostic[], file: string): Report {
  return (name, span, values, extras) => {
    found.push(diagnostic(diagnostics[name], { file, span }, values, extras));
  };
}
