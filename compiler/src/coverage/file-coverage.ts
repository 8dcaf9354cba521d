import type { LineIndex, Span, Statement } from "@contactflow/grammar";
import type { CenterDefinition } from "@contactflow/runtime";
import type { FlowCounts } from "@contactflow/runtime/coverage";
import type { Exit } from "../control/control.ts";
import type { FlowOrigins, StateOrigin } from "../lower/origins.ts";
import type { FilePath } from "../model/symbols.ts";
import { whyNever } from "../paths/never.ts";
import { placeOfExit, sectionName } from "./places.ts";

/** What of a `.flow` file has run, and how often: in source order. */
export interface FileCoverage {
  /** Relative to the project's root. */
  readonly path: FilePath;
  readonly text: string;
  readonly lines: LineIndex;
  readonly statements: readonly CoveredStatement[];
  /** The entry of each flow, and its steps. */
  readonly steps: readonly CoveredStep[];
  readonly outcomes: readonly CoveredOutcome[];
}

export interface CoveredStatement {
  readonly span: Span;
  readonly hits: number;
}

export interface CoveredStep {
  readonly flow: string;
  /** `undefined`: the entry of the flow. */
  readonly step: string | undefined;
  /** Of its name. */
  readonly span: Span;
  /** Of all of it. */
  readonly whole: Span;
  readonly hits: number;
}

/** A way on from a statement that has several. Two outcomes are two entries, also where they lead to one place. */
export interface CoveredOutcome {
  /** Of the statement: all its outcomes have the same. */
  readonly statement: Span;
  /** `timeout`, `1`, `else`. */
  readonly outcome: string;
  /** The same with the step that it is in, or the flow for its entry: `menu.timeout`. */
  readonly name: string;
  /** What it is written as; the whole statement where nothing is written of it. */
  readonly span: Span;
  readonly hits: number;
}

type FlowCoverage = Pick<FileCoverage, "statements" | "steps" | "outcomes">;

interface CountedExit {
  readonly exit: Exit;
  hits: number;
}

/**
 * What of a flow has run by the counts of its states. Outcomes count that a simulated centre can come to, where a statement has
 * more than one of them, or one that is not its normal end.
 */
export function flowCoverage(
  origins: FlowOrigins,
  definition: CenterDefinition,
  counts: FlowCounts,
): FlowCoverage {
  const { name: flow, control, first, states } = origins;
  const hits = new Map<Statement, number>();
  const exits = new Map<Statement, CountedExit[]>();
  const hit = (statement: Statement, count: number): void => {
    hits.set(statement, (hits.get(statement) ?? 0) + count);
  };
  const take = (statement: Statement, exit: Exit, count: number): void => {
    const known = exits.get(statement) ?? [];
    exits.set(statement, known);
    const entry = known.find((each) => each.exit === exit);
    if (entry === undefined) known.push({ exit, hits: count });
    else entry.hits += count;
  };

  // Whatever enters the first state, and is not led there by another, begins the flow.
  let begun = counts[first.node ?? ""]?.entered ?? 0;
  for (const [name, origin] of states) {
    const { statement, begins, ways } = origin;
    const { entered = 0, left = {} } = counts[name] ?? {};
    const state = definition.flows[flow]?.states[name];
    if (begins) hit(statement, entered);
    for (const [outcome, { exit, to }] of ways) {
      const count = left[outcome] ?? 0;
      if (to.node === first.node) begun -= count;
      for (const jump of to.jumps) hit(jump, count);
      const canBe = state !== undefined && whyNever(definition, state, outcome) === undefined;
      if (exit !== undefined && canBe) take(statement, exit, count);
    }
    if (origin.leaves !== undefined && isSeenToLeave(origin))
      take(statement, origin.leaves, left["done"] ?? 0);
  }
  for (const jump of first.jumps) hit(jump, begun);

  const points = [...control.points.values()];
  return {
    statements: points.map(({ statement }) => ({ span: statement.span, hits: hits.get(statement) ?? 0 })),
    steps: [
      {
        flow,
        step: undefined,
        span: control.flow.name?.span ?? control.flow.head,
        whole: control.flow.span,
        hits: begun,
      },
      ...[...control.steps].map(([step, destination]) => ({
        flow,
        step: sectionName(step, flow),
        span: step.name.span,
        whole: step.span,
        hits: destination.kind === "statement" ? (hits.get(destination.statement) ?? 0) : 0,
      })),
    ],
    outcomes: points.flatMap(({ statement, step, exits: written }) => {
      const counted = exits.get(statement) ?? [];
      if (counted.every(({ exit }) => isNormalEnd(exit)) && counted.length < 2) return [];
      const ordered = [
        ...written.flatMap((exit) => counted.filter((each) => each.exit === exit)),
        ...counted.filter(({ exit }) => !written.includes(exit)),
      ];
      return ordered.map(({ exit, hits: count }) => ({
        statement: statement.span,
        outcome: exit.outcome,
        name: `${sectionName(step, flow)}.${exit.outcome}`,
        span: placeOfExit(statement, exit),
        hits: count,
      }));
    }),
  };
}

function isNormalEnd({ outcome, by }: Exit): boolean {
  return outcome === "done" && by.kind === "next";
}

/** Some actions take the contact out of the flow without telling it. */
function isSeenToLeave({ type, ways }: StateOrigin): boolean {
  return (
    !ways.has("done") && (type === "enqueue" || type === "requeue" || type === "dial" || type === "callback")
  );
}
