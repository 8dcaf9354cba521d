import {
  type Diagnostic,
  diagnostic,
  type Reference,
  type RelatedPlace,
  type Span,
  type VerbStatement,
} from "@contactflow/grammar";
import { controlFlowDiagnostics } from "../diagnostics/control-flow.ts";
import { invariant } from "../program/invariant.ts";
import type { ReachNode } from "../control/reach.ts";
import { referencesOf } from "./attribute-uses.ts";
import type { FlowView } from "./flow-view.ts";
import { bindersByName, giving, givesResult } from "./result-uses.ts";
import { type Lack, lacks } from "./result-lacks.ts";
import { solve } from "./solve.ts";
import { headOf, oneOf } from "./wording.ts";

/**
 * Results that are read where they are not there: the platform keeps the result of the last `invoke`, and that of the last
 * `call`, and nothing else. One diagnostic for each name and cause, at its first read.
 */
export function results(view: FlowView): readonly Diagnostic[] {
  const findings = new Map<string, Finding>();
  for (const finding of findingsIn(view)) {
    const known = findings.get(finding.cause);
    if (known === undefined) findings.set(finding.cause, finding);
    else known.reads.push(...finding.reads);
  }
  return [...findings.values()].map((finding) => report(view, finding));
}

interface Finding {
  readonly entry: "no-result" | "result-replaced" | "result-perhaps-replaced" | "perhaps-no-result";
  /** The same for reads that are mistaken for the same reason. */
  readonly cause: string;
  readonly values: { readonly name: string; readonly verb: string; readonly why: string };
  readonly reads: Reference[];
  readonly related: readonly RelatedPlace[];
}

function findingsIn(view: FlowView): readonly Finding[] {
  const { program, entered, control } = view;
  const binders = bindersByName(control);
  if (binders.size === 0) return [];
  const hasRun = solve(entered, giving);
  // After one that failed nobody knows what is there, so nothing is said about it.
  const lastResults = solve(entered, giving, ({ place }) => {
    const { statement } = place.point;
    return givesResult(statement) ? (other) => other.verb.text === statement.verb.text : () => false;
  });
  const lacking = lacks(entered, binders);

  // A handler's statement stands in several nodes, but its author wrote it once.
  const nodesOf = Map.groupBy(entered.nodes, ({ place }) => place.point.statement);
  return [...nodesOf].flatMap(([statement, nodes]) => {
    const before = <Fact>(facts: (node: ReachNode) => ReadonlySet<Fact>): readonly Fact[] => [
      ...new Set(nodes.flatMap((node) => [...facts(node)])),
    ];
    return referencesOf(statement).flatMap((reference): readonly Finding[] => {
      const name = reference.root.text;
      const own = binders.get(name);
      const resolution = program.resolutions.get(reference);
      const [binder] = own ?? [];
      if (own === undefined || binder === undefined || resolution?.kind !== "read" || resolution.attribute)
        return [];
      const last = before(lastResults).filter((other) => other.verb.text === binder.verb.text);
      const others = last.filter((other) => !own.includes(other));
      const missing = before(lacking).filter((lack) => lack.name === name && !lack.replaced);
      const isGiven = before(hasRun).some((one) => own.includes(one));
      if (isGiven && others.length === 0 && missing.length === 0) return [];

      const found = (
        entry: Finding["entry"],
        causes: readonly (VerbStatement | Lack)[],
        places: readonly RelatedPlace[],
      ): readonly Finding[] => [
        {
          entry,
          cause: [entry, name, ...causes.map(causeKey).toSorted()].join(" "),
          values: { name, verb: binder.verb.text, why: whyOf(missing) },
          reads: [reference],
          related: places,
        },
      ];
      const ends = missing.flatMap(({ end }) => (end === undefined ? [] : [end.span]));
      const given = [
        ...related(view, ends, "It gets no value here."),
        ...related(view, own.map(headOf), "It gets its value here."),
      ];
      if (!isGiven) return found("no-result", missing, given);
      if (others.length === 0) return found("perhaps-no-result", missing, given);
      const entry = others.length === last.length ? "result-replaced" : "result-perhaps-replaced";
      return found(entry, others, related(view, others.map(headOf), "This replaces the result."));
    });
  });
}

function related({ file }: FlowView, spans: readonly Span[], message: string): readonly RelatedPlace[] {
  return spans.map((span) => ({ file: file.path, span, message }));
}

function causeKey(cause: VerbStatement | Lack): string {
  if ("kind" in cause) return `${cause.span.start}`;
  return cause.end === undefined ? "never" : `${cause.end.span.start} ${cause.end.outcome}`;
}

function whyOf(missing: readonly Lack[]): string {
  const outcomes = [...new Set(missing.flatMap(({ end }) => (end === undefined ? [] : [end.outcome])))];
  const [binder] = missing.flatMap(({ end }) => (end === undefined ? [] : [end.verb]));
  if (binder === undefined) return "nothing on them gives it one";
  return `\`${binder}\` gives none when it ends in ${oneOf(outcomes)}`;
}

function report(view: FlowView, finding: Finding): Diagnostic {
  const [first, ...more] = finding.reads
    .map(({ span }) => span)
    .toSorted((one, two) => one.start - two.start);
  invariant(first !== undefined, "A finding has at least one read.");
  return diagnostic(
    controlFlowDiagnostics[finding.entry],
    { file: view.file.path, span: first },
    finding.values,
    { related: [...finding.related, ...related(view, more, "It is read here too.")] },
  );
}
