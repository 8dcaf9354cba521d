import { noNumberAnswers, type NumberAnswers, type TestCase } from "../script/test-file.ts";
import type { CallPath } from "./find-paths.ts";
import { titleOf } from "./story.ts";

/**
 * A call as a test: what is done, and what must be seen.
 * @param number which of the calls it is, from 1
 * @param names what no call before takes
 */
export function testCaseOf({ run }: CallPath, number: number, names: readonly string[] = []): TestCase {
  return {
    title: `${number}: ${titleOf(run)}`,
    remarks: names.length === 0 ? [] : [`Takes ${names.join(", ")}.`],
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
