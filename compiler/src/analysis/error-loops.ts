import { type Diagnostic, diagnostic, type OnError } from "@contactflow/grammar";
import { controlFlowDiagnostics } from "../diagnostics/control-flow.ts";
import type { FlowView } from "../control/flow-view.ts";
import { isNode, type ReachNode, type Way } from "../control/reach.ts";
import { headOf, wordOf } from "../control/wording.ts";

/**
 * An `on error` that leads back to what failed without asking anybody or branching on the way: while the failure lasts, the
 * contact circles. One diagnostic for each `on error`.
 */
export function errorLoops(view: FlowView): readonly Diagnostic[] {
  const entered = new Map<OnError, ReachNode[]>();
  for (const { ways } of view.entered.nodes)
    for (const { exit, to } of ways)
      if (isNode(to) && leadsToHandler(exit.by, to)) {
        const known = entered.get(exit.by.onError);
        if (known === undefined) entered.set(exit.by.onError, [to]);
        else known.push(to);
      }
  return [...entered].flatMap(([onError, beginnings]) => {
    const failing = [...new Set(beginnings)].map((beginning) => firstFailure(view, onError, beginning));
    const first = failing.find((node) => node !== undefined);
    return first === undefined ? [] : [report(view, onError, first)];
  });
}

type By = Way["exit"]["by"];

/** Not so where it goes on after the statement: `on error continue`, or inside the very step that it names. */
function leadsToHandler(by: By, { place }: ReachNode): by is Extract<By, { kind: "onError" }> {
  if (by.kind !== "onError") return false;
  const { handler } = by.onError;
  if (handler.kind === "Block") return handler.statements[0] === place.point.statement;
  const { step, statement } = place.point;
  return (
    handler.kind === "NamedTarget" &&
    step?.name.kind === "Name" &&
    step.name.text === handler.name.text &&
    step.statements[0] === statement
  );
}

/** The first statement on the handler's own way whose failure leads into the handler again. */
function firstFailure(view: FlowView, onError: OnError, beginning: ReachNode): ReachNode | undefined {
  const seen = new Set<ReachNode>([beginning]);
  const open = [beginning];
  for (let node = open.shift(); node !== undefined; node = open.shift())
    for (const { exit, to, failedTransfer } of node.ways) {
      if (!isNode(to)) continue;
      const fails = exit.outcome === "error" && exit.by.kind !== "arm" && failedTransfer === undefined;
      if (fails && exit.by.kind === "onError" && exit.by.onError === onError && to === beginning) return node;
      const goesOn = exit.outcome === "done" && exit.by.kind === "next" && !isGuarded(view, node);
      if (!(fails || goesOn) || seen.has(to)) continue;
      seen.add(to);
      open.push(to);
    }
  return undefined;
}

/** Past these the failure has ended, or the author has thought of it. */
function isGuarded({ file }: FlowView, { place }: ReachNode): boolean {
  const { statement } = place.point;
  if (statement.kind === "RepeatStatement") return true;
  return file.endings.get(statement)?.waits ?? false;
}

function report(view: FlowView, onError: OnError, { place }: ReachNode): Diagnostic {
  const { statement } = place.point;
  const { handler } = onError;
  const words = handler.kind === "NamedTarget" ? `step \`${handler.name.text}\`` : "its block";
  return diagnostic(
    controlFlowDiagnostics["error-loop"],
    { file: view.file.path, span: headOf(statement) },
    { statement: wordOf(statement), handler: words },
    {
      related: [{ file: view.file.path, span: onError.span, message: "This takes its errors." }],
    },
  );
}
