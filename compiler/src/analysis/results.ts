import {
  type Diagnostic,
  diagnostic,
  type RelatedPlace,
  type Span,
  type VerbStatement,
} from "@contactflow/grammar";
import { controlFlowDiagnostics } from "../diagnostics/control-flow.ts";
import { invariant } from "../model/invariant.ts";
import type { FlowView } from "../control/flow-view.ts";
import { type ResultFinding, resultFindings, type ResultProblem } from "./result-findings.ts";
import type { Lack } from "./result-lacks.ts";
import { listed } from "../diagnostics/lists.ts";
import { headOf } from "../control/wording.ts";

/**
 * Results that are read where they are not there: the platform keeps the result of the last `invoke`, and that of the last
 * `call`, and nothing else. One diagnostic for each name and cause, at its first read.
 */
export function results(view: FlowView): readonly Diagnostic[] {
  const causes = Map.groupBy(resultFindings(view), causeOf);
  return [...causes.values()].map((findings) => report(view, findings));
}

const entries = {
  none: controlFlowDiagnostics["no-result"],
  "perhaps none": controlFlowDiagnostics["perhaps-no-result"],
  replaced: controlFlowDiagnostics["result-replaced"],
  "perhaps replaced": controlFlowDiagnostics["result-perhaps-replaced"],
} as const satisfies Record<ResultProblem["kind"], unknown>;

function report(view: FlowView, findings: readonly ResultFinding[]): Diagnostic {
  const [first, ...others] = findings.toSorted(
    (one, two) => one.reference.span.start - two.reference.span.start,
  );
  invariant(first !== undefined, "A finding has at least one read.");
  const { name, verb, problem, reference } = first;
  const why = "lacks" in problem ? whyOf(problem.lacks) : "";
  const more = others.map((other) => other.reference.span);
  return diagnostic(
    entries[problem.kind],
    { file: view.file.path, span: reference.span },
    { name, verb, why },
    { related: [...explanation(view, first), ...related(view, more, "It is read here too.")] },
  );
}

/** The same for reads that are mistaken for the same reason. */
function causeOf({ name, problem }: ResultFinding): string {
  const places = "by" in problem ? problem.by.map(startOf) : problem.lacks.map(lackKey);
  return [problem.kind, name, ...places.toSorted()].join(" ");
}

function startOf({ span }: VerbStatement): string {
  return `${span.start}`;
}

function lackKey({ end }: Lack): string {
  return end === undefined ? "never" : `${end.span.start} ${end.outcome}`;
}

function explanation(view: FlowView, { binders, problem }: ResultFinding): readonly RelatedPlace[] {
  if ("by" in problem) return related(view, problem.by.map(headOf), "This replaces the result.");
  const ends = problem.lacks.flatMap(({ end }) => (end === undefined ? [] : [end.span]));
  return [
    ...related(view, ends, "It gets no value here."),
    ...related(view, binders.map(headOf), "It gets its value here."),
  ];
}

function related({ file }: FlowView, spans: readonly Span[], message: string): readonly RelatedPlace[] {
  return spans.map((span) => ({ file: file.path, span, message }));
}

function whyOf(missing: readonly Lack[]): string {
  const ends = missing.flatMap(({ end }) => (end === undefined ? [] : [end]));
  const [first] = ends;
  if (first === undefined) return "nothing on them gives it one";
  return `\`${first.verb}\` gives none when it ends in ${listed([...new Set(ends.map(({ outcome }) => outcome))], "or")}`;
}
