import type { Statement } from "@contactflow/grammar";
import type { FlowCounts } from "@contactflow/runtime/coverage";
import type { Exit } from "../control/control.ts";
import type { FlowOrigins, StateOrigin } from "../lower/origins.ts";
import type { Possible } from "./possible.ts";

/** How often the statements of a flow ran, by the counts of its states. */
export interface Hits {
  /** How often the flow began. */
  readonly begun: number;
  readonly statements: ReadonlyMap<Statement, number>;
  /** Whatever copies of a statement there are, its exits are the same. */
  readonly exits: ReadonlyMap<Statement, readonly CountedExit[]>;
}

export interface CountedExit {
  readonly exit: Exit;
  canBe: boolean;
  hits: number;
}

export function hitsIn({ first, states }: FlowOrigins, counts: FlowCounts, canEnd: Possible["canEnd"]): Hits {
  const statements = new Map<Statement, number>();
  const exits = new Map<Statement, CountedExit[]>();
  const hit = (statement: Statement, count: number): void => {
    statements.set(statement, (statements.get(statement) ?? 0) + count);
  };
  const take = (statement: Statement, exit: Exit, canBe: boolean, count: number): void => {
    const known = exits.get(statement) ?? [];
    exits.set(statement, known);
    const entry = known.find((each) => each.exit === exit);
    if (entry === undefined) known.push({ exit, canBe, hits: count });
    else {
      entry.canBe ||= canBe;
      entry.hits += count;
    }
  };

  // Whatever enters the first state, and is not led there by another, begins the flow.
  let begun = counts[first.node ?? ""]?.entered ?? 0;
  for (const [name, origin] of states) {
    const { statement, begins, ways, leaves } = origin;
    const { entered = 0, left = {} } = counts[name] ?? {};
    if (begins) hit(statement, entered);
    for (const [outcome, { exit, to }] of ways) {
      const count = left[outcome] ?? 0;
      if (to.node === first.node) begun -= count;
      for (const jump of to.jumps) hit(jump, count);
      if (exit !== undefined) take(statement, exit, canEnd(name, outcome), count);
    }
    if (leaves !== undefined && isSeenToLeave(origin)) take(statement, leaves, true, left["done"] ?? 0);
  }
  for (const jump of first.jumps) hit(jump, begun);
  return { begun, statements, exits };
}

/** Some actions take the contact out of the flow without telling it. */
function isSeenToLeave({ type, ways }: StateOrigin): boolean {
  return (
    !ways.has("done") && (type === "enqueue" || type === "requeue" || type === "dial" || type === "callback")
  );
}
