import type { HoursDefinition, HoursOverride, Recurrence, Weekday, WeekdaySpan } from "@contactflow/runtime";
import type { Checked } from "../model/checked.ts";
import { invariant } from "../model/invariant.ts";
import { fixed, type Properties } from "./definitions.ts";
import type { fieldsOf } from "./values.ts";
import { itemsOf, numberOf, optional } from "./values.ts";

const always: HoursDefinition["open"] = [
  { days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], from: 0, to: 24 * 60 },
];

/** Hours that exist elsewhere and do not say when they are open count as always open. */
export function hours(
  { timezone, open, except, overrides, parents }: Properties,
  usualZone: string,
): HoursDefinition {
  return {
    timezone: timezone === undefined ? usualZone : fixed(timezone),
    open: open === undefined ? always : timesOf(open),
    ...optional("except", except, (lines) =>
      itemsOf(lines).map((line) => ({ ...datesOf(line), open: opening(line).spans })),
    ),
    ...optional("overrides", overrides, (items) => itemsOf(items).map(override)),
    ...optional("parents", parents, (names) => itemsOf(names).map(fixed)),
  };
}

function override(item: Checked): HoursOverride {
  invariant(item.kind === "object" && item.name !== undefined, "an override has a name");
  const { fields } = item;
  const kind = (["hours", "open", "closed"] as const).find((word) => fields[word] !== undefined);
  const times = kind && fields[kind];
  const { dates } = fields;
  invariant(
    kind !== undefined && times !== undefined && dates !== undefined,
    "an override says what holds when",
  );
  return {
    name: fixed(item.name),
    ...optional("displayName", fields["name"], fixed),
    ...optional("description", fields["description"], fixed),
    ...datesOf(dates),
    kind,
    times: timesOf(times),
    ...(kind === "hours" ? {} : { on: recurrence(fields) }),
  };
}

function recurrence({ every, interval, months, days, which }: ReturnType<typeof fieldsOf>): Recurrence {
  invariant(every !== undefined && interval !== undefined, "what comes back says how often");
  const numbers = (list: Checked) => itemsOf(list).map(numberOrLast);
  return {
    every: fixed(every) as Recurrence["every"],
    interval: numberOf(interval),
    ...optional("months", months, numbers),
    ...optional("days", days, numbers),
    ...optional("which", which, numberOrLast),
  };
}

const numberOrLast = (value: Checked): number => (value.kind === "word" ? -1 : numberOf(value));

function timesOf(lines: Checked): readonly WeekdaySpan[] {
  return itemsOf(lines).flatMap((line) => {
    const { days, spans } = opening(line);
    return spans.map((span) => ({ days: days as readonly Weekday[], ...span }));
  });
}

function datesOf(line: Checked): { readonly from: string; readonly to: string } {
  const { dates } = opening(line);
  invariant(dates !== undefined, "an exception has dates");
  return { from: dates.from, to: dates.to };
}

function opening(value: Checked): Extract<Checked, { readonly kind: "opening" }> {
  invariant(value.kind === "opening", `a ${value.kind} is no opening time`);
  return value;
}
