import type { DateLiteral, TimeLiteral, Value } from "@contactflow/grammar";
import type { Weekday } from "@contactflow/runtime";
import type { Shape } from "../../catalogue/shapes.ts";
import type { Checked } from "../../model/checked.ts";
import { type Context, replaceAt, suggestAt } from "../context.ts";
import type { Slot } from "../value.ts";
import { limitsText } from "../wording.ts";
import { reportWrongType } from "../wrong-type.ts";

type OpeningShape = Extract<Shape, { readonly kind: "opening" }>;
type Opening = Extract<Checked, { readonly kind: "opening" }>;
interface TimeRange {
  readonly from: number;
  readonly to: number;
}

const weekdays: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const manyDays: ReadonlyMap<string, string> = new Map([
  ["weekdays", "mon-fri"],
  ["weekday", "mon-fri"],
  ["workdays", "mon-fri"],
  ["weekend", "sat-sun"],
  ["weekends", "sat-sun"],
  ["daily", "mon-sun"],
  ["everyday", "mon-sun"],
]);
const forms = {
  weekday: {
    wanted: "a weekday or a range of them, and then times",
    example: "mon-fri 08:00-12:00 13:00-18:00",
  },
  date: {
    wanted: "a date or a range of dates, and then times or `closed`",
    example: "2026-12-24 to 2026-12-26 closed",
  },
} as const;

/** Opening hours by weekday, or the exceptions by date. */
export function checkOpening(
  node: Value,
  shape: OpeningShape,
  { what }: Slot,
  context: Context,
): Checked | undefined {
  if (node.kind !== "ListValue") {
    const isLine = node.kind === "SequenceValue" || node.kind === "RangeValue" || node.kind === "Reference";
    const suggestion = isLine ? "Put brackets around it: `[ … ]`." : "";
    const { start, end } = node.span;
    const edits = [
      { file: context.scope.file, span: { start, end: start }, text: "[" },
      { file: context.scope.file, span: { start: end, end }, text: "]" },
    ];
    const fixes = isLine ? [{ title: "Put brackets around it", safety: "suggested", edits } as const] : [];
    return reportWrongType(node, shape, undefined, context, { suggestion, fixes });
  }
  if (node.items.length > shape.max) {
    const limits = limitsText(0, shape.max, "line");
    context.report("list-length", node.span, { what, limits, count: node.items.length });
    return undefined;
  }
  const items: Opening[] = [];
  for (const item of node.items) {
    const parts = item.kind === "SequenceValue" ? item.items : [item];
    const [first, ...rest] = parts;
    const line = first && checkLine(item, first, rest, shape, context);
    if (line !== undefined) items.push(line);
  }
  return items.length === node.items.length ? { kind: "list", items } : undefined;
}

function checkLine(
  line: Value,
  first: Value,
  rest: readonly Value[],
  { by }: OpeningShape,
  context: Context,
): Opening | undefined {
  const malformed = (node: Value): undefined => {
    context.report("opening-form", node.span, forms[by]);
  };
  if (rest.length === 0) return malformed(line);
  const days = by === "weekday" ? daysOf(first, malformed, context) : [];
  const dates = by === "date" ? datesOf(first, malformed, context) : undefined;
  const spans: TimeRange[] = [];
  for (const part of rest) {
    if (isClosed(part) && by === "date" && rest.length === 1) continue;
    const range = timesOf(part, malformed, context);
    if (range === undefined) return undefined;
    spans.push(range);
  }
  if (days === undefined || (by === "date" && dates === undefined)) return undefined;
  return { kind: "opening", days, dates, spans };
}

/** A date, or a range of dates. */
export function checkDates(
  node: Value,
  shape: Extract<Shape, { readonly kind: "dates" }>,
  context: Context,
): Checked | undefined {
  const malformed = (): undefined => reportWrongType(node, shape, undefined, context);
  const dates = datesOf(node, malformed, context);
  return dates && { kind: "opening", days: [], dates, spans: [] };
}

type Malformed = (node: Value) => undefined;

function isClosed(node: Value): boolean {
  return node.kind === "Reference" && node.path.length === 0 && node.root.text === "closed";
}

function daysOf(node: Value, malformed: Malformed, context: Context): readonly Weekday[] | undefined {
  if (node.kind === "Reference") {
    const day = weekdayOf(node, malformed, context);
    return day === undefined ? undefined : [day];
  }
  if (node.kind !== "RangeValue") return malformed(node);
  if (node.to.kind === "Missing") return undefined;
  const from = weekdayOf(node.from, malformed, context);
  const to = weekdayOf(node.to, malformed, context);
  if (from === undefined || to === undefined) return undefined;
  // `sat-mon` goes on into the next week.
  const start = weekdays.indexOf(from);
  const count = ((weekdays.indexOf(to) - start + 7) % 7) + 1;
  return Array.from({ length: count }, (_, offset) => weekdays[(start + offset) % 7]).filter(
    (day) => day !== undefined,
  );
}

function weekdayOf(node: Value, malformed: Malformed, context: Context): Weekday | undefined {
  if (node.kind !== "Reference" || node.path.length > 0) return malformed(node);
  const name = node.root.text;
  const day = weekdays.find((candidate) => candidate === name);
  if (day !== undefined) {
    context.results.resolutions.set(node, { kind: "word", word: day });
    return day;
  }
  const several = manyDays.get(name.toLowerCase());
  if (several !== undefined) {
    const values = { name, suggestion: `Write \`${several}\`.` };
    context.report("unknown-weekday", node.span, values, { fixes: [replaceAt(context, node.span, several)] });
    return undefined;
  }
  const short = weekdays.find((candidate) => candidate === name.slice(0, 3).toLowerCase());
  const near = short === undefined ? weekdays : [short];
  const { suggestion, fixes } = suggestAt(context, node.span, name.slice(0, 3), near, "The weekdays are");
  context.report("unknown-weekday", node.span, { name, suggestion }, { fixes });
  return undefined;
}

function datesOf(
  node: Value,
  malformed: Malformed,
  context: Context,
): { readonly from: string; readonly to: string } | undefined {
  if (node.kind === "DateLiteral")
    return checkDate(node, context) ? { from: node.text, to: node.text } : undefined;
  if (node.kind !== "RangeValue") return malformed(node);
  const { from, to } = node;
  if (to.kind === "Missing") return undefined;
  if (from.kind !== "DateLiteral" || to.kind !== "DateLiteral") return malformed(node);
  if (!checkDate(from, context) || !checkDate(to, context)) return undefined;
  if (to.text >= from.text) return { from: from.text, to: to.text };
  context.report("reversed-dates", node.span, { from: from.text, to: to.text });
  return undefined;
}

function checkDate({ span, text }: DateLiteral, { report }: Context): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return true;
  report("impossible-date", span, { date: text });
  return false;
}

function timesOf(node: Value, malformed: Malformed, { report }: Context): TimeRange | undefined {
  if (node.kind !== "RangeValue") return malformed(node);
  const { from, to } = node;
  if (to.kind === "Missing") return undefined;
  if (from.kind !== "TimeLiteral" || to.kind !== "TimeLiteral") return malformed(node);
  if (!isTime(from) || !isTime(to) || from.minutes === 1440) return malformed(node);
  if (from.minutes !== to.minutes) return { from: from.minutes, to: to.minutes };
  report("empty-time-range", node.span, { from: from.text, to: to.text });
  return undefined;
}

function isTime({ minutes }: TimeLiteral): boolean {
  return minutes >= 0 && minutes <= 1440;
}
