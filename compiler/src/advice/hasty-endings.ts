import { type Diagnostic, diagnostic, type Fix, type OnError, type RelatedPlace } from "@contactflow/grammar";
import { isNode, type ReachNode, type Way } from "../control/reach.ts";
import { adviceDiagnostics } from "../diagnostics/advice.ts";
import { oneMoreArm } from "../fix/edits.ts";
import type { FlowView } from "../control/flow-view.ts";
import { listed } from "../diagnostics/lists.ts";
import { headOf, isAnswering } from "../control/wording.ts";

/**
 * Callers who are hung up on as if something had failed, because an `on error` takes what they did: gave no answer in a menu, or
 * gave a number that cannot be called. Only where the `on error` does nothing but say something and end.
 */
export function hastyEndings(view: FlowView): readonly Diagnostic[] {
  const reported = new Set<unknown>();
  return view.entered.nodes.flatMap((node) => {
    const { statement } = node.place.point;
    if (reported.has(statement) || !isAnswering(statement)) return [];
    const ways = node.ways.filter((way) => isHasty(view, statement, way));
    const [first] = ways;
    if (first === undefined || first.exit.by.kind !== "onError") return [];
    reported.add(statement);
    return [report(view, node, ways, first.exit.by.onError)];
  });
}

/** The outcomes that are what the caller did. */
function isHasty(view: FlowView, statement: ReachNode["place"]["point"]["statement"], way: Way): boolean {
  const { exit, to, failedTransfer } = way;
  if (exit.by.kind !== "onError" || failedTransfer !== undefined || !isNode(to)) return false;
  // `on error continue` goes on with what the author wrote next.
  if (exit.by.onError.handler.kind === "WordTarget") return false;
  const byCaller =
    statement.kind === "VerbStatement" && statement.verb.text === "ask"
      ? exit.outcome === "timeout"
      : exit.outcome === "invalidNumber" || exit.outcome === "notDialable";
  return byCaller && onlyHangsUp(view, to);
}

/** It ends, and before it does nothing that keeps the contact: no question, no queue, no other flow. */
function onlyHangsUp({ file }: FlowView, beginning: ReachNode): boolean {
  const found = new Set([beginning]);
  for (const { place, ways } of found) {
    const { statement } = place.point;
    const ending = file.endings.get(statement);
    if (statement.kind === "VerbStatement" && (ending === undefined || keeping.has(statement.verb.text)))
      return false;
    const failures = new Set(ending?.outcomes.filter(({ error }) => error).map(({ name }) => name));
    for (const { exit, to } of ways) {
      if (failures.has(exit.outcome)) continue;
      if (isNode(to)) found.add(to);
      else if (to.kind !== "leaves") return false;
    }
  }
  return true;
}

const keeping: ReadonlySet<string> = new Set([
  "ask",
  "collect",
  "loop",
  "show",
  "wait",
  "call",
  "enqueue",
  "callback",
  "dial",
  "transfer",
  "action",
]);

function report(view: FlowView, node: ReachNode, ways: readonly Way[], onError: OnError): Diagnostic {
  const { statement } = node.place.point;
  const { handler } = onError;
  const outcomes = ways.map(({ exit }) => exit.outcome);
  const place = { file: view.file.path, span: headOf(statement) };
  const words = handler.kind === "NamedTarget" ? `step \`${handler.name.text}\`` : "its block";
  const related: readonly RelatedPlace[] = [
    { file: view.file.path, span: onError.span, message: "This takes it." },
  ];
  const fixes = handler.kind === "NamedTarget" ? sayIt(view, statement, outcomes, handler.name.text) : [];
  return outcomes.includes("timeout")
    ? diagnostic(adviceDiagnostics["failed-by-silence"], place, { handler: words }, { related, fixes })
    : diagnostic(
        adviceDiagnostics["failed-by-number"],
        place,
        { handler: words, outcomes: listed(outcomes, "and") },
        { related, fixes },
      );
}

/** Writes down what happens now. */
function sayIt(
  view: FlowView,
  statement: ReachNode["place"]["point"]["statement"],
  outcomes: readonly string[],
  step: string,
): readonly Fix[] {
  const arm = `${outcomes.join(", ")} -> ${step}`;
  const edit = isAnswering(statement) ? oneMoreArm(view.file, statement, arm) : undefined;
  return edit === undefined
    ? []
    : [{ title: `If it is meant, say so: \`${arm}\``, safety: "suggested", edits: [edit] }];
}
