import type { Shape, ValueOf } from "../../project/config/shape.ts";
import { callers, staffing, weights } from "./shape-people.ts";
import { actionAnswer, answersOf, lambdaAnswer } from "./shape-services.ts";
import { distribution, duration, handling, time } from "./shape-times.ts";

/** Everything that can stand in the files of a load. */

const $schema = { kind: "text", doc: "Where editors find the JSON schema of this file." } as const;

/** A scenario: `load.json`. */
export const scenarioShape = {
  kind: "object",
  doc: "A load of Contactflow: who calls, how long things take, and who works when.",
  noun: "setting",
  required: ["duration", "callers", "talking", "staffing"],
  keys: {
    $schema,
    at: time(
      "When it begins, in the centre's time zone unless an offset says otherwise. Monday, 2026-01-05, at midnight when left out.",
    ),
    duration: duration("How long callers come."),
    warmUp: duration("How much of that, at the beginning, is not measured. Nothing when left out."),
    runOut: duration(
      "How long the centre goes on after the last call for those who are still there. 4h when left out.",
    ),
    interval: duration("How long the intervals of the report are. 30m when left out."),
    seeds: {
      kind: "either",
      doc: "How many runs there are, with the seeds 1, 2, 3 …; or the seeds. 10 when left out.",
      options: [
        { kind: "number", doc: "So many runs.", least: 1, most: 10_000, whole: true },
        {
          kind: "list",
          doc: "The seeds.",
          item: { kind: "number", doc: "A seed.", least: 0, most: 2 ** 32 - 1, whole: true },
        },
      ],
    },
    confidence: {
      kind: "number",
      doc: "Of the confidence intervals, in percent. 95 when left out.",
      least: 50,
      most: 99.9,
    },
    serviceLevel: duration("Within what time contacts should leave their queue. 20s when left out."),
    wordsPerMinute: {
      kind: "number",
      doc: "How fast prompts are spoken. They take no time when left out.",
      least: 1,
      most: 1000,
    },
    callers: { kind: "list", doc: "Who calls.", item: callers },
    ...handling,
    patience: callers.keys.patience,
    thinking: callers.keys.thinking,
    ringing: distribution("How long agents let it ring before they accept. No time when left out."),
    answers: callers.keys.answers,
    queues: {
      kind: "names",
      doc: "What is different in some queues, by their declared names.",
      value: {
        kind: "object",
        doc: "What is different in this queue.",
        noun: "setting",
        keys: { ...handling, serviceLevel: duration("Within what time contacts should leave it.") },
      },
    },
    called: {
      kind: "object",
      doc: "What those do whom the centre calls, customers of callbacks above all. All answer after 10s when left out.",
      noun: "setting",
      keys: {
        answers: { kind: "number", doc: "Weight of those who answer.", least: 0 },
        voicemail: { kind: "number", doc: "Weight of machines that answer.", least: 0 },
        noAnswer: { kind: "number", doc: "Weight of those who let it ring.", least: 0 },
        busy: { kind: "number", doc: "Weight of those who are busy.", least: 0 },
        after: duration("How long it takes them to answer. 10s when left out."),
      },
    },
    lambdas: answersOf("What Lambdas answer, by their declared names.", lambdaAnswer),
    bots: {
      kind: "names",
      doc: "What bots understand, by their declared names.",
      value: weights('Intents with weights; "no match" for nothing at all.'),
    },
    actions: answersOf("How platform actions go that are not simulated, by their types.", actionAnswer),
    staffing: {
      kind: "either",
      doc: "Who works when: a list of agents, or a file beside this one that has it.",
      options: [{ kind: "text", doc: "A file with `staffing`." }, staffing],
    },
  },
} as const satisfies Shape;

/** A staffing in a file of its own. */
export const staffingShape = {
  kind: "object",
  doc: "A staffing of Contactflow: who works when.",
  noun: "setting",
  required: ["staffing"],
  keys: { $schema, staffing },
} as const satisfies Shape;

export type Scenario = ValueOf<typeof scenarioShape>;
export type StaffingFile = ValueOf<typeof staffingShape>;
