import { type Diagnostic, diagnostic, type Fix, type Place, type Statement } from "@contactflow/grammar";
import { controlFlowDiagnostics } from "../diagnostics/control-flow.ts";
import { endingWord } from "./ending-words.ts";
import { firstLine, lastLines, oneMoreArm } from "../fix/edits.ts";
import type { FlowView } from "../control/flow-view.ts";
import { isNode, type Way } from "../control/reach.ts";
import { listed } from "../diagnostics/lists.ts";
import { headOf, isAnswering, targetWords, wordOf } from "../control/wording.ts";

/**
 * Outcomes that no arm and no `on error` takes: one diagnostic for a statement, which names them all. Where a flow has no `on error`,
 * its statements that lack nothing but an answer to `error` are one mistake together.
 */
export function unhandledOutcomes(view: FlowView): readonly Diagnostic[] {
  const all = unhandledIn(view);
  const onlyErrors = view.flow.onError === undefined ? all.filter(isOnlyError) : [];
  const [first, ...others] = onlyErrors.length > 1 ? onlyErrors : [];
  const single = first === undefined ? all : all.filter((each) => !onlyErrors.includes(each));
  // The same for every statement, so made once.
  const wholeFlow = all.length > 0 && view.flow.onError === undefined ? onErrorFix(view) : [];
  const alone = single.map((each) => {
    const allErrors = each.outcomes.every((outcome) => isError(view, each.statement, outcome));
    const fixes = [...armFixes(view, each), ...(allErrors ? wholeFlow : [])];
    return report(view, each, [], fixes);
  });
  return first === undefined ? alone : [report(view, first, others, wholeFlow), ...alone];
}

interface Unhandled {
  readonly statement: Statement;
  readonly outcomes: readonly string[];
  /** Transfers of its that can fail. */
  readonly transfers: readonly NonNullable<Way["failedTransfer"]>[];
}

/** In the order of the source. */
function unhandledIn({ reached }: FlowView): readonly Unhandled[] {
  const found = new Map<
    Statement,
    { outcomes: Set<string>; transfers: Set<Unhandled["transfers"][number]> }
  >();
  for (const { place, ways } of reached.nodes)
    for (const { exit, failedTransfer, to } of ways) {
      if (isNode(to) || to.kind !== "unhandled") continue;
      const { statement } = place.point;
      const known = found.get(statement) ?? { outcomes: new Set(), transfers: new Set() };
      found.set(statement, known);
      if (failedTransfer === undefined) known.outcomes.add(exit.outcome);
      else known.transfers.add(failedTransfer);
    }
  return [...found]
    .map(([statement, { outcomes, transfers }]) => ({
      statement,
      outcomes: [...outcomes],
      transfers: [...transfers],
    }))
    .sort((left, right) => left.statement.span.start - right.statement.span.start);
}

function isOnlyError({ outcomes }: Unhandled): boolean {
  return outcomes.every((outcome) => outcome === "error");
}

function report(
  view: FlowView,
  { statement, outcomes, transfers }: Unhandled,
  same: readonly Unhandled[],
  fixes: readonly Fix[],
): Diagnostic {
  const { path: file } = view.file;
  const place: Place = { file, span: headOf(statement) };
  const others = othersWords(same.length);
  const related = same
    .slice(0, maxRelated)
    .map((other) => ({ file, span: headOf(other.statement), message: "This can fail too." }));
  const [transfer] = transfers;
  if (outcomes.length === 0 && transfer !== undefined) {
    const values = { target: targetWords(transfer), others };
    return diagnostic(controlFlowDiagnostics["unhandled-transfer"], place, values, { fixes, related });
  }
  if (!isAnswering(statement)) {
    const values = { statement: wordOf(statement), others };
    return diagnostic(controlFlowDiagnostics["unhandled-reading"], place, values, { fixes, related });
  }
  return diagnostic(
    controlFlowDiagnostics["unhandled-outcome"],
    place,
    {
      statement: wordOf(statement),
      outcomes: listed(outcomes, "or"),
      others,
      advice: same.length > 0 ? sayItOnce : advice(view, statement, outcomes),
    },
    { fixes, related },
  );
}

const maxRelated = 2;
const sayItOnce =
  "Say once for the whole flow where errors lead: `on error -> step` or `on error continue` stands first in it.";

function othersWords(count: number): string {
  if (count === 0) return "";
  return ` The same goes for ${count} more statement${count === 1 ? "" : "s"} of this flow.`;
}

function advice(view: FlowView, statement: Statement, outcomes: readonly string[]): string {
  const arms = outcomes.length === 1 ? "an arm" : "arms";
  return outcomes.some((outcome) => isError(view, statement, outcome))
    ? `Give it ${arms}, or say for the whole flow where errors lead: \`on error -> step\` or \`on error continue\` stands first in it.`
    : `Give it ${arms}: \`${outcomes[0]} -> …\`.`;
}

function isError(view: FlowView, statement: Statement, outcome: string): boolean {
  const known = view.file.endings.get(statement)?.outcomes.find(({ name }) => name === outcome);
  // What has no entry is made by control itself, and can only fail.
  return known?.error ?? true;
}

function armFixes(view: FlowView, { statement, outcomes, transfers }: Unhandled): readonly Fix[] {
  const point = view.control.points.get(statement);
  // A transfer that fails has no arm.
  const answerable = outcomes.length > 0 && transfers.length === 0;
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
