import type { Shape, ValueOf } from "../../project/config/shape.ts";

/** Everything that can stand in the files of a load. */

const duration = (doc: string) =>
  ({
    kind: "text",
    doc,
    pattern: {
      expression: "^\\d+(\\.\\d+)?(ms|s|m|h|d)( \\d+(\\.\\d+)?(ms|s|m|h|d))*$",
      rule: 'must be a duration such as "20s", "2m 30s" or "8h"',
    },
  }) as const;

const distribution = (doc: string) =>
  ({
    kind: "either",
    doc: `${doc} A duration, or a distribution of durations.`,
    options: [
      duration("Always this long."),
      {
        kind: "object",
        doc: "A distribution.",
        noun: "distribution",
        oneKey: true,
        keys: {
          exponential: duration("Exponential, with this mean."),
          lognormal: {
            kind: "object",
            doc: "Lognormal, by the mean and the standard deviation of the durations themselves.",
            noun: "parameter",
            keys: { mean: duration("Mean."), deviation: duration("Standard deviation.") },
            required: ["mean", "deviation"],
          },
          empirical: {
            kind: "either",
            doc: "One of these, each as likely as the other.",
            options: [
              { kind: "list", doc: "Durations.", item: { ...duration("A duration."), kind: "text" } },
              { kind: "text", doc: "A CSV file beside this one, with seconds in its column `seconds`." },
            ],
          },
        },
      },
    ],
  }) as const;

const weights = (doc: string) =>
  ({
    kind: "names",
    doc,
    value: { kind: "number", doc: "How often, compared with the others.", least: 0 },
  }) as const;

const handling = {
  talking: distribution("How long customer and agent talk."),
  wrapUp: distribution("How long after-contact work takes. None when left out."),
} as const;

const time = (doc: string) =>
  ({
    kind: "text",
    doc,
    pattern: {
      expression: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})?$",
      rule: 'must be a date with a time such as "2026-03-02T08:00"',
    },
  }) as const;

const counts = (doc: string, count: string) =>
  ({
    kind: "list",
    doc,
    item: { kind: "number", doc: count, least: 0 },
  }) as const;

const arrivals = {
  kind: "object",
  doc: "When they call.",
  noun: "way to call",
  keys: {
    perHour: { kind: "number", doc: "So many calls an hour, all the time.", least: 0 },
    every: duration("How long each number of `calls` holds."),
    calls: counts("How many calls come in each interval, from the beginning.", "Calls on average."),
    csv: {
      kind: "text",
      doc: "A CSV file beside this one: with the columns `from` and `calls`, how many calls come from then on; with the column `at`, when each call came.",
    },
    spread: {
      kind: "word",
      doc: "`random`, which is the usual one: at random, as a Poisson process. `even`: evenly spaced.",
      words: ["random", "even"],
    },
  },
} as const;

const callers = {
  kind: "object",
  doc: "A kind of callers.",
  noun: "setting",
  required: ["call", "arrivals"],
  keys: {
    name: { kind: "text", doc: "What they are called in messages." },
    call: { kind: "text", doc: "The phone number that they call: its declared name, or its digits." },
    from: {
      kind: "text",
      doc: 'What they call from: a number with a digit in the place of each `#`, so that each caller has one. "+14152######" when left out.',
      pattern: {
        expression: "^\\+[1-9]\\d*#{3,}$",
        rule: 'must be a number with its country code that ends in at least three `#`, such as "+14152######"',
      },
    },
    arrivals,
    patience: distribution("How long they wait in queues, all in all. As long as it takes when left out."),
    thinking: distribution("How long they take for an answer after a question. 2s when left out."),
    answers: {
      kind: "names",
      doc: 'What they answer, by the step that asks: "Welcome.offer", by its flow, or by "*" for all others.',
      value: weights(
        'Keys, "own number", "silence", "hang up", or what is said to a bot; each with its weight.',
      ),
    },
    ...handling,
  },
} as const;

const agents = {
  kind: "object",
  doc: "Agents with the same routing profile and the same shift.",
  noun: "setting",
  required: ["profile", "count"],
  keys: {
    profile: { kind: "text", doc: "The declared name of the routing profile." },
    count: {
      kind: "either",
      doc: "How many agents: a number, or one for each interval of `every`, from the beginning.",
      options: [
        { kind: "number", doc: "So many.", least: 0, whole: true },
        {
          kind: "list",
          doc: "One number for each interval.",
          item: { kind: "number", doc: "So many.", least: 0, whole: true },
        },
      ],
    },
    every: duration("How long each number of `count` holds."),
    shift: {
      kind: "text",
      doc: "When they work, each day, in the centre's time zone. All the time when left out.",
      pattern: {
        expression: "^([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)$",
        rule: 'must be a time of day such as "08:00-16:30"',
      },
    },
    breaks: {
      kind: "list",
      doc: "When they are offline during the shift.",
      item: {
        kind: "text",
        doc: "A time of day.",
        pattern: {
          expression: "^([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)$",
          rule: 'must be a time of day such as "12:00-12:30"',
        },
      },
    },
  },
} as const;

const staffing = { kind: "list", doc: "Who works when.", item: agents } as const;

const $schema = { kind: "text", doc: "Where editors find the JSON schema of this file." } as const;

const answerObject = {
  weight: { kind: "number", doc: "How often, compared with the others. 1 when left out.", least: 0 },
  takes: duration("How long it takes. No time when left out."),
} as const;

const lambdaAnswer = {
  kind: "object",
  doc: "An answer: a `result`, or an `error`.",
  noun: "setting",
  keys: {
    ...answerObject,
    result: { kind: "any", doc: "An object, as the function returns it." },
    error: { kind: "text", doc: "What went wrong." },
  },
} as const;

const actionAnswer = {
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

const answersOf = <Answer extends Shape>(doc: string, answer: Answer) =>
  ({
    kind: "names",
    doc,
    value: {
      kind: "either",
      doc: "An answer, or several with weights.",
      options: [answer, { kind: "list", doc: "Answers with weights.", item: answer }],
    },
  }) as const;

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
