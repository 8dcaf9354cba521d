import type { ResourceDeclaration, ResourceKind, Span } from "@contactflow/grammar";
import type { Suggestion } from "../diagnostics/suggest.ts";
import { catalogue } from "../catalogue/index.ts";
import { otherProperties } from "../catalogue/other-words.ts";
import { aKind, sentence } from "../catalogue/nouns.ts";
import { plainText } from "../model/plain-text.ts";
import type { Checked } from "../model/checked.ts";
import { type Context, isDamaged, isGuessed, replaceAt, silent, suggestAt } from "./context.ts";
import { checkDescription } from "./descriptions.ts";
import { defaultsOf, neededOf } from "./defaults.ts";
import { checkInitial } from "./initial-values.ts";
import { checkAgent } from "./resources/agent.ts";
import { checkHours } from "./resources/hours.ts";
import { checkLambda } from "./resources/lambda.ts";
import { nameOf, nameSpan } from "./resources/members.ts";
import { checkQuickConnect } from "./resources/quick-connect.ts";
import { checkRoutingProfile } from "./resources/routing-profile.ts";
import { checkValue } from "./value.ts";

/** Checks the properties of a resource. */
export function checkResource(node: ResourceDeclaration, context: Context): void {
  const properties =
    node.resource === "attributes" ? checkAttributes(node, context) : checkProperties(node, context);
  context.results.resources.set(node, properties);
  checkNameForm(node, context);
  checkDescription(node, context);
  if (!isDamaged(node, context)) ownRules[node.resource]?.(node, properties, context);
}

/** What holds for a kind beyond its single properties. */
const ownRules: Partial<
  Record<
    ResourceKind,
    (node: ResourceDeclaration, properties: Readonly<Record<string, Checked>>, context: Context) => void
  >
> = {
  hours: checkHours,
  lambda: checkLambda,
  agent: checkAgent,
  "routing profile": checkRoutingProfile,
  "quick connect": checkQuickConnect,
};

function checkNameForm(node: ResourceDeclaration, { report }: Context): void {
  const { nameForm } = catalogue.resources[node.resource];
  if (nameForm === undefined || node.external || node.displayName === undefined) return;
  const name = plainText(node.displayName);
  if (name === undefined || name.trim() === "" || nameForm.test.test(name)) return;
  report("name-form", node.displayName.span, { kind: aKind(node.resource), words: nameForm.words });
}

function checkProperties(node: ResourceDeclaration, context: Context): Readonly<Record<string, Checked>> {
  const entry = catalogue.resources[node.resource];
  const checked: Record<string, Checked> = {};
  const seen = new Set<string>();
  const damaged = isDamaged(node, context);
  // A key that nobody knows may be one that is missing, misspelt.
  let strange = false;
  for (const { key, value, broken } of node.members) {
    const name = plainText(key);
    if (name === undefined) continue;
    if (seen.has(name)) {
      context.report("duplicate-property", key.span, { name });
      continue;
    }
    seen.add(name);
    const property = Object.hasOwn(entry.properties, name) ? entry.properties[name] : undefined;
    if (property === undefined) {
      const known = Object.keys(entry.properties);
      const { suggestion, fixes } = propertyMeant(key.span, name, known, context);
      strange = true;
      const kind = sentence(aKind(node.resource));
      if (!broken && !isGuessed(node, context))
        context.report("unknown-resource-property", key.span, { kind, name, suggestion }, { fixes });
      continue;
    }
    const slot = { what: `\`${name}\``, dynamic: property.dynamic };
    const sound = checkValue(value, property.shape, slot, broken ? silent(context) : context);
    if (sound !== undefined) checked[name] = sound;
  }
  if (!strange && !node.external && !damaged)
    for (const [name, { required, doc }] of neededOf(entry.properties)) {
      if (required !== true || seen.has(name)) continue;
      context.report("missing-property", nameSpan(node), { owner: nameOf(node), name, doc });
    }
  for (const { name, value } of defaultsOf(entry.properties)) if (!seen.has(name)) checked[name] = value;
  return checked;
}

function propertyMeant(
  span: Span,
  name: string,
  known: readonly string[],
  context: Context,
): Omit<Suggestion, "meant"> {
  const meant = otherProperties.get(name);
  if (meant === undefined || !known.includes(meant)) return suggestAt(context, span, name, known, "It has");
  return { suggestion: `It is called \`${meant}\`.`, fixes: [replaceAt(context, span, meant)] };
}

/** The first values of contact attributes. */
function checkAttributes(node: ResourceDeclaration, context: Context): Readonly<Record<string, Checked>> {
  const checked = new Map<string, Checked>();
  for (const member of node.members) {
    const name = plainText(member.key);
    const attribute = name === undefined ? undefined : context.outside.attribute(name);
    const { start } = member.key.span;
    if (attribute?.file !== context.scope.file || attribute.span.start !== start) continue;
    const value = checkInitial(member, attribute, context);
    if (value !== undefined) checked.set(attribute.name, value);
  }
  return Object.fromEntries(checked);
}
