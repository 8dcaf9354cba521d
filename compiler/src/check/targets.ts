import type { NamedTarget, Target } from "@contactflow/grammar";
import { catalogue } from "../catalogue/index.ts";
import { aKind, sentence } from "../catalogue/nouns.ts";
import { seemsToDeclare } from "../model/damage.ts";
import type { FlowSymbol, Symbol } from "../model/symbols.ts";
import {
  addMissing,
  alsoAt,
  type Context,
  everywhere,
  type FlowPlace,
  isDamaged,
  isGuessed,
  suggestAt,
} from "./context.ts";
import { checkDynamic } from "./shapes/dynamic.ts";
import { reportUnknown, symbolNames } from "./unknown-names.ts";
import { aSymbol } from "./wording.ts";

/** Checks where an arrow leads: to a step of this flow, or on in another flow. */
export function checkTarget(target: Target, flow: FlowPlace, context: Context): void {
  switch (target.kind) {
    case "WordTarget":
      return;
    case "DynamicTarget": {
      const slot = { what: "The flow", dynamic: "allowed" } as const;
      const value = checkDynamic(target.call, ["flow"], slot, context);
      if (value !== undefined) context.results.values.set(target.call, value);
      if (!mayLeave(flow)) reportNoTransfer(target, flow, context);
      return;
    }
    case "NamedTarget":
      checkNamed(target, flow, context);
  }
}

function mayLeave({ node }: FlowPlace): boolean {
  return catalogue.flows.get(node.flow)?.leavesToFlows === true;
}

function reportNoTransfer({ span }: Target, { node }: FlowPlace, { report }: Context): void {
  report("no-transfer-from-here", span, { flow: sentence(aKind(node.flow)) });
}

function checkNamed(target: NamedTarget, flow: FlowPlace, context: Context): void {
  const { text: name } = target.name;
  if (flow.scope.steps.has(name)) return;
  const symbol = context.scope.symbols.get(name);
  if (symbol !== undefined) context.mentions.names.add(name);
  if (symbol?.kind === "flow") checkTransfer(target, symbol, flow, context);
  else if (symbol !== undefined) reportNoFlow(target, symbol, context);
  else reportUnknownTarget(target, flow, context);
}

function checkTransfer(target: NamedTarget, symbol: FlowSymbol, flow: FlowPlace, context: Context): void {
  if (symbol.doubt === "kind" || isGuessed(flow.node, context)) return;
  if (symbol === flow.scope.symbol) context.report("transfer-to-itself", target.span, {});
  else if (!mayLeave(flow)) reportNoTransfer(target, flow, context);
  else if (catalogue.flows.get(symbol.flow)?.entered !== true) {
    const { name } = symbol;
    const suggestion =
      symbol.flow === "module" ? `A module is called: \`call ${name}\`.` : whereSet(symbol.flow);
    context.report("no-transfer-to", target.span, { name, kind: aKind(symbol.flow), suggestion });
  }
}

/** The property that makes a flow of this kind run. */
function whereSet(kind: FlowSymbol["flow"]): string {
  for (const [name, { value }] of catalogue.properties)
    if (value.shape.kind === "flow" && value.shape.flows.includes(kind))
      return `It runs where \`contact.${name}\` is set to it.`;
  return "";
}

function reportNoFlow({ name }: NamedTarget, symbol: Symbol, context: Context): void {
  if (symbol.doubt === "kind") return;
  const values = { wanted: "A step or a flow", name: symbol.name, found: aSymbol(symbol) };
  context.report("wrong-kind", name.span, values);
}

/** Whether a step may have been written where the syntax of the flow is damaged. */
function isLost(name: string, { node }: FlowPlace, context: Context): boolean {
  if (!isDamaged(node, context)) return false;
  return seemsToDeclare("step", name, context.bound.text.slice(node.span.start, node.span.end));
}

/** A statement that may stand alone. */
function isStatement(name: string): boolean {
  const entry = catalogue.verbs.get(name);
  return entry !== undefined && entry.primary?.required !== true;
}

function reportUnknownTarget({ name }: NamedTarget, flow: FlowPlace, context: Context): void {
  const elsewhere = context.outside.symbol(name.text);
  if (elsewhere?.kind === "flow" || context.scope.lost.has(name.text)) {
    reportUnknown(name, context, () => []);
    return;
  }
  if (!flow.scope.stepsComplete || !context.scope.complete || isLost(name.text, flow, context)) return;
  const owner = flow.scope.symbol?.name ?? "this flow";
  addMissing(context, `${flow.node.head.start} ${name.text}`, name.span, (spans) => {
    const [first = name.span] = spans;
    const flows = symbolNames(
      context,
      (symbol) => symbol.kind === "flow" && catalogue.flows.get(symbol.flow)?.entered === true,
    );
    const related = alsoAt(context, name.text, spans);
    const owned = { name: name.text, flow: owner };
    if (isStatement(name.text)) {
      const suggestion = `To do it here, write it in braces, without an arrow: \`{ ${name.text} }\`.`;
      context.report("unknown-step", first, { ...owned, suggestion }, { related });
      return;
    }
    const known = [...flow.scope.steps.keys(), ...(mayLeave(flow) ? flows : [])];
    const { suggestion, fixes } = suggestAt(context, first, name.text, known, "There is");
    context.report(
      "unknown-step",
      first,
      { ...owned, suggestion },
      { fixes: everywhere(fixes, spans), related },
    );
  });
}
