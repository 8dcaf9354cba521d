import { type Diagnostic, diagnostic, type RelatedPlace, type Step } from "@contactflow/grammar";
import { controlFlowDiagnostics } from "../diagnostics/control-flow.ts";
import { partFrom } from "../control/reach.ts";
import type { FlowView } from "./flow-view.ts";

/**
 * Steps that nothing leads to: one diagnostic for a group of steps that only lead to each other. Silent where a target is
 * misspelt, since it may have meant the step.
 */
export function unreachableSteps(view: FlowView): readonly Diagnostic[] {
  const { flow, control, entered, reached, file } = view;
  if (view.uncertain || flow.entry.length === 0) return [];
  const run = stepsIn(entered.nodes.map(({ place }) => place.point.step));
  const named = new Set<string>();
  const lost = flow.steps.filter((step) => {
    if (step.name.kind !== "Name" || named.has(step.name.text)) return false;
    named.add(step.name.text);
    return step.statements.length > 0 && !run.has(step);
  });

  const leadsTo = new Map(
    lost.map((step) => {
      const beginning = control.steps.get(step);
      const nodes = beginning === undefined ? [] : partFrom(control, reached, beginning).nodes;
      return [step, stepsIn(nodes.map(({ place }) => place.point.step))] as const;
    }),
  );
  const explained = new Set<Step>();
  // A step from which most of the others can be reached explains them.
  const roots = [...lost]
    .sort((left, right) => (leadsTo.get(right)?.size ?? 0) - (leadsTo.get(left)?.size ?? 0))
    .filter((step) => {
      if (explained.has(step)) return false;
      for (const other of leadsTo.get(step) ?? []) explained.add(other);
      return true;
    });
  return roots.map((step) => {
    const name = step.name.kind === "Name" ? step.name.text : "";
    const related = lost
      .filter((other) => other !== step && leadsTo.get(step)?.has(other))
      .map((other): RelatedPlace => ({
        file: file.path,
        span: other.name.span,
        message: `Only \`${name}\` leads here.`,
      }));
    return diagnostic(
      controlFlowDiagnostics["unreachable-step"],
      { file: file.path, span: step.name.span },
      { step: name },
      { related },
    );
  });
}

function stepsIn(steps: readonly (Step | undefined)[]): ReadonlySet<Step> {
  return new Set(steps.filter((step) => step !== undefined));
}
