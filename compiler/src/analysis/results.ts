import { type Diagnostic, diagnostic, type VerbStatement } from "@contactflow/grammar";
import { controlFlowDiagnostics } from "../diagnostics/control-flow.ts";
import type { ReachNode, Way } from "../control/reach.ts";
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
  const hasRun = solve(entered, gives);
  // After one that failed nobody knows what is there, so nothing is said about it.
  const lastResults = solve(entered, gives, ({ place }) => {
    const { statement } = place.point;
    return givesResult(statement) ? (other) => other.verb.text === statement.verb.text : () => false;
  });

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
      const ran = own.some((one) => hasRun(node).has(one));
      if (ran && others.length === 0) return [];
      if (reported.has(reference.span.start)) return [];
      reported.add(reference.span.start);
      const place = { file: file.path, span: reference.span };
      const values = { name: reference.root.text, verb: binder.verb.text };
      const given = own.map((one) => ({
        file: file.path,
        span: headOf(one),
        message: "It gets its value here.",
      }));
      if (!ran) return [diagnostic(controlFlowDiagnostics["no-result"], place, values, { related: given })];
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

/** The result that a statement gives when it comes to its normal end. */
function gives({ place }: ReachNode, { exit, failedTransfer }: Way): readonly VerbStatement[] {
  const { statement } = place.point;
  return exit.outcome === "done" && failedTransfer === undefined && givesResult(statement) ? [statement] : [];
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
