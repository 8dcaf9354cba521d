import type { FlowDeclaration } from "@contactflow/grammar";
import { visitStatements } from "../model/statements.ts";
import { type Context, type FlowPlace, isDamaged } from "./context.ts";

/** What no module can declare, which is reported where it does. */
const reserved: ReadonlySet<string> = new Set(["error", "else", "done"]);

/** Warns of outcomes that a module declares and never ends with: whoever calls it prepares for what cannot happen. */
export function checkOutcomesReached(node: FlowDeclaration, { scope }: FlowPlace, context: Context): void {
  if (node.external || scope.outcomes.size === 0 || isDamaged(node, context)) return;
  const ends = new Set<string>();
  let known = true;
  visitStatements(node, (statement) => {
    if (statement.broken) known = false;
    if (statement.kind !== "VerbStatement") return;
    if (statement.verb.text === "action") known = false;
    if (statement.verb.text !== "end" || statement.primary === undefined) return;
    if (statement.primary.kind === "Reference") ends.add(statement.primary.root.text);
    else known = false;
  });
  // A name that nobody knows may be one of these, misspelt.
  if (!known || [...ends].some((name) => !scope.outcomes.has(name))) return;
  for (const [name, { span }] of scope.outcomes)
    if (!ends.has(name) && !reserved.has(name)) context.report("outcome-not-reached", span, { name });
}
