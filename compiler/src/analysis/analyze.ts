import type { Diagnostic, FlowDeclaration } from "@contactflow/grammar";
import { advise } from "../advice/advise.ts";
import type { CheckedProgram, FilePath } from "../program/checked.ts";
import { attributeFacts, isSyntaxError } from "./attribute-facts.ts";
import { endlessLoops } from "./endless-loops.ts";
import { errorLoops } from "./error-loops.ts";
import { type FlowView, flowView } from "./flow-view.ts";
import { misplacedWords } from "./misplaced-words.ts";
import { neverSet } from "./never-set.ts";
import { offEnd } from "./off-end.ts";
import { onErrorWords } from "./on-error-words.ts";
import { readBeforeSet } from "./read-before-set.ts";
import { otherResults } from "./other-results.ts";
import { results } from "./results.ts";
import { unhandledOutcomes } from "./unhandled-outcomes.ts";
import { unreachableStatements } from "./unreachable-statements.ts";
import { unreachableSteps } from "./unreachable-steps.ts";

type FlowCheck = (view: FlowView) => readonly Diagnostic[];

const flowChecks: readonly FlowCheck[] = [
  onErrorWords,
  misplacedWords,
  unhandledOutcomes,
  offEnd,
  unreachableSteps,
  unreachableStatements,
  endlessLoops,
  errorLoops,
  results,
  otherResults,
];

/**
 * Finds the mistakes of control flow in a checked program. Assumes that what is unknown or unsound is reported already, and stays
 * silent about what follows from it; so too in a flow with a syntax error, since a statement of it may be lost.
 */
export function analyze(program: CheckedProgram): readonly Diagnostic[] {
  const isDamaged = within(program.diagnostics.filter(isSyntaxError));
  const isWrong = within(program.diagnostics.filter(isError));
  const views = [...program.files.values()].flatMap((file) =>
    file.tree.declarations
      .filter((declaration) => declaration.kind === "FlowDeclaration")
      .filter((flow) => !flow.external && !isDamaged(file.path, flow))
      .map((flow) => flowView(program, file, flow)),
  );
  const facts = attributeFacts(program, views);
  return [
    ...neverSet(facts),
    ...views.flatMap((view) => {
      const found = flowChecks.flatMap((check) => check(view));
      const advice = found.some(isError) || isWrong(view.file.path, view.flow) ? [] : advise(view);
      return [...found, ...readBeforeSet(view, facts), ...advice];
    }),
  ];
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

/** Whether one of some diagnostics stands in a flow. */
function within(errors: readonly Diagnostic[]): (file: FilePath, flow: FlowDeclaration) => boolean {
  return (file, { span }) =>
    errors.some(
      (error) => error.file === file && span.start <= error.span.start && error.span.start <= span.end,
    );
}
