import type { FlowDeclaration, Name, Step, VerbStatement } from "@contactflow/grammar";
import { catalogue } from "../catalogue/index.ts";
import { aKind } from "../catalogue/nouns.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Damage } from "../model/damage.ts";
import type { AttributeSymbol, Field, FlowSymbol, Symbol } from "../model/symbols.ts";
import { visitStatements } from "../model/statements.ts";
import type { Type } from "../model/types.ts";
import { declareAttributes } from "./attributes.ts";
import { builtInNames } from "./built-in-names.ts";
import type { Binding, FileScope, FlowScope } from "./bound.ts";
import type { Outside } from "./outside.ts";
import { signatureOf } from "./signatures.ts";

interface Surroundings {
  readonly scope: FileScope;
  readonly symbol: FlowSymbol | undefined;
  readonly outside: Outside;
  readonly damage: Damage;
  readonly report: Report;
}

/** Words that mean something behind an arrow, so that none could lead to a step of that name. */
export const reservedSteps: ReadonlySet<string> = new Set(["continue", "break", "retry", "none"]);
const ownOutcomes: ReadonlyMap<string, string> = new Map([
  ["error", "an outcome of every `call`"],
  ["else", "every outcome without an arm"],
  ["done", "the normal end"],
]);
const boundBy: ReadonlyMap<string, Binding["path"]> = new Map([
  ["invoke", ["External"]],
  ["call", ["Modules", "ResultData"]],
]);

/** The names inside one flow: its steps, attributes, input, outcomes and results. */
export function bindFlow(flow: FlowDeclaration, around: Surroundings): FlowScope {
  const { scope, symbol, outside, damage, report } = around;
  const attributes = new Map<string, AttributeSymbol>();
  const input = new Map<string, AttributeSymbol>();
  for (const { keyword, members } of flow.sections) {
    if (keyword.text === "output") continue;
    const into = keyword.text === "input" ? input : attributes;
    const taken = (name: string) =>
      keyword.text === "input" ? input.get(name) : (attributes.get(name) ?? outside.attribute(name));
    const kind = keyword.text === "input" ? "input" : "flow";
    declareAttributes(members, { scope: kind, file: scope.file, taken, outside }, { into, report });
  }
  if (flow.flow !== "module" && !damage.kinds.has(flow)) reportModuleParts(flow, report);

  const outcomes = new Map<string, Name>();
  for (const name of flow.outcomes) {
    const meaning = ownOutcomes.get(name.text);
    if (meaning !== undefined) report("built-in-name", name.span, { name: name.text, meaning });
    if (outcomes.has(name.text)) report("duplicate-key", name.span, { name: name.text });
    else outcomes.set(name.text, name);
  }
  const { steps, stepsComplete } = bindSteps(flow, around);
  return {
    symbol,
    signature: symbol?.signature ?? signatureOf(flow, scope.file, () => undefined, damage),
    steps,
    stepsComplete,
    attributes,
    input,
    outcomes,
    ...bindResults(flow, attributes, around),
  };
}

function reportModuleParts(flow: FlowDeclaration, report: Report): void {
  const where = { flow: flow.name?.kind === "Name" ? flow.name.text : "this", kind: aKind(flow.flow) };
  for (const { keyword } of flow.sections) {
    if (keyword.text !== "attributes")
      report("only-in-modules", keyword.span, { section: keyword.text, ...where });
  }
  const [first] = flow.outcomes;
  if (first !== undefined) report("only-in-modules", first.span, { section: "outcomes", ...where });
}

function bindSteps(
  flow: FlowDeclaration,
  { scope, damage, report }: Surroundings,
): Pick<FlowScope, "steps" | "stepsComplete"> {
  const steps = new Map<string, Step>();
  const damaged = damage.declarations.has(flow);
  let stepsComplete = true;
  for (const step of flow.steps) {
    if (step.name.kind === "Missing") {
      stepsComplete = false;
      continue;
    }
    const { text: name, span } = step.name;
    const other = steps.get(name);
    if (reservedSteps.has(name)) report("reserved-step", span, { name });
    if (other === undefined) {
      steps.set(name, step);
      continue;
    }
    if (damaged) continue;
    const related = [{ file: scope.file, span: other.name.span, message: "The first one is here." }];
    const owner = flow.name?.kind === "Name" ? flow.name.text : "This flow";
    report("duplicate-step", span, { flow: owner, name }, { related });
  }
  return { steps, stepsComplete };
}

function bindResults(
  flow: FlowDeclaration,
  attributes: ReadonlyMap<string, AttributeSymbol>,
  around: Surroundings,
): Pick<FlowScope, "bindings" | "resultsComplete"> {
  const bindings = new Map<string, Binding>();
  let resultsComplete = true;
  visitStatements(flow, (statement) => {
    if (statement.kind !== "VerbStatement" || statement.binding === undefined) return;
    if (statement.binding.kind === "Missing") {
      resultsComplete = false;
      return;
    }
    const verb = statement.verb.text;
    // A verb that nobody knows may be one of those, misspelt.
    const path = boundBy.get(verb) ?? (catalogue.verbs.has(verb) ? undefined : ["External"]);
    if (path === undefined) return;
    const name = statement.binding;
    const callee = calleeOf(statement, around.scope);
    const binding: Binding = { name, statement, path, type: recordOf(callee?.signature.output) };
    const before = bindings.get(name.text);
    if (before === undefined) {
      bindings.set(name.text, binding);
      const other = meaningOf(name.text, attributes, around);
      if (other !== undefined) around.report("binding-conflict", name.span, { name: name.text, other });
      return;
    }
    if (calleeOf(before.statement, around.scope) === callee) return;
    const related = [{ file: around.scope.file, span: before.name.span, message: "It is named here." }];
    const other = "the result of something else";
    around.report("binding-conflict", name.span, { name: name.text, other }, { related });
  });
  return { bindings, resultsComplete };
}

function calleeOf({ primary }: VerbStatement, scope: FileScope): Symbol | undefined {
  return primary?.kind === "Reference" && primary.path.length === 0
    ? scope.symbols.get(primary.root.text)
    : undefined;
}

function meaningOf(
  name: string,
  own: ReadonlyMap<string, AttributeSymbol>,
  { outside, scope }: Surroundings,
): string | undefined {
  if (own.has(name) || outside.attribute(name) !== undefined) return "an attribute";
  const symbol = scope.symbols.get(name);
  if (symbol !== undefined) return aKind(symbol.kind === "flow" ? symbol.flow : symbol.resource);
  return builtInNames.get(name);
}

function recordOf(fields: ReadonlyMap<string, Field> | undefined): Type {
  if (fields === undefined) return { kind: "unknown" };
  return { kind: "record", fields: Object.fromEntries([...fields].map(([name, { type }]) => [name, type])) };
}
