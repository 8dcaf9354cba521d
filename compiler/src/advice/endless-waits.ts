import { type Diagnostic, diagnostic, type RelatedPlace } from "@contactflow/grammar";
import { isNode, type ReachNode } from "../control/reach.ts";
import { adviceDiagnostics } from "../diagnostics/advice.ts";
import type { FlowView } from "../control/flow-view.ts";
import { headOf } from "../control/wording.ts";

/**
 * A queue flow that plays round and round and whose only other ways are errors: no step of it offers the contact a way out of the
 * queue. One diagnostic for the flow.
 */
export function endlessWaits(view: FlowView): readonly Diagnostic[] {
  const { flow, entered, file } = view;
  if (flow.flow !== "queue flow" || view.uncertain || flow.name?.kind !== "Name") return [];
  const [first] = entered.nodes;
  if (first === undefined) return [];
  const found = new Set([first]);
  for (const { place, ways } of found) {
    const { statement } = place.point;
    if (statement.kind === "VerbStatement" && leading.has(statement.verb.text)) return [];
    const outcomes = file.endings.get(statement)?.outcomes ?? [];
    const failures = new Set(outcomes.filter(({ error }) => error).map(({ name }) => name));
    for (const { exit, to } of ways) {
      if (failures.has(exit.outcome)) continue;
      if (!isNode(to)) return [];
      found.add(to);
    }
  }
  const wait = [...found].find(isWaiting);
  if (wait === undefined) return [];
  const related: readonly RelatedPlace[] = [
    { file: file.path, span: headOf(wait.place.point.statement), message: "Here it waits." },
  ];
  const isInterrupted = wait.ways.some(({ exit }) => exit.outcome === "interrupted");
  const how = isInterrupted
    ? "ask, or look at `contact.queue.oldestAge`, each time `loop` is interrupted"
    : "`loop … (interruptEvery: 60s)` comes by every minute";
  return [
    diagnostic(
      adviceDiagnostics["waits-for-ever"],
      { file: file.path, span: flow.name.span },
      { flow: flow.name.text, how },
      { related },
    ),
  ];
}

/** Statements that may take the contact elsewhere. */
const leading: ReadonlySet<string> = new Set(["enqueue", "callback", "dial", "transfer", "call", "action"]);

function isWaiting({ place }: ReachNode): boolean {
  const { statement } = place.point;
  return (
    statement.kind === "VerbStatement" && (statement.verb.text === "loop" || statement.verb.text === "play")
  );
}
