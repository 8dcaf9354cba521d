import { type Diagnostic, diagnostic, type Fix, type Place, type Statement } from "@contactflow/grammar";
import { controlFlowDiagnostics } from "../diagnostics/control-flow.ts";
import { endingWord } from "./endings.ts";
import { firstLine, lastLines, oneMoreArm } from "./edits.ts";
import type { FlowView } from "./flow-view.ts";
import { isNode, type Way } from "../control/reach.ts";
import { headOf, isAnswering, oneOf, targetWords, wordOf } from "./wording.ts";

/** Outcomes that no arm and no `on error` takes: one diagnostic for a statement, which names them all. */
export function unhandledOutcomes(view: FlowView): readonly Diagnostic[] {
  const found = new Map<Statement, Way[]>();
  for (const { place, ways } of view.reached.nodes)
    for (const way of ways)
      if (!isNode(way.to) && way.to.kind === "unhandled") {
        const { statement } = place.point;
        const known = found.get(statement);
        if (known === undefined) found.set(statement, [way]);
        else if (!known.some(({ exit }) => exit === way.exit)) known.push(way);
      }
  // The same for every statement, so made once.
  const wholeFlow = found.size > 0 && view.flow.onError === undefined ? onErrorFix(view) : [];
  return [...found].map(([statement, ways]) => report(view, statement, ways, wholeFlow));
}

function report(
  view: FlowView,
  statement: Statement,
  ways: readonly Way[],
  wholeFlow: readonly Fix[],
): Diagnostic {
  const place: Place = { file: view.file.path, span: headOf(statement) };
  const outcomes = ways
    .filter(({ failedTransfer }) => failedTransfer === undefined)
    .map(({ exit }) => exit.outcome);
  const allErrors = outcomes.every((outcome) => isError(view, statement, outcome));
  const fixes = [...armFixes(view, statement, outcomes, ways), ...(allErrors ? wholeFlow : [])];
  const transfer = ways[0]?.failedTransfer;
  if (outcomes.length === 0 && transfer !== undefined) {
    const target = targetWords(transfer);
    return diagnostic(controlFlowDiagnostics["unhandled-transfer"], place, { target }, { fixes });
  }
  if (!isAnswering(statement))
    return diagnostic(
      controlFlowDiagnostics["unhandled-reading"],
      place,
      { statement: wordOf(statement) },
      { fixes },
    );
  return diagnostic(
    controlFlowDiagnostics["unhandled-outcome"],
    place,
    { statement: wordOf(statement), outcomes: oneOf(outcomes), advice: advice(view, statement, outcomes) },
    { fixes },
  );
}

function advice(view: FlowView, statement: Statement, outcomes: readonly string[]): string {
  const arms = outcomes.length === 1 ? "an arm" : "arms";
  return outcomes.some((outcome) => isError(view, statement, outcome))
    ? `Give it ${arms}, or say for the whole flow where errors lead: \`on error -> step\` or \`on error continue\` stands first in it.`
    : `Give it ${arms}: \`${outcomes[0]} -> …\`.`;
}

function isError(view: FlowView, statement: Statement, outcome: string): boolean {
  const listed = view.program.endings.get(statement)?.outcomes.find(({ name }) => name === outcome);
  // What has no entry is made by control itself, and can only fail.
  return listed?.error ?? true;
}

function armFixes(
  view: FlowView,
  statement: Statement,
  outcomes: readonly string[],
  ways: readonly Way[],
): readonly Fix[] {
  const point = view.control.points.get(statement);
  // A transfer that fails has no arm.
  const answerable = outcomes.length > 0 && outcomes.length === ways.length;
  if (!isAnswering(statement) || point === undefined || !answerable) return [];
  const goesOn = point.next.kind === "statement" || point.next.kind === "resume";
  const body = goesOn ? "-> continue" : `{ ${endingWord(view.flow)} }`;
  const arm = `${outcomes.map(labelSource).join(", ")} ${body}`;
  const edit = oneMoreArm(view.file, statement, arm);
  return edit === undefined ? [] : [{ title: `Add the arm \`${arm}\``, safety: "suggested", edits: [edit] }];
}

function labelSource(outcome: string): string {
  return /^([A-Za-z_]\w*|\d)$/.test(outcome) ? outcome : JSON.stringify(outcome);
}

function onErrorFix({ flow, file }: FlowView): readonly Fix[] {
  const name = freeName(
    "failed",
    flow.steps.map((step) => (step.name.kind === "Name" ? step.name.text : "")),
  );
  const setting = firstLine(file, flow, `on error -> ${name}`);
  const step = lastLines(file, flow, ["", `step ${name} {`, `  ${endingWord(flow)}`, "}"]);
  if (setting === undefined || step === undefined) return [];
  const title = `Lead all errors of the flow to a new step \`${name}\``;
  return [{ title, safety: "suggested", edits: [setting, step] }];
}

function freeName(wanted: string, taken: readonly string[]): string {
  let name = wanted;
  for (let count = 2; taken.includes(name); count += 1) name = `${wanted}${count}`;
  return name;
}
