import type { LeftOutcome, Paths } from "../../paths/find-paths.ts";
import type { Outcome } from "../../paths/outcomes.ts";
import { titleOf } from "../../paths/story.ts";
import type { WordsOf } from "./outcome-words.ts";

/** The calls for other programs. */
export function jsonOf({ flows, calls, left, stopped, count, tried }: Paths, wordsOf: WordsOf): unknown {
  return {
    flows,
    outcomes: count,
    taken: count - left.length,
    tried,
    calls: calls.map(({ run, takes, adds }) => ({
      title: titleOf(run),
      situation: run.plan.situation,
      decisions: run.plan.decisions,
      answers: run.answers,
      script: run.script,
      takes: takes.map((outcome) => placed(outcome, wordsOf)),
      adds: adds.map((outcome) => placed(outcome, wordsOf)),
    })),
    stopped,
    left: left.map((outcome) => leftJson(outcome, wordsOf)),
  };
}

function leftJson({ why, ...outcome }: LeftOutcome, wordsOf: WordsOf): unknown {
  return {
    ...placed(outcome, wordsOf),
    why: why.type,
    ...(why.type === "never" && { because: why.because }),
  };
}

function placed({ flow, state, outcome }: Outcome, wordsOf: WordsOf): object {
  const words = wordsOf({ flow, state, outcome });
  return {
    flow,
    state,
    outcome,
    ...(words && { name: words.name, file: words.file, line: words.line, column: words.column }),
  };
}
