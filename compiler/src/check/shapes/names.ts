import type { FlowKind, Reference, ResourceKind, Value } from "@contactflow/grammar";
import { anyOfKinds, sentence } from "../../catalogue/nouns.ts";
import type { Shape } from "../../catalogue/shapes.ts";
import { plainText } from "../../model/plain-text.ts";
import type { Checked } from "../../model/checked.ts";
import type { Symbol } from "../../model/symbols.ts";
import { type Context, replaceAt } from "../context.ts";
import { resolve } from "../references.ts";
import { symbolNames } from "../unknown-names.ts";
import { aResolution, aSymbol, referenceText } from "../wording.ts";
import type { Slot } from "../value.ts";
import { reportWrongType } from "../wrong-type.ts";
import { checkDynamic } from "./dynamic.ts";

export function checkResource(
  node: Value,
  resources: readonly ResourceKind[],
  slot: Slot,
  context: Context,
): Checked | undefined {
  return checkNamed(node, { kind: "resource", resources }, slot, context);
}

export function checkFlow(
  node: Value,
  flows: readonly FlowKind[],
  slot: Slot,
  context: Context,
): Checked | undefined {
  return checkNamed(node, { kind: "flow", flows }, slot, context);
}

type NamedShape = Extract<Shape, { readonly kind: "resource" | "flow" }>;

/** A declared name of the right kind, or a form such as `queue(x)`. */
function checkNamed(node: Value, shape: NamedShape, slot: Slot, context: Context): Checked | undefined {
  const forms = formsOf(shape);
  if (node.kind === "Dynamic") return checkDynamic(node, forms, slot, context);
  const accepts = (symbol: Symbol) => accepted(symbol, shape);
  if (node.kind !== "Reference") {
    const name = node.kind === "TextLiteral" ? plainText(node) : undefined;
    const symbol = name === undefined ? undefined : context.scope.symbols.get(name);
    return reportWrongType(
      node,
      shape,
      undefined,
      context,
      symbol !== undefined && accepts(symbol)
        ? { suggestion: "A name stands without quotes.", fixes: [replaceAt(context, node.span, symbol.name)] }
        : undefined,
    );
  }
  const resolution = resolve(node, context, () => symbolNames(context, accepts));
  if (resolution === undefined) return undefined;
  if (resolution.kind === "symbol") {
    const { symbol } = resolution;
    if (accepts(symbol)) return { kind: "symbol", symbol };
    if (symbol.doubt === "kind") return undefined;
    const found = aSymbol(symbol);
    context.report("wrong-kind", node.span, { wanted: kindsOf(shape), name: symbol.name, found });
    return undefined;
  }
  const [form] = forms;
  if (resolution.kind === "read" && slot.dynamic !== "never" && form !== undefined) {
    const better = `${form}(${referenceText(node)})`;
    return reportWrongType(node, shape, resolution, context, {
      suggestion: `To take what the value says at run time, write \`${better}\`.`,
      fixes: [replaceAt(context, node.span, better)],
    });
  }
  return reportWrongType(node, shape, resolution, context);
}

/** What a value to read is called here: `queue(x)`, `bot(x)`, `module(x)`. */
function formsOf(shape: NamedShape): readonly string[] {
  if (shape.kind === "flow") return shape.flows.every((kind) => kind === "module") ? ["module"] : ["flow"];
  return shape.resources.map((kind) => (kind === "lex bot" ? "bot" : kind));
}

function accepted(symbol: Symbol, shape: NamedShape): boolean {
  return symbol.kind === "resource"
    ? shape.kind === "resource" && shape.resources.includes(symbol.resource)
    : shape.kind === "flow" && shape.flows.includes(symbol.flow);
}

function kindsOf(shape: NamedShape): string {
  return sentence(anyOfKinds(shape.kind === "flow" ? shape.flows : shape.resources));
}

/** An attribute that a statement writes. */
export function checkAttribute(node: Value, context: Context): Checked | undefined {
  if (node.kind !== "Reference") return reportWrongType(node, { kind: "attribute" }, undefined, context);
  const target = writableAttribute(node, context);
  return target && { kind: "read", path: target.path, type: target.type };
}

/** The attribute that a reference names, for writing; anything else is reported. */
export function writableAttribute(node: Reference, context: Context) {
  const resolution = resolve(node, context, () => attributeNames(context), true);
  if (resolution === undefined) return undefined;
  if (
    resolution.kind === "read" &&
    resolution.attribute !== undefined &&
    resolution.attribute.scope !== "input"
  )
    return { path: resolution.path, type: resolution.type, attribute: resolution.attribute };
  const name = referenceText(node);
  if (resolution.kind === "read") context.report("read-only", node.span, { name });
  else
    context.report("not-assignable", node.span, {
      name,
      why: `it is ${aResolution(resolution)}`,
      suggestion: "",
    });
  return undefined;
}

function* attributeNames({ outside, flow }: Context): Iterable<string> {
  yield* flow?.scope.attributes.keys() ?? [];
  yield* outside.attributeNames();
}
