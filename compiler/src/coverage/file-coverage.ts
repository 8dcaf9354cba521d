import type { LineIndex, Span, Statement } from "@contactflow/grammar";
import type { CenterDefinition } from "@contactflow/runtime";
import type { FlowCounts } from "@contactflow/runtime/coverage";
import type { ControlPoint, Exit } from "../control/control.ts";
import type { FlowOrigins } from "../lower/origins.ts";
import type { FilePath } from "../model/symbols.ts";
import { type CountedExit, hitsIn } from "./hits.ts";
import { placeOfExit, sectionName } from "./places.ts";
import { possibleIn } from "./possible.ts";

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

interface CoveredStatement {
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

/**
 * What of a flow has run by the counts of its states. Only what a simulated centre can come to is there, and whatever has run.
 * Outcomes are there where a statement has more than one of them, or one that is not its normal end.
 */
export function flowCoverage(
  origins: FlowOrigins,
  definition: CenterDefinition,
  counts: FlowCounts,
): FlowCoverage {
  const { name: flow, control } = origins;
  const { canEnd, canRun } = possibleIn(origins, definition);
  const { begun, statements, exits } = hitsIn(origins, counts, canEnd);
  const hitsOf = (statement: Statement): number => statements.get(statement) ?? 0;
  const points = [...control.points.values()].filter((point) => canRun(point) || hitsOf(point.statement) > 0);
  const there = new Set(points.map(({ statement }) => statement));
  const entry: CoveredStep = {
    flow,
    step: undefined,
    span: control.flow.name?.span ?? control.flow.head,
    whole: control.flow.span,
    hits: begun,
  };
  const steps = [...control.steps].flatMap(([step, begins]): readonly CoveredStep[] =>
    begins.kind === "statement" && there.has(begins.statement)
      ? [
          {
            flow,
            step: sectionName(step, flow),
            span: step.name.span,
            whole: step.span,
            hits: hitsOf(begins.statement),
          },
        ]
      : [],
  );
  return {
    statements: points.map(({ statement }) => ({ span: statement.span, hits: hitsOf(statement) })),
    steps: [entry, ...steps],
    outcomes: points.flatMap((point) => {
      const { statement, step } = point;
      return countedExits(point, exits.get(statement) ?? []).map(({ exit, hits }) => ({
        statement: statement.span,
        outcome: exit.outcome,
        name: `${sectionName(step, flow)}.${exit.outcome}`,
        span: placeOfExit(statement, exit),
        hits,
      }));
    }),
  };
}

/** Those that say something, in the order of the statement's own. */
function countedExits({ exits }: ControlPoint, all: readonly CountedExit[]): readonly CountedExit[] {
  const there = all.filter(({ canBe, hits }) => canBe || hits > 0);
  if (there.length < 2 && there.every(({ exit }) => isNormalEnd(exit))) return [];
  return [
    ...exits.flatMap((exit) => there.filter((each) => each.exit === exit)),
    // What follows from the failure of a transfer is no exit of the statement itself.
    ...there.filter(({ exit }) => !exits.includes(exit)),
  ];
}

function isNormalEnd({ outcome, by }: Exit): boolean {
  return outcome === "done" && by.kind === "next";
}
