import { type Diagnostic, diagnostic, type RelatedPlace, type Statement } from "@contactflow/grammar";
import { isNode, type ReachNode, type Way } from "../control/reach.ts";
import { controlFlowDiagnostics } from "../diagnostics/control-flow.ts";
import type { AttributeFacts, FlowRead, Setter } from "./attribute-facts.ts";
import { setOn, type Value, valueOf } from "./attribute-uses.ts";
import type { FlowView } from "./flow-view.ts";
import { nameOf } from "./never-set.ts";
import { provenBy } from "./presence.ts";
import { solve } from "./solve.ts";
import { sourceWords } from "./stores.ts";
import { allOf, headOf } from "./wording.ts";

/**
 * Reads that no way through the flow sets before, although something sets the value: later in this flow (an error), or in other
 * flows that do not lead here (a warning); and reads that only some ways set before (a warning). A flow that may come before is
 * trusted to have set it.
 */
export function readBeforeSet(view: FlowView, facts: AttributeFacts): readonly Diagnostic[] {
  const reads = facts.uncertain
    ? []
    : facts.reads.filter((read) => read.flow === view.flow && !mayComeSet(read, facts));
  if (reads.length === 0) return [];
  const settingOn = settersOnWays(view, facts);
  const setBefore = solve(view.entered, settingOn);
  const unsetBefore = solve(view.entered, () => [], losing(view, settingOn), [
    ...new Set(reads.map(({ value }) => value)),
  ]);
  const nodesOf = Map.groupBy(view.entered.nodes, ({ place }) => place.point.statement);

  const reported = new Set<Value>();
  return reads
    .toSorted((left, right) => left.reference.span.start - right.reference.span.start)
    .flatMap((read) => {
      const nodes = nodesOf.get(read.statement);
      if (nodes === undefined || reported.has(read.value)) return [];
      const isSet = nodes.some((node) => setBefore(node).has(read.value));
      const isUnset = nodes.some((node) => unsetBefore(node).has(read.value));
      if (isSet && (!isUnset || isTest(read.statement))) return [];
      reported.add(read.value);
      const setters = facts.setters.get(read.value) ?? [];
      return [isSet ? reportPerhaps(read, setters) : report(read, setters)];
    });
}

type Setting = (node: ReachNode, way: Way) => readonly Value[];

/** What a statement, or the module that it calls, has set when it ends so. */
function settersOnWays(view: FlowView, facts: AttributeFacts): Setting {
  return ({ place }, { exit, failedTransfer }) => {
    const { statement } = place.point;
    if (failedTransfer !== undefined) return [];
    return [...setOn(view.program, statement, exit), ...setByModule(view, facts, statement, exit.outcome)];
  };
}

/**
 * What is no longer unset: it was set, or an `if` has found it. Rounds of `repeat` that are over have run, and ways by `on error`
 * are left out: one answer to all failures serves many places.
 */
function losing({ program, entered }: FlowView, settingOn: Setting) {
  return (node: ReachNode, way: Way): ((value: Value) => boolean) => {
    if (way.exit.by.kind === "onError") return () => true;
    const { statement } = node.place.point;
    const set = new Set(settingOn(node, way));
    for (const reference of provenBy(program, statement, way.exit)) {
      const value = valueOf(reference, program.resolutions.get(reference));
      if (value !== undefined) set.add(value);
    }
    if (statement.kind === "RepeatStatement" && way.exit.outcome === "done")
      for (const inside of entered.nodes)
        if (isWithin(inside.place.point.statement, statement))
          for (const each of inside.ways)
            if (isNode(each.to)) for (const value of settingOn(inside, each)) set.add(value);
    return (value) => set.has(value);
  };
}

function isWithin({ span: inner }: Statement, { span: outer }: Statement): boolean {
  return outer.start < inner.start && inner.end <= outer.end;
}

/** It asks what a value is, and a missing one is an answer, too. */
function isTest({ kind }: Statement): boolean {
  return kind === "IfStatement" || kind === "SwitchStatement";
}

/** Nothing sets it at all, which is reported for itself, or something that may come before this flow does. */
function mayComeSet({ value, flow }: FlowRead, { setters, leadsTo }: AttributeFacts): boolean {
  const known = setters.get(value);
  if (known === undefined) return true;
  const local = typeof value !== "string" && value.scope === "flow";
  return !local && known.some((setter) => leadsTo(setter.flow, flow));
}

function report(read: FlowRead, setters: readonly Setter[]): Diagnostic {
  const { file, reference, value, flow } = read;
  const place = { file, span: reference.span };
  const name = nameOf(read);
  const related = setters.slice(0, maxRelated).map(settingPlace);
  if (!setters.some((setter) => setter.flow === flow)) {
    const flows = flowNames(setters);
    return diagnostic(controlFlowDiagnostics["set-elsewhere"], place, { name, flows }, { related });
  }
  return typeof value === "string"
    ? diagnostic(
        controlFlowDiagnostics["not-given-yet"],
        place,
        { name, source: sourceWords(value) },
        { related },
      )
    : diagnostic(controlFlowDiagnostics["read-before-set"], place, { name }, { related });
}

function reportPerhaps(read: FlowRead, setters: readonly Setter[]): Diagnostic {
  const { file, reference, value, flow } = read;
  const own = setters.filter((setter) => setter.flow === flow).slice(0, maxRelated);
  const advice =
    typeof value === "string"
      ? "Read it only where it was given, or ask for it with an `if` first."
      : "Set it on the other ways too, give it a default where it is declared, or ask for it with an `if` first.";
  return diagnostic(
    controlFlowDiagnostics["perhaps-not-set"],
    { file, span: reference.span },
    { name: nameOf(read), advice },
    { related: own.map(settingPlace) },
  );
}

const maxRelated = 3;

/** What a module sets, it has set for the flow that calls it. */
function setByModule(
  view: FlowView,
  facts: AttributeFacts,
  statement: Statement,
  outcome: string,
): readonly Value[] {
  if (statement.kind !== "VerbStatement" || statement.verb.text !== "call" || outcome === "error") return [];
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
