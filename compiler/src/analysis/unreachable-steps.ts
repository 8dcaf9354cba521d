import {
  type Diagnostic,
  diagnostic,
  type Node,
  type RelatedPlace,
  type Step,
  walk,
} from "@contactflow/grammar";
import { reservedSteps } from "../bind/flow-scopes.ts";
import { controlFlowDiagnostics } from "../diagnostics/control-flow.ts";
import type { FlowView } from "../control/flow-view.ts";
import { components } from "./components.ts";

/**
 * Steps that nothing leads to: one diagnostic for a group of steps that only lead to each other. An arrow counts even where it
 * cannot be followed, since that is reported for itself. Silent where a target is misspelt, since it may have meant the step.
 */
export function unreachableSteps(view: FlowView): readonly Diagnostic[] {
  const { flow, entered, file } = view;
  if (view.uncertain || flow.entry.length === 0) return [];
  const run = new Set(entered.nodes.map(({ place }) => place.point.step));
  if (flow.steps.every((step) => run.has(step))) return [];

  const named = stepsByName(flow.steps);
  const targets = new Map(flow.steps.map((step) => [step, targetsIn([step], named)]));
  const led = following(targetsIn([flow.onError, ...flow.entry], named), targets);
  const lost = [...named.values()].filter((step) => !led.has(step) && step.statements.length > 0);

  // A step that leads to the most of the others explains them.
  const bySize = outermost(lost, targets).toSorted((left, right) => right.reached.size - left.reached.size);
  const explained = new Set<Step>();
  const found: Diagnostic[] = [];
  for (const { step, reached } of bySize) {
    if (step.name.kind !== "Name") continue;
    const { text: name, span } = step.name;
    const behind =
      reached.size === 1
        ? []
        : lost.filter((other) => other !== step && !explained.has(other) && reached.has(other));
    for (const other of behind) explained.add(other);
    const message = `Only \`${name}\` leads here.`;
    const related = behind.map((other): RelatedPlace => ({
      file: file.path,
      span: other.name.span,
      message,
    }));
    const place = { file: file.path, span };
    found.push(diagnostic(controlFlowDiagnostics["unreachable-step"], place, { step: name }, { related }));
  }
  return found;
}

/** The first of each group of steps that lead to each other and that none of the others leads to, and all that it leads to. */
function outermost(
  lost: readonly Step[],
  targets: ReadonlyMap<Step, ReadonlySet<Step>>,
): readonly { readonly step: Step; readonly reached: ReadonlySet<Step> }[] {
  const isLost = new Set(lost);
  const next = (step: Step): readonly Step[] => [...(targets.get(step) ?? [])].filter((to) => isLost.has(to));
  const covered = new Set<Step>();
  return components(lost, next).flatMap(([step]) => {
    if (step === undefined || covered.has(step)) return [];
    const reached = following([step], targets);
    for (const each of reached) covered.add(each);
    return [{ step, reached }];
  });
}

/** Where a name stands twice, the first; none that no arrow could lead to. */
function stepsByName(steps: readonly Step[]): ReadonlyMap<string, Step> {
  const named = new Map<string, Step>();
  for (const step of steps)
    if (step.name.kind === "Name" && !named.has(step.name.text) && !reservedSteps.has(step.name.text))
      named.set(step.name.text, step);
  return named;
}

function targetsIn(
  nodes: readonly (Node | undefined)[],
  named: ReadonlyMap<string, Step>,
): ReadonlySet<Step> {
  const targets = new Set<Step>();
  for (const node of nodes)
    if (node !== undefined)
      walk(node, (inner) => {
        const step = inner.kind === "NamedTarget" ? named.get(inner.name.text) : undefined;
        if (step !== undefined) targets.add(step);
      });
  return targets;
}

/** The steps themselves, and all that they lead to. */
function following(steps: Iterable<Step>, targets: ReadonlyMap<Step, ReadonlySet<Step>>): ReadonlySet<Step> {
  const found = new Set(steps);
  for (const step of found) for (const next of targets.get(step) ?? []) found.add(next);
  return found;
}
