import { lineIndex, type LineIndex } from "@contactflow/grammar";
import { placeOfExit, sectionName } from "../../coverage/places.ts";
import { originsIn } from "../../lower/lower-program.ts";
import type { FilePath } from "../../model/symbols.ts";
import type { CallPath } from "../../paths/find-paths.ts";
import { stateKey, type Outcome } from "../../paths/outcomes.ts";
import type { SoundProgram } from "../compile-sound.ts";

/** An outcome as it stands in a source, in the words of the coverage report. */
interface OutcomeWords {
  /** As the user would write it. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** With the step, or the flow for its entry: `menu.timeout`. */
  readonly name: string;
  /** It is not the normal way on: an arm, a branch, an `on error`, a jump. */
  readonly isChoice: boolean;
}

export type WordsOf = (outcome: Outcome) => OutcomeWords | undefined;

/** Tells where outcomes stand; what goes on within a statement is no outcome of the author's. */
export function outcomeWordsIn({ program, project }: SoundProgram): WordsOf {
  const originsOf = originsIn(program);
  const known = new Map<string, OutcomeWords>();
  const indexes = new Map<FilePath, LineIndex>();
  for (const path of program.files.keys()) {
    const { text } = program.checkedFile(path);
    const index = indexes.get(path) ?? lineIndex(text);
    indexes.set(path, index);
    for (const { name: flow, states, control } of originsOf(path))
      for (const [state, { statement, ways }] of states)
        for (const [outcome, { exit }] of ways) {
          if (exit === undefined) continue;
          const { line, column } = index.position(placeOfExit(statement, exit).start);
          const step = control.points.get(statement)?.step;
          known.set(`${stateKey(flow, state)} ${outcome}`, {
            file: project.shown(path),
            line,
            column,
            name: `${sectionName(step, flow)}.${exit.outcome}`,
            isChoice: exit.by.kind !== "next" || exit.outcome !== "done",
          });
        }
  }
  return ({ flow, state, outcome }) => known.get(`${stateKey(flow, state)} ${outcome}`);
}

/** `offer.timeout (51:5)` */
export function placeOf(outcome: Outcome, wordsOf: WordsOf): string {
  const words = wordsOf(outcome);
  return words === undefined
    ? `${outcome.flow} ${outcome.state}.${outcome.outcome}`
    : `${words.name} (${words.line}:${words.column})`;
}

/** What no call before takes, each once; what only leads to the next statement goes without saying. */
export function newNames({ adds }: CallPath, wordsOf: WordsOf, named: Set<string>): readonly string[] {
  const names = adds.flatMap((outcome) =>
    wordsOf(outcome)?.isChoice === true ? [placeOf(outcome, wordsOf)] : [],
  );
  const fresh = [...new Set(names)].filter((name) => !named.has(name));
  for (const name of fresh) named.add(name);
  return fresh;
}
