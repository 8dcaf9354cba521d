import type { Reference } from "@contactflow/grammar";
import { catalogue, isMetric } from "../catalogue/index.ts";
import type { Resolution } from "../model/checked.ts";
import type { AttributeSymbol, Symbol } from "../model/symbols.ts";
import { plainText } from "../model/plain-text.ts";
import { builtInNames } from "../bind/built-in-names.ts";
import { type Context, isDamaged, suggestAt } from "./context.ts";
import { readBot } from "./lex-values.ts";
import { readField } from "./fields.ts";
import { reportUnknownName } from "./unknown-names.ts";
import { readValue } from "./values.ts";
import { aSymbol, referenceText } from "./wording.ts";

/**
 * What a reference means where it stands; remembered in the results.
 * `undefined`: nothing, which is reported, here or before. `candidates` are what may be meant, for a suggestion.
 */
export function resolve(
  node: Reference,
  context: Context,
  candidates?: () => Iterable<string>,
  isWritten = false,
): Resolution | undefined {
  const resolution = find(node, context, candidates, isWritten);
  if (resolution !== undefined) context.results.resolutions.set(node, resolution);
  return resolution;
}

function find(
  node: Reference,
  context: Context,
  candidates: (() => Iterable<string>) | undefined,
  isWritten: boolean,
): Resolution | undefined {
  if (node.path.some((part) => part.kind === "Missing") || isTakenName(node, context)) return undefined;
  const name = node.root.text;
  const binding = context.flow?.scope.bindings.get(name);
  if (binding !== undefined) return readField(node, binding, context);

  if (!builtInNames.has(name)) {
    const attribute = attributeNamed(name, context);
    if (attribute !== undefined) return readAttribute(node, 0, attribute, context);
    const symbol = context.scope.symbols.get(name);
    if (symbol !== undefined) {
      context.mentions.names.add(name);
      return readSymbol(node, symbol, context);
    }
  } else if (name === "attributes") {
    return readByKey(node, context);
  } else if (name === "input" && node.path.length > 0) {
    return readInput(node, context);
  } else if (catalogue.roots.has(name)) {
    return readValue(node, context);
  }
  reportUnknownName(node, context, candidates, isWritten);
  return undefined;
}

export function attributeNamed(name: string, { outside, flow }: Context): AttributeSymbol | undefined {
  return flow?.scope.attributes.get(name) ?? outside.attribute(name);
}

/** A name of the language that an attribute was given; that is reported where it is declared. */
export function isTakenName({ root, path }: Reference, context: Context): boolean {
  return path.length === 0 && builtInNames.has(root.text) && attributeNamed(root.text, context) !== undefined;
}

const namespaces = { contact: "Attributes", flow: "FlowAttributes" } as const;

/** Where an attribute is found below `$`. */
function attributePath({ name, scope }: AttributeSymbol): readonly [string, ...string[]] {
  return scope === "input" ? ["Modules", "Input", name] : [namespaces[scope], name];
}

/** `name`, where `node.path` goes on from `depth`; an attribute has no fields. */
function readAttribute(
  node: Reference,
  depth: number,
  attribute: AttributeSymbol,
  context: Context,
): Resolution | undefined {
  const rest = node.path[depth];
  if (rest !== undefined && rest.kind !== "Missing") {
    const owner = `The attribute \`${attribute.name}\``;
    const name = plainText(rest) ?? "…";
    context.report("unknown-field", rest.span, { owner, name, suggestion: "" });
    return undefined;
  }
  return { kind: "read", path: attributePath(attribute), type: attribute.type, attribute };
}

/** `attributes.name` or `attributes["any key"]`. */
function readByKey(node: Reference, context: Context): Resolution | undefined {
  const [key] = node.path;
  if (key === undefined || key.kind === "Missing") {
    context.report("unknown-value", node.span, {
      name: "attributes",
      suggestion: 'Name one of them: `attributes.tier` or `attributes["my key"]`.',
    });
    return undefined;
  }
  const name = plainText(key);
  const attribute = name === undefined ? undefined : attributeNamed(name, context);
  if (attribute !== undefined) return readAttribute(node, 1, attribute, context);
  if (!context.outside.attributesComplete()) return undefined;
  const known = [...(context.flow?.scope.attributes.keys() ?? []), ...context.outside.attributeNames()];
  const { suggestion, fixes } = suggestAt(context, key.span, name ?? "", known);
  context.report(
    "unknown-attribute",
    key.span,
    { name: name ?? "…", suggestion },
    { fixes: key.kind === "Name" ? fixes : [] },
  );
  return undefined;
}

/** `input.name` in a module. */
function readInput(node: Reference, context: Context): Resolution | undefined {
  const [key] = node.path;
  if (key === undefined || key.kind === "Missing") return undefined;
  const { flow } = context;
  const name = plainText(key) ?? "…";
  const field = flow?.scope.input.get(name);
  if (field !== undefined) return readAttribute(node, 1, field, context);
  if (flow?.node.flow === "module") {
    if (isDamaged(flow.node, context)) return undefined;
    const known = flow.scope.input.keys();
    const { suggestion, fixes } = suggestAt(context, key.span, name, known, "It has");
    context.report("unknown-field", key.span, { owner: "The module's `input`", name, suggestion }, { fixes });
    return undefined;
  }
  const suggestion =
    "Only a module has fields of `input`; elsewhere `input` is what the customer entered last.";
  context.report("unknown-value", node.span, { name: referenceText(node), suggestion });
  return undefined;
}

/** `Support`, `Support.size`, `BusinessHours.open`. */
function readSymbol(node: Reference, symbol: Symbol, context: Context): Resolution | undefined {
  const [key, more] = node.path;
  if (key === undefined || key.kind === "Missing") return { kind: "symbol", symbol };
  if (symbol.kind === "resource" && symbol.resource === "lex bot") return readBot(node, symbol, context);
  const known = symbol.kind === "resource" ? catalogue.resources[symbol.resource].values : {};
  const name = plainText(key) ?? "…";
  if (Object.hasOwn(known, name) && more === undefined)
    return isMetric(name)
      ? { kind: "metric", queue: symbol, metric: name }
      : { kind: "hours", hours: symbol };
  const owner = symbol.name;
  if (symbol.kind === "resource" && symbol.resource === "lambda") {
    const suggestion = `A call of it gives what it answers a name: \`invoke ${owner} as result\`, then \`result.${name}\`.`;
    context.report("unknown-metric", key.span, { name, owner, kind: aSymbol(symbol), suggestion });
    return undefined;
  }
  const { suggestion, fixes } = suggestAt(context, key.span, name, Object.keys(known), "What can be read is");
  context.report("unknown-metric", key.span, { name, owner, kind: aSymbol(symbol), suggestion }, { fixes });
  return undefined;
}
