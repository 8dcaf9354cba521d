import type { Statement, VerbStatement } from "@contactflow/grammar";
import type { FlowControl } from "../control/control.ts";
import type { ReachNode, Way } from "../control/reach.ts";

/** The statements that give each name a result. */
export type Binders = ReadonlyMap<string, readonly VerbStatement[]>;

export function bindersByName({ points }: FlowControl): Binders {
  const binders = new Map<string, VerbStatement[]>();
  for (const statement of points.keys()) {
    if (!givesResult(statement) || statement.binding?.kind !== "Name") continue;
    const name = statement.binding.text;
    const known = binders.get(name);
    if (known === undefined) binders.set(name, [statement]);
    else known.push(statement);
  }
  return binders;
}

const none: readonly VerbStatement[] = [];

/** The statement whose result is there on this way; a module gives its output with each of its own outcomes. */
export function giving({ place }: ReachNode, { exit, failedTransfer }: Way): readonly VerbStatement[] {
  const { statement } = place.point;
  if (failedTransfer !== undefined || !givesResult(statement)) return none;
  const gives = statement.verb.text === "call" ? exit.outcome !== "error" : exit.outcome === "done";
  return gives ? [statement] : none;
}

export function givesResult(statement: Statement): statement is VerbStatement {
  return (
    statement.kind === "VerbStatement" && (statement.verb.text === "invoke" || statement.verb.text === "call")
  );
}
