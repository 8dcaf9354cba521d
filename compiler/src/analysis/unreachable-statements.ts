import { type Diagnostic, diagnostic, type Fix, type Node, type Statement, walk } from "@contactflow/grammar";
import { controlFlowDiagnostics } from "../diagnostics/control-flow.ts";
import { without } from "../fix/edits.ts";
import { type FlowView, isOpenEnded } from "../control/flow-view.ts";
import { headOf, wordOf } from "../control/wording.ts";

/**
 * Statements after one that always leads away: one diagnostic for a run of them. Silent where the one before has an outcome that
 * leads nowhere yet, since it may be meant to lead here.
 */
export function unreachableStatements(view: FlowView): readonly Diagnostic[] {
  const run = new Set(view.reached.nodes.map(({ place }) => place.point.statement));
  const openEnded = new Set<Node>(
    view.reached.nodes.filter(isOpenEnded).map(({ place }) => place.point.statement),
  );
  return view.control.bodies.flatMap((statements) => {
    const first = statements.findIndex(
      (statement, index) => index > 0 && !run.has(statement) && isIn(run, statements[index - 1]),
    );
    const statement = statements[first];
    const before = statements[first - 1];
    const last = statements.at(-1);
    if (statement === undefined || before === undefined || last === undefined) return [];
    if (contains(before, openEnded)) return [];
    const fix: Fix = {
      title: "Delete it",
      safety: "suggested",
      edits: [without(view.file, statement, last)],
    };
    return [
      diagnostic(
        controlFlowDiagnostics["unreachable-statement"],
        { file: view.file.path, span: { start: statement.span.start, end: last.span.end } },
        { why: reason(before) },
        {
          fixes: [fix],
          related: [
            { file: view.file.path, span: headOf(before), message: "The contact never comes past this." },
          ],
        },
      ),
    ];
  });
}

function contains(statement: Statement, some: ReadonlySet<Node>): boolean {
  let found = false;
  walk(statement, (node) => {
    found ||= some.has(node);
  });
  return found;
}

function isIn(run: ReadonlySet<Statement>, statement: Statement | undefined): boolean {
  return statement !== undefined && run.has(statement);
}

function reason(before: Statement): string {
  switch (before.kind) {
    case "GoStatement":
      return "the arrow before it leads away";
    case "VerbStatement":
    case "LoopJumpStatement":
      return `\`${wordOf(before)}\` before it does not come back here`;
    case "SetStatement":
    case "IfStatement":
    case "SwitchStatement":
    case "RepeatStatement":
      return `every way through the \`${wordOf(before)}\` before it leads away`;
  }
}
