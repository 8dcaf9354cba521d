import type { ResourceDeclaration } from "@contactflow/grammar";
import { maxOverrides } from "../../catalogue/resources/hours.ts";
import type { Checked } from "../../model/checked.ts";
import type { Context } from "../context.ts";
import { checkOverrides } from "./hours-overrides.ts";
import { checkOverlaps, type Line } from "./hours-overlaps.ts";
import { itemsWritten, memberCalled, nameOf } from "./members.ts";

type Properties = Readonly<Record<string, Checked>>;
type Opening = Extract<Checked, { readonly kind: "opening" }>;

const openingsOf = (value: Checked | undefined): readonly Opening[] =>
  value?.kind === "list" ? value.items.filter((item) => item.kind === "opening") : [];

/** Lines of hours must not overlap, overrides be of one kind each, and parents have no parents. */
export function checkHours(node: ResourceDeclaration, properties: Properties, context: Context): void {
  const lines = (name: string): readonly Line[] => {
    const written = itemsWritten(node, name);
    return openingsOf(properties[name]).map((opening, index) => ({
      opening,
      span: written[index]?.span ?? node.head,
    }));
  };
  checkOverlaps(lines("open"), context);
  const temporary = checkOverrides(node, properties["overrides"], context);
  checkOverlaps([...lines("except"), ...temporary], context);
  checkCounts(node, properties, context);
  checkParents(node, context);
}

/** The platform counts a range for each day, and cuts one that goes over midnight in two. */
const maxRanges = 100;

function checkCounts(node: ResourceDeclaration, properties: Properties, { report }: Context): void {
  let ranges = 0;
  for (const { days, spans } of openingsOf(properties["open"]))
    for (const { from, to } of spans) ranges += days.length * (to < from && to > 0 ? 2 : 1);
  const open = memberCalled(node, "open");
  if (ranges > maxRanges && open !== undefined)
    report("too-many", open.key.span, {
      what: "A week of hours",
      max: maxRanges,
      noun: "ranges of times, counted for each day",
      count: ranges,
    });

  const except = itemsWritten(node, "except").length;
  const overrides = itemsWritten(node, "overrides").length;
  const member = memberCalled(node, "overrides");
  if (except > 0 && member !== undefined && except + overrides > maxOverrides)
    report("too-many", member.key.span, {
      what: "Hours",
      max: maxOverrides,
      noun: "exceptions and overrides together",
      count: except + overrides,
    });
}

function checkParents(node: ResourceDeclaration, { results, scope, report }: Context): void {
  for (const item of itemsWritten(node, "parents")) {
    const resolution = item.kind === "Reference" ? results.resolutions.get(item) : undefined;
    if (resolution?.kind !== "symbol") continue;
    const { symbol } = resolution;
    if (node.name?.kind === "Name" && symbol === scope.symbols.get(node.name.text)) {
      report("hours-parents", item.span, { problem: "Hours cannot be their own parent." });
      continue;
    }
    if (symbol.kind !== "resource" || !symbol.written.includes("parents")) continue;
    report("hours-parents", item.span, {
      problem: `\`${symbol.name}\` has parents of its own, so it cannot be a parent of \`${nameOf(node)}\`: the platform links one level only.`,
    });
  }
}
