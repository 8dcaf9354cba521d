import type { Shape } from "../../project/config/shape.ts";
import { duration } from "./shape-times.ts";

/** What Lambdas and platform actions answer. */

const answerObject = {
  weight: { kind: "number", doc: "How often, compared with the others. 1 when left out.", least: 0 },
  takes: duration("How long it takes. No time when left out."),
} as const;

export const lambdaAnswer = {
  kind: "object",
  doc: "An answer: a `result`, or an `error`.",
  noun: "setting",
  keys: {
    ...answerObject,
    result: { kind: "any", doc: "An object, as the function returns it." },
    error: { kind: "text", doc: "What went wrong." },
  },
} as const;

export const actionAnswer = {
  kind: "object",
  doc: "How the action goes.",
  noun: "setting",
  required: ["outcome"],
  keys: {
    ...answerObject,
    outcome: { kind: "text", doc: "`done`, or an outcome that the flow has an arm for." },
    values: { kind: "any", doc: "What it finds, by the first part of its name: an object of objects." },
  },
} as const;

export const answersOf = <Answer extends Shape>(doc: string, answer: Answer) =>
  ({
    kind: "names",
    doc,
    value: {
      kind: "either",
      doc: "An answer, or several with weights.",
      options: [answer, { kind: "list", doc: "Answers with weights.", item: answer }],
    },
  }) as const;
