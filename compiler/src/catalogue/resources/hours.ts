import { defineResource } from "../define.ts";
import { either, items, list, number, parameter, resource, text, word, type Shape } from "../shapes.ts";
import { description, tags } from "./common.ts";

/** The platform lists 100 ranges in a week, and 50 overrides of it. */
const maxRanges = 100;
export const maxOverrides = 50;

const week: Shape = { kind: "opening", by: "weekday", max: maxRanges };
const last = word({ last: "Counted from the end." });

const overrides = items(
  { kind: "name" },
  {
    name: parameter(text({ min: 1, max: 127 }), "What the platform shows; without it the override's name."),
    description,
    dates: parameter({ kind: "dates" }, "From when to when it counts.", { required: true }),
    hours: parameter(week, "The week that holds instead on these dates: temporary hours."),
    open: parameter(week, "When it is open besides, on each day that `every` names."),
    closed: parameter(week, "When it is closed nevertheless, on each day that `every` names."),
    every: parameter(
      word({
        week: "On the weekdays of its lines.",
        month: "On `days` of the month, or on the weekdays of its lines that `which` names.",
        year: "The same in the `months` named.",
      }),
      "How often an `open` or `closed` override comes back.",
    ),
    interval: parameter(number(1, 6), "Each time, or each second, third … time.", { default: 1 }),
    months: parameter(list(number(1, 12), 1, 12), "Months of the year, 1 to 12."),
    days: parameter(list(either(number(1, 31), last), 1, 32), "Days of the month; `last` is its last day."),
    which: parameter(
      either(number(1, 4), last),
      "Which of its weekdays in the month: the first to the fourth, or the `last`.",
    ),
  },
  maxOverrides,
);

export const hours = defineResource({
  kind: "hours",
  doc: "When the centre, or a part of it, is open. `open` lists weekdays and times, several ranges a day if need be; a range that ends at or before its beginning ends on the next day. `except` lists dates on which other times hold, or that are `closed`. `overrides` are exceptions with names, also ones that come back: what is `closed` wins over what is `open` besides, that over temporary `hours`, and those over the week.",
  properties: {
    description,
    timezone: parameter({ kind: "timezone" }, "The time zone of all its times; without it the centre's."),
    open: parameter(week, "The week.", { required: true }),
    except: parameter({ kind: "opening", by: "date", max: maxOverrides }, "Holidays and other special days."),
    overrides: parameter(
      overrides,
      "Exceptions with names; `except` and `overrides` have 50 at most together.",
    ),
    parents: parameter(
      list(resource("hours"), 1, 3),
      "Hours whose exceptions and overrides hold here, too. Those must have no parents of their own.",
    ),
    tags,
  },
  values: {
    open: { doc: "Whether it is open now.", type: { kind: "boolean" } },
  },
  maxName: 127,
  quota: { max: 100, adjustable: true },
  single: false,
  cloudFormation: "AWS::Connect::HoursOfOperation",
  example:
    'hours BusinessHours {\n  timezone: "Europe/Berlin"\n  open: [mon-fri 08:00-18:00, sat 09:00-13:00]\n  except: [2026-12-25 closed]\n  overrides: [\n    Inventory { dates: 2026-07-01 to 2026-07-03, hours: [mon-fri 10:00-14:00] }\n    TeamMeeting { dates: 2026-01-01 to 2026-12-31, closed: [mon 12:00-13:00], every: month, which: 1 }\n  ]\n}',
});
