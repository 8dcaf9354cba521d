import { type Diagnostic, diagnostic, type RelatedPlace, type Statement } from "@contactflow/grammar";
import { controlFlowDiagnostics } from "../diagnostics/control-flow.ts";
import type { AttributeFacts, FlowRead, Setter } from "./attribute-facts.ts";
import { setBy, type Value } from "./attribute-uses.ts";
import type { FlowView } from "./flow-view.ts";
import { nameOf } from "./never-set.ts";
import { solve } from "./solve.ts";
import { allOf, headOf } from "./wording.ts";

/**
 * Reads that no way through the flow sets before, although something sets the value: later in this flow (an error), or in other
 * flows that do not lead here (a warning). A flow that may come before is trusted to have set it.
 */
export function readBeforeSet(view: FlowView, facts: AttributeFacts): readonly Diagnostic[] {
  const { program, flow, entered } = view;
  const reads = facts.uncertain
    ? []
    : facts.reads.filter((read) => read.flow === flow && !mayComeSet(read, facts));
  if (reads.length === 0) return [];
  const setBefore = solve(entered, (node, way) => {
    const goesOn = way.exit.outcome === "done" && way.failedTransfer === undefined;
    const { statement } = node.place.point;
    return goesOn ? [...(setBy(program, statement) ?? []), ...setByModule(view, facts, statement)] : [];
  });
  const before = new Map<Statement, ReadonlySet<Value>>();
  for (const node of entered.nodes) {
    const { statement } = node.place.point;
    before.set(statement, new Set([...(before.get(statement) ?? []), ...setBefore(node)]));
  }

  const reported = new Set<Value>();
  return reads
    .toSorted((left, right) => left.reference.span.start - right.reference.span.start)
    .flatMap((read) => {
      const known = before.get(read.statement);
      if (known === undefined || known.has(read.value) || reported.has(read.value)) return [];
      reported.add(read.value);
      return [report(read, facts.setters.get(read.value) ?? [])];
    });
}

/** Nothing sets it at all, which is reported for itself, or something that may come before this flow does. */
function mayComeSet({ value, flow }: FlowRead, { setters, leadsTo }: AttributeFacts): boolean {
  const known = setters.get(value);
  if (known === undefined) return true;
  const local = typeof value !== "string" && value.scope === "flow";
  return !local && known.some((setter) => leadsTo(setter.flow, flow));
}

function report({ file, reference, value, flow }: FlowRead, setters: readonly Setter[]): Diagnostic {
  const place = { file, span: reference.span };
  const name = nameOf(value);
  const related = setters.slice(0, maxRelated).map(settingPlace);
  if (setters.some((setter) => setter.flow === flow))
    return diagnostic(controlFlowDiagnostics["read-before-set"], place, { name }, { related });
  const flows = flowNames(setters);
  return diagnostic(controlFlowDiagnostics["set-elsewhere"], place, { name, flows }, { related });
}

const maxRelated = 3;

/** What a module sets, it has set for the flow that calls it. */
function setByModule(view: FlowView, facts: AttributeFacts, statement: Statement): readonly Value[] {
  if (statement.kind !== "VerbStatement" || statement.verb.text !== "call") return [];
  const { primary } = statement;
  const symbol = primary?.kind === "Reference" ? view.program.symbols.get(primary.root.text) : undefined;
  if (symbol?.kind !== "flow") return [];
  return [...facts.setters]
    .filter(([, setters]) =>
      setters.some(({ flow }) => flow === symbol.node || facts.leadsTo(symbol.node, flow)),
    )
    .map(([value]) => value);
}

function settingPlace({ file, statement }: Setter): RelatedPlace {
  return { file, span: headOf(statement), message: "It is set here." };
}

function flowNames(setters: readonly Setter[]): string {
  const names = setters.map(({ flow }) => (flow.name?.kind === "Name" ? flow.name.text : "?"));
  return allOf([...new Set(names)]);
}
