import {
  type Diagnostic,
  diagnostic,
  type Fix,
  type FlowDeclaration,
  type OnError,
  type RelatedPlace,
  type Statement,
  type Step,
  type TextEdit,
} from "@contactflow/grammar";
import { controlFlowDiagnostics } from "../diagnostics/control-flow.ts";
import { listed } from "../diagnostics/lists.ts";
import { firstLine, lineAfter } from "../fix/edits.ts";
import { endingWord, endingWords } from "./ending-words.ts";
import type { FlowView } from "../control/flow-view.ts";
import { isNode, partFrom, type Way } from "../control/reach.ts";
import { headOf, targetWords, wordOf } from "../control/wording.ts";

/** An entry or step that control can run off: one diagnostic for each, at the last place where it happens. */
export function offEnd(view: FlowView): readonly Diagnostic[] {
  const falls = fallsByBody(view);
  return [view.flow, ...view.flow.steps]
    .filter((body) => !body.broken)
    .flatMap((body) => {
      const statements = statementsOf(body);
      if (statements.length === 0) return [emptyBody(view, body)];
      const here = falls.get(body);
      return here === undefined ? [] : [fallingBody(view, body, statements, here)];
    });
}

interface Fall {
  readonly statement: Statement;
  readonly way: Way;
}

function fallsByBody(view: FlowView): ReadonlyMap<FlowDeclaration | Step, readonly Fall[]> {
  const falls = new Map<FlowDeclaration | Step, Fall[]>();
  const add = (of: FlowDeclaration | Step, fall: Fall): void => {
    const known = falls.get(of);
    if (known === undefined) falls.set(of, [fall]);
    else known.push(fall);
  };
  const resumed = new Map<OnError, Set<FlowDeclaration | Step>>();
  const inHandlers: { readonly of: FlowDeclaration | Step; readonly fall: Fall }[] = [];
  for (const { place, ways } of view.reached.nodes)
    for (const way of ways) {
      if (isNode(way.to) || way.to.kind !== "offEnd") continue;
      const { of } = way.to;
      const { destination } = way.exit;
      const fall = { statement: place.point.statement, way };
      if (destination.kind !== "resume") {
        add(of, fall);
        continue;
      }
      resumed.set(destination.onError, (resumed.get(destination.onError) ?? new Set()).add(of));
      inHandlers.push({ of, fall });
    }
  // Where a handler's block goes on after the last statement, that statement is the one to mend.
  for (const { place, ways } of view.reached.nodes)
    for (const way of ways) {
      const { by } = way.exit;
      if (by.kind !== "onError" || by.resume.kind !== "offEnd") continue;
      if (resumed.get(by.onError)?.has(by.resume.of))
        add(by.resume.of, { statement: place.point.statement, way });
    }
  for (const { of, fall } of inHandlers) if (!falls.has(of)) add(of, fall);
  return falls;
}

function statementsOf(body: FlowDeclaration | Step): readonly Statement[] {
  return body.kind === "Step" ? body.statements : body.entry;
}

function emptyBody(view: FlowView, body: FlowDeclaration | Step): Diagnostic {
  const { flow, file } = view;
  const fixes: Fix[] = [];
  const first = body.kind === "FlowDeclaration" ? stepName(flow.steps[0]) : undefined;
  for (const line of [...(first === undefined ? [] : [`-> ${first}`]), endingWord(flow)]) {
    // Settings come before statements, so a line of the entry cannot be put first where there are some.
    const settled =
      body.onError !== undefined || (body.kind === "FlowDeclaration" && body.sections.length > 0);
    const edit = settled ? undefined : firstLine(file, body, line);
    if (edit !== undefined) fixes.push({ title: `Add \`${line}\``, safety: "suggested", edits: [edit] });
  }
  const span = body.name?.span ?? (body.kind === "Step" ? body.span : body.head);
  return diagnostic(
    controlFlowDiagnostics["empty-body"],
    { file: file.path, span },
    { what: bodyWords(body), endings: endingWords(flow) },
    { fixes },
  );
}

function fallingBody(
  view: FlowView,
  body: FlowDeclaration | Step,
  statements: readonly Statement[],
  falls: readonly Fall[],
): Diagnostic {
  const { flow, file } = view;
  const inOrder = [...falls].sort(
    (left, right) =>
      left.statement.span.start - right.statement.span.start || certainty(left) - certainty(right),
  );
  const last = inOrder.at(-1) ?? falls[0];
  const related: readonly RelatedPlace[] = unique(inOrder)
    .filter(({ statement }) => statement !== last?.statement)
    .map(({ statement, way }) => ({
      file: file.path,
      span: headOf(statement),
      message: `It also ends here${when(way, statement, falls)}.`,
    }));
  const final = statements.at(-1);
  const edits = (line: string): readonly TextEdit[] =>
    final === undefined ? [] : [lineAfter(file, final, line)];
  const next = stepName(followingStep(view, body));
  const fixes = [endingWord(flow), ...(next === undefined ? [] : [`-> ${next}`])].map((line): Fix => ({
    title: `Add \`${line}\` at the end`,
    safety: "suggested",
    edits: edits(line),
  }));
  const statement = last?.statement ?? final;
  return diagnostic(
    controlFlowDiagnostics["off-end"],
    { file: file.path, span: statement === undefined ? body.span : headOf(statement) },
    {
      what: bodyWords(body),
      when: last === undefined ? "" : when(last.way, last.statement, falls),
      why: last !== undefined && isAtHandler(last.way, body) ? handlerReason : "",
      endings: endingWords(flow),
    },
    { fixes, related },
  );
}

/** The step that stands next in the source, unless it leads back here, which might be a circle, or may do so far from here. */
function followingStep({ flow, control, reached }: FlowView, body: FlowDeclaration | Step): Step | undefined {
  const next = flow.steps[body.kind === "Step" ? flow.steps.indexOf(body) + 1 : 0];
  const beginning = next && control.steps.get(next);
  if (beginning === undefined) return undefined;
  const { nodes } = partFrom(control, reached, beginning, searchLimit);
  const here = body.kind === "Step" ? body : undefined;
  const leadsBack = nodes.some(({ place }) => place.point.step === here);
  return leadsBack || nodes.length >= searchLimit ? undefined : next;
}

/** Keeps a flow with very many mistakes fast. */
const searchLimit = 500;

function bodyWords(body: FlowDeclaration | Step): string {
  if (body.kind === "FlowDeclaration")
    return body.name?.kind === "Name" ? `The entry of \`${body.name.text}\`` : "The entry of this flow";
  return body.name.kind === "Name" ? `Step \`${body.name.text}\`` : "This step";
}

function stepName(step: Step | undefined): string | undefined {
  return step?.name.kind === "Name" ? step.name.text : undefined;
}

/** One fall per statement, the plainest. */
function unique(falls: readonly Fall[]): readonly Fall[] {
  const byStatement = new Map(falls.map((fall) => [fall.statement, fall]));
  return [...byStatement.values()];
}

/** The normal end comes last, so that it stands for its statement. */
function certainty({ way }: Fall): number {
  return way.exit.outcome === "done" && way.failedTransfer === undefined ? 1 : 0;
}

const handlerReason = "`on error` leads to this step, so what fails in it goes on with the next statement. ";

/** Whether control goes on here only because `on error` leads to this very step. */
function isAtHandler({ exit: { by } }: Way, body: FlowDeclaration | Step): boolean {
  if (by.kind !== "onError" || body.kind !== "Step" || body.name.kind !== "Name") return false;
  const { handler } = by.onError;
  return handler.kind === "NamedTarget" && handler.name.text === body.name.text;
}

/** The circumstances in which control runs off here, in words; empty for the normal end. */
function when({ exit, failedTransfer }: Way, statement: Statement, falls: readonly Fall[]): string {
  if (failedTransfer !== undefined) return ` when the transfer to ${targetWords(failedTransfer)} fails`;
  switch (exit.outcome) {
    case "done":
      if (
        statement.kind === "VerbStatement" &&
        statement.verb.text === "call" &&
        statement.arms !== undefined
      )
        return " when the module ends without an outcome";
      return statement.kind === "RepeatStatement" ? " after the last round" : "";
    case "then":
      return " when the condition holds";
    case "else":
      return " when the condition does not hold";
    case "noMatch":
      if (statement.kind === "SwitchStatement") return " when no case matches";
      break;
    default:
  }
  const outcomes = falls
    .filter(({ statement: other, way }) => other === statement && way.failedTransfer === undefined)
    .map(({ way }) => way.exit.outcome);
  return ` when \`${wordOf(statement)}\` ends in ${listed([...new Set(outcomes)], "or")}`;
}
