import type { BranchMapping, FileCoverageData, FunctionMapping, Range } from "istanbul-lib-coverage";
import type { Span } from "@contactflow/grammar";
import type { FileCoverage } from "./file-coverage.ts";

/**
 * The same in the words of Istanbul, which other tools read: steps are its functions, outcomes its branches, all those of a statement
 * one group.
 * @param path what the file is to be called
 */
export function istanbulData(file: FileCoverage, path: string): FileCoverageData {
  const rangeOf = ({ start, end }: Span): Range => ({ start: placeOf(start), end: placeOf(end) });
  const placeOf = (offset: number) => {
    const { line, column } = file.lines.position(offset);
    return { line, column: column - 1 };
  };
  const groups = new Map<number, FileCoverage["outcomes"][number][]>();
  for (const outcome of file.outcomes) {
    const { start } = outcome.statement;
    const group = groups.get(start);
    if (group === undefined) groups.set(start, [outcome]);
    else group.push(outcome);
  }
  return {
    path,
    statementMap: numbered(file.statements.map(({ span }) => rangeOf(span))),
    s: numbered(file.statements.map(({ hits }) => hits)),
    fnMap: numbered(
      file.steps.map(({ flow, step, span, whole }): FunctionMapping => ({
        name: step === undefined ? flow : `${flow}.${step}`,
        decl: rangeOf(span),
        loc: rangeOf(whole),
        line: placeOf(span.start).line,
      })),
    ),
    f: numbered(file.steps.map(({ hits }) => hits)),
    branchMap: numbered(
      [...groups.values()].map((outcomes): BranchMapping => {
        const loc = rangeOf(outcomes[0]?.statement ?? { start: 0, end: 0 });
        return {
          type: "outcome",
          loc,
          line: loc.start.line,
          locations: outcomes.map(({ span }) => rangeOf(span)),
        };
      }),
    ),
    b: numbered([...groups.values()].map((outcomes) => outcomes.map(({ hits }) => hits))),
  };
}

function numbered<Item>(items: readonly Item[]): Record<string, Item> {
  return Object.fromEntries(items.map((item, index) => [String(index), item]));
}
