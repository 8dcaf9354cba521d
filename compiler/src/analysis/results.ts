import { type Diagnostic, diagnostic, type VerbStatement } from "@contactflow/grammar";
import { controlFlowDiagnostics } from "../diagnostics/control-flow.ts";
import { referencesOf } from "./attribute-uses.ts";
import type { FlowView } from "./flow-view.ts";
import { solve } from "./solve.ts";
import { headOf } from "./wording.ts";

/**
 * Results that are read where they are not there: the platform keeps the result of the last `invoke`, and that of the last
 * `call`, and nothing else. One diagnostic for each name in a statement.
 */
export function results(view: FlowView): readonly Diagnostic[] {
  const { program, entered, file } = view;
  const binders = bindersByName(view);
  if (binders.size === 0) return [];
  const lastResults = solve<VerbStatement>(
    entered,
    ({ place }, { exit, failedTransfer }) => {
      const { statement } = place.point;
      const gives = exit.outcome === "done" && failedTransfer === undefined && givesResult(statement);
      return gives ? [statement] : [];
    },
    ({ place }, { exit }) => {
      const { statement } = place.point;
      if (exit.outcome !== "done" || !givesResult(statement)) return () => false;
      return (other) => other.verb.text === statement.verb.text;
    },
  );

  const reported = new Set<number>();
  return entered.nodes.flatMap((node) => {
    const { statement } = node.place.point;
    return referencesOf(statement).flatMap((reference): readonly Diagnostic[] => {
      const own = binders.get(reference.root.text);
      const resolution = program.resolutions.get(reference);
      const [binder] = own ?? [];
      if (own === undefined || binder === undefined || resolution?.kind !== "read" || resolution.attribute)
        return [];
      const last = [...lastResults(node)].filter((other) => other.verb.text === binder.verb.text);
      const others = last.filter((other) => !own.includes(other));
      if (last.length > 0 && others.length === 0) return [];
      if (reported.has(reference.span.start)) return [];
      reported.add(reference.span.start);
      const place = { file: file.path, span: reference.span };
      const values = { name: reference.root.text, verb: binder.verb.text };
      const given = own.map((one) => ({
        file: file.path,
        span: headOf(one),
        message: "It gets its value here.",
      }));
      if (last.length === 0)
        return [diagnostic(controlFlowDiagnostics["no-result"], place, values, { related: given })];
      const related = others.map((other) => ({
        file: file.path,
        span: headOf(other),
        message: "This replaces the result.",
      }));
      const entry = others.length === last.length ? "result-replaced" : "result-perhaps-replaced";
      return [diagnostic(controlFlowDiagnostics[entry], place, values, { related })];
    });
  });
}

function bindersByName({ control }: FlowView): ReadonlyMap<string, readonly VerbStatement[]> {
  const binders = new Map<string, VerbStatement[]>();
  for (const statement of control.points.keys()) {
    if (!givesResult(statement) || statement.binding?.kind !== "Name") continue;
    const name = statement.binding.text;
    const known = binders.get(name);
    if (known === undefined) binders.set(name, [statement]);
    else known.push(statement);
  }
  return binders;
}

function givesResult(statement: { readonly kind: string }): statement is VerbStatement {
  if (statement.kind !== "VerbStatement") return false;
  const { verb } = statement as VerbStatement;
  return verb.text === "invoke" || verb.text === "call";
}
