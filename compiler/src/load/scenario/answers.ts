import type { FlowDefinition, State } from "@contactflow/runtime";
import type { CallerAnswer, Weighted } from "../plan.ts";
import type { Path } from "./reading.ts";
import type { Resolving } from "./resolving.ts";
import type { Scenario } from "./shape.ts";

type Given = Scenario["answers"];
export type Answers = Readonly<Record<string, readonly Weighted<CallerAnswer>[]>>;

/** What callers answer, by the step or the flow that asks, or `*`. */
export function answersOf(resolving: Resolving, path: Path, given: Given | undefined): Answers {
  return Object.fromEntries(
    Object.entries(given ?? {}).map(([place, weights]) => {
      const there = [...path, place];
      checkPlace(resolving, there, place);
      return [place, weighted(resolving, there, weights, answerOf)];
    }),
  );
}

/** Choices with weights, one of which must be more than 0. */
export function weighted<Choice>(
  { file }: Resolving,
  path: Path,
  weights: Readonly<Record<string, number>>,
  choiceOf: (word: string) => Choice,
): readonly Weighted<Choice>[] {
  if (Object.values(weights).every((weight) => weight === 0))
    file.wrong(path, "One of the weights", "must be more than 0");
  return Object.entries(weights).map(([word, weight]) => ({ weight, choice: choiceOf(word) }));
}

function answerOf(word: string): CallerAnswer {
  if (/^[\d*#]+$/.test(word)) return { type: "keys", keys: word };
  switch (word) {
    case "own number":
      return { type: "ownNumber" };
    case "silence":
      return { type: "silence" };
    case "hang up":
      return { type: "hangUp" };
    default:
      return { type: "says", text: word };
  }
}

function checkPlace({ file, definition }: Resolving, path: Path, place: string): void {
  if (place === "*") return;
  const [name = "", step] = place.split(/\.(.*)/s);
  const flow = definition.flows[name];
  if (flow === undefined) {
    file.isKnown(path, name, "flow", Object.keys(definition.flows));
    return;
  }
  const asking = asksIn(flow);
  if (step === undefined) {
    if (asking.length === 0) file.wrong(path, `Flow \`${name}\``, "asks nothing");
    return;
  }
  const places = asking.flatMap((state) => (state.step === undefined ? [] : [`${name}.${state.step}`]));
  file.isKnown(path, place, "step that asks something", new Set(places));
}

function asksIn({ states }: FlowDefinition): readonly State[] {
  return Object.values(states).filter(
    ({ action }) =>
      action.type === "ask" ||
      action.type === "collect" ||
      (action.type === "raw" && action.action === "ConnectParticipantWithLexBot"),
  );
}
