/** Times and what is drawn from them, as the files of a load write them. */

export const duration = (doc: string) =>
  ({
    kind: "text",
    doc,
    pattern: {
      expression: "^\\d+(\\.\\d+)?(ms|s|m|h|d)( \\d+(\\.\\d+)?(ms|s|m|h|d))*$",
      rule: 'must be a duration such as "20s", "2m 30s" or "8h"',
    },
  }) as const;

export const distribution = (doc: string) =>
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
              { kind: "list", doc: "Durations.", item: duration("A duration."), repeats: true },
              { kind: "text", doc: "A CSV file beside this one, with seconds in its column `seconds`." },
            ],
          },
        },
      },
    ],
  }) as const;

export const handling = {
  talking: distribution("How long customer and agent talk."),
  wrapUp: distribution("How long after-contact work takes. None when left out."),
} as const;

export const time = (doc: string) =>
  ({
    kind: "text",
    doc,
    pattern: {
      expression: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})?$",
      rule: 'must be a date with a time such as "2026-03-02T08:00"',
    },
  }) as const;
