import type { Assignment, Name, Reference } from "@contactflow/grammar";
import { catalogue, type PropertyEntry } from "../catalogue/index.ts";
import { severityOf } from "../catalogue/sources.ts";
import { aKind, allKinds } from "../catalogue/nouns.ts";
import type { AttributeSymbol } from "../model/symbols.ts";
import { plainText } from "../model/plain-text.ts";
import { type Context, type FlowPlace, isGuessed, suggestAt } from "./context.ts";
import { isTakenName } from "./references.ts";
import { writableAttribute } from "./shapes/names.ts";
import { cannotAt, referenceText } from "./wording.ts";

/** What one assignment of a `set` writes. */
export type Target =
  | {
      readonly kind: "property";
      readonly entry: PropertyEntry;
      /** The name in a group of values. */
      readonly key: string | undefined;
      readonly assignment: Assignment;
    }
  | {
      readonly kind: "attribute";
      readonly attribute: AttributeSymbol;
      readonly assignment: Assignment;
    };

/** Finds what an assignment writes; `undefined` when that cannot be written, which is reported. */
export function targetOf(
  assignment: Assignment,
  scope: Name | undefined,
  flow: FlowPlace,
  context: Context,
): Target | undefined {
  const { target } = assignment;
  if (target.kind === "Missing") return undefined;
  const inScope = scope !== undefined;
  if (!inScope && isTakenName(target, context)) return undefined;
  if (inScope || target.root.text === "contact") {
    const [first, second, third] = inScope ? [target.root, ...target.path] : target.path;
    if (first?.kind === "Missing" || second?.kind === "Missing") return undefined;
    if (first === undefined) {
      reportGroup(target, "contact", "name", context);
      return undefined;
    }
    const name = plainText(first) ?? "";
    const entry = catalogue.properties.get(name);
    if (entry === undefined || third !== undefined || (second !== undefined && !entry.keyed)) {
      reportNoProperty(target, name, inScope, context);
      return undefined;
    }
    if (entry.keyed && second === undefined) {
      reportGroup(target, `contact.${name}`, "example", context);
      return undefined;
    }
    const kind = flow.node.flow;
    if (!entry.flows.includes(kind) && !isGuessed(flow.node, context)) {
      const where = { flow: aKind(kind), flows: allKinds(entry.flows) };
      const severity = severityOf(entry);
      const values = { property: name, cannot: cannotAt(severity), ...where };
      context.report("property-not-here", target.span, values, { severity });
    }
    return { kind: "property", entry, key: second && plainText(second), assignment };
  }
  const found = writableAttribute(target, context);
  return found && { kind: "attribute", attribute: found.attribute, assignment };
}

function reportGroup(target: Reference, name: string, one: string, context: Context): void {
  const suggestion = `Name one of them: \`${name}.${one}\`.`;
  context.report("not-assignable", target.span, { name, why: "it is a group of values", suggestion });
}

function reportNoProperty(target: Reference, name: string, inScope: boolean, context: Context): void {
  const full = inScope ? `contact.${referenceText(target)}` : referenceText(target);
  if (catalogue.values.has(full)) {
    context.report("read-only", target.span, { name: full });
    return;
  }
  const part = inScope ? target.root : (target.path[0] ?? target.root);
  const { suggestion, fixes } = suggestAt(context, part.span, name, catalogue.properties.keys());
  context.report("unknown-property", part.span, { name, suggestion }, { fixes });
}
