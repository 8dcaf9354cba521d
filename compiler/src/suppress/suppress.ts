import type { Diagnostic, Fix, Span } from "@contactflow/grammar";
import { diagnosticsByCode, isSuppressible } from "../diagnostics/registry.ts";
import { type Report, reportInto } from "../diagnostics/report.ts";
import { closest } from "../diagnostics/suggest.ts";
import type { ProgramFile } from "../model/checked.ts";
import { deletionOf } from "./deletion.ts";
import { type Codes, directiveOf } from "./directive.ts";
import { targetsIn } from "./target.ts";

/**
 * Takes out the diagnostics of one file that its comments `// contactflow-ignore FLW5006: reason` speak of, and reports the comments
 * that have no effect or give no reason.
 * @param found The diagnostics of this file, before a project changes their severities.
 * @param isSound Whether the program has no errors. Errors keep checks silent, and then nobody can tell that a comment has no effect.
 */
export function suppress(
  file: ProgramFile,
  found: readonly Diagnostic[],
  isSound: boolean,
): readonly Diagnostic[] {
  if (!file.text.includes("contactflow-")) return found;
  const targetOf = targetsIn(file.text, file.tree);
  const reported: Diagnostic[] = [];
  const report = reportInto(reported, file.path);
  let left = found;
  for (const comment of file.tree.comments) {
    const directive = directiveOf(comment);
    if (directive === undefined) continue;
    if (directive.kind === "malformed") {
      report("suppression-form", comment.span, { why: directive.why });
      continue;
    }
    const target = targetOf(comment);
    for (const each of directive.codes) {
      const fixes = [deletionOf(file, comment, directive.codes, each)];
      if (!isSuppressible(each.code)) {
        reportMeaningless(each.code, each.span, report, fixes);
        continue;
      }
      const rest = left.filter(({ code, span }) => code !== each.code || !isIn(span, target));
      if (rest.length === left.length && isSound)
        report("unused-suppression", each.span, { code: each.code }, { fixes });
      left = rest;
    }
    if (directive.reason === "") reportReason(directive, file, report);
  }
  return [...left, ...reported];
}

function isIn({ start }: Span, target: Span | undefined): boolean {
  return target !== undefined && start >= target.start && start < target.end;
}

function reportMeaningless(code: string, span: Span, report: Report, fixes: readonly Fix[]): void {
  const entry = diagnosticsByCode.get(code);
  if (entry === undefined) {
    const meant = closest(code, [...diagnosticsByCode.keys()].filter(isSuppressible));
    const suggestion = meant === undefined ? "" : `Did you mean ${meant}?`;
    report("unknown-suppression", span, { code, suggestion }, { fixes });
  } else {
    const why =
      entry.severity === "error"
        ? "it is an error, and a program with errors is not compiled"
        : "it is about suppressing itself";
    report("not-suppressible", span, { code, why }, { fixes });
  }
}

function reportReason({ codes, words }: Codes, { path, text }: ProgramFile, report: Report): void {
  const [first, last] = [codes[0], codes.at(-1) ?? codes[0]];
  const names = codes.map(({ code }) => code).join(", ");
  const span = { start: first.span.start, end: last.span.end };
  if (words === undefined) {
    report("suppression-without-reason", span, { codes: names, example: "the reason" });
    return;
  }
  const edit = { file: path, span: { start: last.span.end, end: words.start }, text: ": " };
  report(
    "suppression-without-reason",
    span,
    { codes: names, example: text.slice(words.start, words.end) },
    { fixes: [{ title: "Put a colon before the reason", safety: "safe", edits: [edit] }] },
  );
}
