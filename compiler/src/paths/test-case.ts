import { noNumberAnswers, type NumberAnswers, type TestCase } from "../script/test-file.ts";
import type { CallPath } from "./find-paths.ts";
import { titleOf } from "./story.ts";

/** A call as a test: what is done, and what must be seen. `number`: which of the calls it is, from 1. */
export function testCaseOf({ run, takes }: CallPath, number: number): TestCase {
  const places = [...new Set(takes.map(({ flow, state, outcome }) => `${flow}.${state}: ${outcome}`))];
  return {
    title: `${number}: ${titleOf(run)}`,
    remarks: [`takes ${places.length} ${places.length === 1 ? "outcome" : "outcomes"}`],
    script: run.script,
    answers: run.answers,
    numbers: numbersOf(run.plan.situation.undialable),
    ownLine: undefined,
    records: undefined,
  };
}

function numbersOf(undialable: readonly string[]): NumberAnswers {
  return { ...noNumberAnswers, isDialable: Object.fromEntries(undialable.map((number) => [number, false])) };
}
