import type { ObjectValue, ResourceDeclaration, Span } from "@contactflow/grammar";
import { listed } from "../../diagnostics/lists.ts";
import type { Checked } from "../../model/checked.ts";
import { plainText } from "../../model/plain-text.ts";
import type { Context } from "../context.ts";
import type { Line } from "./hours-overlaps.ts";
import { itemsWritten } from "./members.ts";

const kinds = ["hours", "open", "closed"] as const;
const recurring = ["every", "interval", "months", "days", "which"] as const;

/** Checks each override; returns the dates of those that are temporary hours. */
export function checkOverrides(
  node: ResourceDeclaration,
  overrides: Checked | undefined,
  context: Context,
): readonly Line[] {
  if (overrides?.kind !== "list") return [];
  const written = itemsWritten(node, "overrides");
  const names = new Set<string>();
  const temporary: Line[] = [];
  for (const [index, override] of overrides.items.entries()) {
    const item = written[index];
    if (override.kind !== "object" || item === undefined) continue;
    const object: ObjectValue =
      item.kind === "ListItem" ? item.object : { kind: "ObjectValue", span: item.span, members: [] };
    const span = item.kind === "ListItem" ? item.name.span : item.span;
    const name = override.name?.kind === "word" ? override.name.word : "";
    if (names.has(name)) context.report("duplicate-key", span, { name });
    names.add(name);
    checkOverride({ name, span, object, fields: override.fields }, context);
    const { dates } = override.fields;
    if (override.fields["hours"] !== undefined && dates?.kind === "opening")
      temporary.push({ opening: dates, span });
  }
  return temporary;
}

interface Override {
  readonly name: string;
  readonly span: Span;
  readonly object: ObjectValue;
  readonly fields: Readonly<Record<string, Checked>>;
}

function checkOverride({ name, span, object, fields }: Override, { report }: Context): void {
  const given = new Map(object.members.map(({ key }) => [plainText(key) ?? "", key.span]));
  const does = kinds.filter((kind) => given.has(kind));
  const [kind] = does;
  if (kind === undefined || does.length > 1) {
    report("override-kind", span, { name, count: kind === undefined ? "none" : listed(does, "and") });
    return;
  }
  const problem = (at: Span, text: string) => report("override-recurrence", at, { problem: text });
  if (kind === "hours") {
    const extra = recurring.find((key) => given.has(key));
    const at = extra === undefined ? undefined : given.get(extra);
    if (at !== undefined)
      problem(
        at,
        `\`${extra}\` belongs to overrides with \`open\` or \`closed\`: temporary \`hours\` hold on all of their dates.`,
      );
    return;
  }
  const every = fields["every"]?.kind === "word" ? fields["every"].word : undefined;
  if (!given.has("every")) {
    problem(span, `\`${name}\` must say how often it comes back: \`every: week\`, \`month\` or \`year\`.`);
    return;
  }
  if (every === undefined) return;
  for (const [key, belongs] of [
    ["months", every === "year"],
    ["days", every !== "week"],
    ["which", every !== "week"],
  ] as const) {
    const at = given.get(key);
    if (at === undefined || belongs) continue;
    const where = key === "months" ? "`every: year`" : "`every: month` and `every: year`";
    problem(at, `\`${key}\` belongs to ${where}.`);
    return;
  }
  if (every === "week") return;
  const both = given.get("which");
  if (given.has("days") && both !== undefined) {
    problem(
      both,
      `\`${name}\` has both \`days\` and \`which\`: days of the month, or weekdays of its lines.`,
    );
  } else if (!given.has("days") && both === undefined) {
    problem(
      span,
      `\`${name}\` must say on which days of the month: \`days: [1, last]\`, or \`which: 1\` for the first of its weekdays.`,
    );
  } else if (every === "year" && !given.has("months")) {
    problem(span, `\`${name}\` must say in which months of the year: \`months: [12]\`.`);
  }
}
