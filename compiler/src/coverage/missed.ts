import type { Span } from "@contactflow/grammar";
import type { CoveredStep, FileCoverage } from "./file-coverage.ts";
import type { Measure } from "./totals.ts";

/** Something that never ran, in the words it is listed by. */
export interface Missed {
  /** `menu.timeout`, `step menu`, `flow Welcome`; empty for a statement, which has no name. */
  readonly name: string;
  /** Its line, from 1, and the last one of a run of statements. */
  readonly line: number;
  readonly lastLine: number;
}

/** Everything of a kind that never ran. */
export function missedOf(file: FileCoverage, measure: Measure): readonly Missed[] {
  switch (measure) {
    case "statements":
      return runsOf(file, () => true);
    case "steps":
      return file.steps.filter(neverRan).map((step) => missed(file, wordsOf(step), step.span));
    case "outcomes":
      return file.outcomes.filter(neverRan).map(({ name, span }) => missed(file, name, span));
  }
}

/**
 * Everything that never ran, each once: the flows and steps, the statements elsewhere, and the outcomes of statements that ran.
 */
export function missedIn(file: FileCoverage): readonly Missed[] {
  const silent = file.steps.filter(neverRan);
  const inSilent = (span: Span) => {
    // The last one that it stands in is the innermost: the flow comes before its steps.
    const home = file.steps.findLast(({ whole }) => within(span, whole));
    return home !== undefined && silent.includes(home);
  };
  const ran = new Set(file.statements.filter(({ hits }) => hits > 0).map(({ span }) => span.start));
  // A flow whose entry and steps are all silent stands for them.
  const isSaid = ({ flow, step }: CoveredStep) =>
    step !== undefined && file.steps.every((other) => other.flow !== flow || neverRan(other));
  return [
    ...silent.filter((step) => !isSaid(step)).map((step) => missed(file, wordsOf(step), step.span)),
    ...runsOf(file, ({ span }) => !inSilent(span)),
    ...file.outcomes
      .filter((outcome) => neverRan(outcome) && ran.has(outcome.statement.start))
      .map(({ name, span }) => missed(file, name, span)),
  ].toSorted((one, other) => one.line - other.line);
}

/** `14`, `14-17`, `menu.timeout 14` */
export function missedText({ name, line, lastLine }: Missed): string {
  const lines = line === lastLine ? String(line) : `${line}-${lastLine}`;
  return name === "" ? lines : `${name} ${lines}`;
}

/** Statements that never ran, those that stand below each other together. */
function runsOf(
  { statements, lines }: FileCoverage,
  isWanted: (statement: FileCoverage["statements"][number]) => boolean,
): readonly Missed[] {
  const runs: { name: string; line: number; lastLine: number }[] = [];
  let current: (typeof runs)[number] | undefined;
  for (const statement of statements) {
    const { line } = lines.position(statement.span.start);
    if (!neverRan(statement) || !isWanted(statement)) current = undefined;
    else if (current === undefined) runs.push((current = { name: "", line, lastLine: line }));
    else current.lastLine = line;
  }
  return runs;
}

function wordsOf({ flow, step }: CoveredStep): string {
  return step === undefined ? `flow ${flow}` : `step ${step}`;
}

function missed({ lines }: FileCoverage, name: string, { start }: Span): Missed {
  const { line } = lines.position(start);
  return { name, line, lastLine: line };
}

function within({ start }: Span, outer: Span): boolean {
  return outer.start <= start && start < outer.end;
}

function neverRan({ hits }: { readonly hits: number }): boolean {
  return hits === 0;
}
