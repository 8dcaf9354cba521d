import type { Member, Value } from "@contactflow/grammar";
import type { Parameter, Parameters, Shape, TextShape } from "../../catalogue/shapes.ts";
import { severityOf } from "../../catalogue/sources.ts";
import { plainText } from "../../model/plain-text.ts";
import type { Checked } from "../../model/checked.ts";
import { type Context, suggestAt } from "../context.ts";
import { defaultsOf, neededOf } from "../defaults.ts";
import { checkValue, type Slot } from "../value.ts";
import { limitsText } from "../wording.ts";
import { reportWrongType } from "../wrong-type.ts";

export function checkList(
  node: Value,
  shape: Extract<Shape, { readonly kind: "list" }>,
  slot: Slot,
  context: Context,
): Checked | undefined {
  // One value stands for a list of one.
  const items = node.kind === "ListValue" ? node.items : [node];
  if (node.kind !== "ListValue" && (node.kind === "ObjectValue" || node.kind === "SequenceValue"))
    return reportWrongType(node, shape, undefined, context);
  if (!checkCount(items.length, shape, "item", node, slot, context)) return undefined;
  const checked = items.map((item) => checkValue(item, shape.item, slot, context));
  return allSound(checked) ? { kind: "list", items: checked } : undefined;
}

function allSound(values: readonly (Checked | undefined)[]): values is readonly Checked[] {
  return values.every((value) => value !== undefined);
}

/** Whether there are neither too few nor too many; reports it. */
export function checkCount(
  count: number,
  { min, max }: { readonly min: number; readonly max: number },
  noun: string,
  node: Value,
  { what, severity }: Slot,
  { report }: Context,
): boolean {
  if (count >= min && count <= max) return true;
  const values = { what, limits: limitsText(min, max, noun), count: count === 0 ? "none" : count };
  report("list-length", node.span, values, { severity });
  return severity === "warning";
}

export function checkMap(
  node: Value,
  shape: Extract<Shape, { readonly kind: "map" }>,
  slot: Slot,
  context: Context,
): Checked | undefined {
  if (node.kind !== "ObjectValue") return reportWrongType(node, shape, undefined, context);
  if (!checkCount(node.members.length, shape, "entry", node, slot, context)) return undefined;
  const fields = new Map<string, Checked>();
  let sound = true;
  for (const [name, member] of uniqueMembers(node.members, context)) {
    if (shape.keys !== undefined && !checkKey(member, name, shape.keys, context)) sound = false;
    const inner = { ...slot, what: `\`${name}\`` };
    const checked = checkValue(member.value, shape.value, inner, context);
    if (checked === undefined) sound = false;
    else fields.set(name, checked);
  }
  return sound ? { kind: "object", name: undefined, fields: Object.fromEntries(fields) } : undefined;
}

function checkKey(
  { key }: Member,
  name: string,
  { min, max, pattern }: TextShape,
  { report }: Context,
): boolean {
  const what = `The name \`${name}\``;
  if (name.length < min || name.length > max) {
    const length = name.length === 0 ? "none" : name.length;
    report("text-length", key.span, { what, limits: limitsText(min, max, "character"), length });
    return false;
  }
  if (pattern === undefined || pattern.test.test(name)) return true;
  report("text-form", key.span, { what, words: pattern.words });
  return false;
}

/** The members by name; a name that comes twice is reported. */
function uniqueMembers(members: readonly Member[], { report }: Context): ReadonlyMap<string, Member> {
  const byName = new Map<string, Member>();
  for (const member of members) {
    const name = plainText(member.key);
    if (name === undefined) continue;
    if (byName.has(name)) report("duplicate-key", member.key.span, { name });
    else byName.set(name, member);
  }
  return byName;
}

export function checkObject(
  node: Value,
  parameters: Parameters,
  slot: Slot,
  context: Context,
): Checked | undefined {
  if (node.kind !== "ObjectValue")
    return reportWrongType(node, { kind: "object", fields: parameters }, undefined, context);
  const fields: Record<string, Checked> = {};
  let sound = true;
  const members = uniqueMembers(node.members, context);
  // A key that nobody knows may be one that is missing, misspelt.
  let strange = false;
  for (const [name, { key, value, broken }] of members) {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (parameter === undefined) {
      const known = Object.keys(parameters);
      const { suggestion, fixes } = suggestAt(context, key.span, name, known, "It has");
      strange = true;
      context.report("unknown-key", key.span, { what: slot.what, name, suggestion }, { fixes });
      sound = false;
      continue;
    }
    const why = whyNoField(parameter, members);
    if (why !== undefined) {
      context.report("option-not-here", key.span, { name, why });
      sound = false;
      continue;
    }
    const severity = parameter.known === undefined ? slot.severity : severityOf(parameter.known);
    const inner = { what: `\`${name}\``, dynamic: parameter.dynamic, severity };
    const checked = broken ? undefined : checkValue(value, parameter.shape, inner, context);
    if (checked === undefined) sound = false;
    else fields[name] = checked;
  }
  if (!strange)
    for (const [name, parameter] of neededOf(parameters)) {
      if (members.has(name) || !isNeeded(parameter, members)) continue;
      context.report("missing-key", node.span, { what: slot.what, name, suggestion: "" });
      sound = false;
    }
  for (const { name, value } of defaultsOf(parameters)) if (!members.has(name)) fields[name] = value;
  return sound ? { kind: "object", name: undefined, fields } : undefined;
}

/** Why a field has no meaning beside the others; fields know of each other only. */
function whyNoField({ when }: Parameter, members: ReadonlyMap<string, Member>): string | undefined {
  if (when?.absent !== undefined && members.has(when.absent)) return `there is \`${when.absent}\``;
  if (when?.given !== undefined && !members.has(when.given)) return `it needs \`${when.given}\``;
  return undefined;
}

function isNeeded(parameter: Parameter, members: ReadonlyMap<string, Member>): boolean {
  const { required } = parameter;
  if (typeof required === "boolean") return required;
  return whyNoField({ ...parameter, when: required }, members) === undefined;
}

export function checkItems(
  node: Value,
  shape: Extract<Shape, { readonly kind: "items" }>,
  slot: Slot,
  context: Context,
): Checked | undefined {
  if (node.kind !== "ListValue") return reportWrongType(node, shape, undefined, context);
  if (!checkCount(node.items.length, { min: 0, max: shape.max }, "item", node, slot, context))
    return undefined;
  const items: Checked[] = [];
  for (const item of node.items) {
    const named = item.kind === "ListItem" ? item.name : item;
    const name = checkValue(named, shape.names, slot, context);
    const inner = {
      what: name?.kind === "symbol" ? `\`${name.symbol.name}\`` : slot.what,
      dynamic: slot.dynamic,
    };
    const object: Value =
      item.kind === "ListItem" ? item.object : { kind: "ObjectValue", span: item.span, members: [] };
    const fields = checkObject(object, shape.fields, inner, context);
    if (name !== undefined && fields?.kind === "object") items.push({ ...fields, name });
  }
  return items.length === node.items.length ? { kind: "list", items } : undefined;
}
