import type { Declaration, Diagnostic, FlowDeclaration, Span } from "@contactflow/grammar";
import { advise } from "../advice/advise.ts";
import { nameAdvice } from "../advice/names.ts";
import { keysOf } from "../bind/interface.ts";
import type { FileCheck } from "../check/check-file.ts";
import { firstValues } from "../model/first-values.ts";
import type { Damage } from "../model/damage.ts";
import type { CheckedFile } from "../model/checked.ts";
import type { FileFacts, FileInterface, FlowFacts, Mentions, ResourceFacts } from "../model/facts.ts";
import { visitStatements } from "../model/statements.ts";
import { courseOf } from "./course-facts.ts";
import { endlessLoops } from "./endless-loops.ts";
import { errorLoops } from "./error-loops.ts";
import { type FlowView, flowView } from "../control/flow-view.ts";
import { misplacedWords } from "./misplaced-words.ts";
import { offEnd } from "./off-end.ts";
import { onErrorWords } from "./on-error-words.ts";
import { otherResults } from "./other-results.ts";
import { queuesIn } from "./queue-facts.ts";
import { results } from "./results.ts";
import { unhandledOutcomes } from "./unhandled-outcomes.ts";
import { unreachableStatements } from "./unreachable-statements.ts";
import { unreachableSteps } from "./unreachable-steps.ts";
import { valueFacts } from "./value-facts.ts";

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

export interface Analysis {
  readonly facts: FileFacts;
  /** Of control flow inside each flow; in no order. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the mistakes of control flow in a checked file, and the facts that the whole program is judged by. Assumes that what is
 * unknown or unsound is reported already, and stays silent about what follows from it; so too in a flow with a syntax error, since
 * a statement of it may be lost.
 */
export function analyze(check: FileCheck, own: FileInterface, damage: Damage): Analysis {
  const { file, mentions } = check;
  const diagnostics: Diagnostic[] = [];
  const flows: FlowFacts[] = [];
  const resources: ResourceFacts[] = [];
  for (const node of file.tree.declarations) {
    const isWhole = !damage.declarations.has(node);
    const about = { ...headFacts(node), isWhole, mentions: mentions.get(node) ?? noMentions };
    if (isWhole) diagnostics.push(...nameAdvice(file, node));
    if (node.kind === "ResourceDeclaration") {
      const properties = file.resources.get(node) ?? {};
      resources.push({ ...about, kind: node.resource, written: keysOf(node), properties });
      continue;
    }
    const inside = node.external || !isWhole ? noFlow : flowInside(check, node);
    diagnostics.push(...inside.diagnostics);
    flows.push({ ...about, kind: node.flow, firstInput: firstInput(file, node), ...inside.facts });
  }
  const isWhole = !damage.any;
  const isSound = isWhole && !check.diagnostics.some(isError) && !diagnostics.some(isError);
  return { facts: { path: file.path, interface: own, isWhole, isSound, resources, flows }, diagnostics };
}

/** What the statements of a flow tell. */
interface FlowInside {
  readonly facts: Pick<FlowFacts, "isLong" | "queues" | "course" | "reads" | "sets" | "isUncertain">;
  readonly diagnostics: readonly Diagnostic[];
}

function flowInside({ file, diagnostics }: FileCheck, flow: FlowDeclaration): FlowInside {
  const view = flowView(file, flow);
  const found = flowChecks.flatMap((find) => find(view));
  const hasErrors = found.some(isError) || diagnostics.some((one) => isError(one) && isIn(one, flow));
  const facts = { isLong: isLong(flow), queues: queuesIn(view), course: courseOf(view), ...valueFacts(view) };
  return { facts, diagnostics: hasErrors ? found : [...found, ...advise(view)] };
}

const noMentions: Mentions = { names: [], dynamic: false };
const noFlow: FlowInside = {
  facts: {
    isLong: false,
    queues: [],
    course: { links: [], limited: [], sortsByChannel: false, rushes: [] },
    reads: [],
    sets: [],
    isUncertain: false,
  },
  diagnostics: [],
};

/** No flow of fewer statements comes near the 250 actions that the platform takes. */
const manyStatements = 40;

function isLong(flow: FlowDeclaration): boolean {
  let statements = 0;
  visitStatements(flow, () => {
    statements += 1;
  });
  return statements >= manyStatements;
}

function firstInput(file: CheckedFile, flow: FlowDeclaration): FlowFacts["firstInput"] {
  return flow.flow === "module" ? firstValues(file, flow, "input") : {};
}

function headFacts({ name, head, external }: Declaration) {
  return { name: name?.kind === "Name" ? name.text : undefined, span: name?.span ?? head, external };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

function isIn({ span: { start } }: Diagnostic, { span }: { readonly span: Span }): boolean {
  return span.start <= start && start <= span.end;
}
