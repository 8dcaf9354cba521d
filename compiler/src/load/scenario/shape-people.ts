import { distribution, duration, handling } from "./shape-times.ts";

/** Who calls, and who works. */

export const weights = (doc: string) =>
  ({
    kind: "names",
    doc,
    value: { kind: "number", doc: "How often, compared with the others.", least: 0 },
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
  noun: "setting",
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

export const callers = {
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

export const staffing = { kind: "list", doc: "Who works when.", item: agents } as const;
