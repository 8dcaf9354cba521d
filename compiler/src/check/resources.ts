import type { ResourceDeclaration } from "@contactflow/grammar";
import { catalogue } from "../catalogue/index.ts";
import { aKind, sentence } from "../catalogue/nouns.ts";
import { plainText } from "../program/key.ts";
import type { Checked } from "../program/checked.ts";
import { type Context, isDamaged, isGuessed, silent, suggestAt } from "./context.ts";
import { defaultOf } from "./defaults.ts";
import { checkInitial } from "./initial-values.ts";
import { checkQuickConnect } from "./resources/quick-connect.ts";
import { checkRoutingProfile } from "./resources/routing-profile.ts";
import { checkValue } from "./value.ts";

/** Checks the properties of a resource. */
export function checkResource(node: ResourceDeclaration, context: Context): void {
  const properties =
    node.resource === "attributes" ? checkAttributes(node, context) : checkProperties(node, context);
  context.results.resources.set(node, properties);
  if (isDamaged(node, context)) return;
  if (node.resource === "routing profile") checkRoutingProfile(node, properties, context);
  if (node.resource === "quick connect") checkQuickConnect(node, properties, context);
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
      const { suggestion, fixes } = suggestAt(context, key.span, name, known, "It has");
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
  for (const [name, property] of Object.entries(entry.properties)) {
    if (seen.has(name)) continue;
    if (property.required === true && !strange && !node.external && !damaged) {
      const owner = node.name?.kind === "Name" ? node.name.text : node.resource;
      context.report("missing-property", node.name?.span ?? node.head, { owner, name, doc: property.doc });
    }
    const value = defaultOf(property);
    if (value !== undefined) checked[name] = value;
  }
  return checked;
}

/** The first values of contact attributes. */
function checkAttributes(node: ResourceDeclaration, context: Context): Readonly<Record<string, Checked>> {
  const checked: Record<string, Checked> = {};
  for (const member of node.members) {
    const name = plainText(member.key);
    const attribute = name === undefined ? undefined : context.bound.attributes.get(name);
    if (attribute === undefined || attribute.span !== member.key.span) continue;
    const value = checkInitial(member, attribute, context);
    if (value !== undefined) checked[attribute.name] = value;
  }
  return checked;
}
