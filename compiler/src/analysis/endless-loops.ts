import {
  type Assignment,
  type Diagnostic,
  diagnostic,
  type Name,
  type RelatedPlace,
  type Statement,
} from "@contactflow/grammar";
import { controlFlowDiagnostics } from "../diagnostics/control-flow.ts";
import { setBy, type Value, valueOf } from "./attribute-uses.ts";
import { components } from "./components.ts";
import type { FlowView } from "../control/flow-view.ts";
import { isNode, type ReachNode, type Way } from "../control/reach.ts";
import { givesResult } from "./result-uses.ts";
import { listed } from "../diagnostics/lists.ts";
import { headOf, wordOf } from "../control/wording.ts";

/**
 * Circles that nothing waits or asks in, and that only an error leads out of, or an `if` or `switch` whose values nothing in the
 * circle changes: the contact would spin until the platform stops it. In queue and hold flows, which an agent ends, a prompt in the
 * circle counts as waiting.
 */
export function endlessLoops(view: FlowView): readonly Diagnostic[] {
  const isError = errorWays(view);
  const normal = (node: ReachNode): readonly Way[] => node.ways.filter((way) => !isError(node, way));
  const successors = (node: ReachNode): readonly ReachNode[] => {
    const found: ReachNode[] = [];
    for (const way of node.ways) if (isNode(way.to) && !isError(node, way)) found.push(way.to);
    return found;
  };

  const reported = new Set<Statement>();
  const found: Diagnostic[] = [];
  for (const circle of components(view.reached.nodes, successors)) {
    const [first] = circle;
    if (first === undefined || (circle.length === 1 && !first.ways.some(({ to }) => to === first))) continue;
    if (circle.some((node) => pauses(view, node))) continue;
    const members = new Set(circle);
    const leaving = circle.filter((node) => normal(node).some(({ to }) => !isNode(to) || !members.has(to)));
    const statements = statementsOf(circle);
    if (!areFixed(view, statementsOf(leaving), statements)) continue;
    if (statements.some((statement) => reported.has(statement))) continue;
    for (const statement of statements) reported.add(statement);
    found.push(report(view, statements, statementsOf(leaving)));
  }
  return found;
}

function statementsOf(nodes: readonly ReachNode[]): readonly Statement[] {
  return [...new Set(nodes.map(({ place }) => place.point.statement))].sort(
    (left, right) => left.span.start - right.span.start,
  );
}

/** Whether they decide in each round as in the first. */
function areFixed(view: FlowView, leaving: readonly Statement[], circle: readonly Statement[]): boolean {
  const { file } = view;
  const decisions = leaving.filter(({ kind }) => kind === "IfStatement" || kind === "SwitchStatement");
  if (decisions.length < leaving.length) return false;
  if (leaving.length === 0) return true;
  const changed = new Set<Value>();
  for (const statement of circle) {
    const values = setBy(view, statement);
    // Lambdas and modules may change whatever they like.
    if (values === undefined || givesResult(statement) || changesContact(statement)) return false;
    for (const value of values) changed.add(value);
  }
  return decisions.every((statement) =>
    view.referencesOf(statement).every((reference) => {
      const resolution = file.resolutions.get(reference);
      if (resolution?.kind === "word") return true;
      if (resolution?.kind !== "read") return false;
      const value = valueOf(reference, resolution);
      return value === undefined || !changed.has(value);
    }),
  );
}

/** Properties of the contact are read under other names than they are set. */
function changesContact(statement: Statement): boolean {
  if (statement.kind === "SetStatement")
    return statement.assignments.some(isOfContact) || isContact(statement.scope);
  return statement.kind === "VerbStatement" && !harmless.has(statement.verb.text);
}

const harmless: ReadonlySet<string> = new Set(["play", "tag", "untag"]);

function isOfContact({ target }: Assignment): boolean {
  return target.kind === "Reference" && isContact(target.root);
}

function isContact(name: Name | undefined): boolean {
  return name?.text === "contact";
}

/** Tells the ways that only an error takes. */
export function errorWays({ file }: FlowView): (node: ReachNode, way: Way) => boolean {
  return ({ place }, { exit, failedTransfer }) => {
    if (failedTransfer !== undefined) return true;
    const outcomes = file.endings.get(place.point.statement)?.outcomes ?? [];
    return outcomes.some(({ name, error }) => error && name === exit.outcome);
  };
}

/** Something in it takes time, or nobody can tell. */
export function pauses({ file, flow }: FlowView, { place }: ReachNode): boolean {
  const { statement, exits } = place.point;
  if (statement.broken || exits.some(({ destination }) => destination.kind === "unknown")) return true;
  if (statement.kind !== "VerbStatement") return false;
  const ending = file.endings.get(statement);
  if (ending === undefined || ending.waits) return true;
  return statement.verb.text === "play" && endedByOthers.has(flow.flow);
}

/** An agent who takes the contact ends these, however long they play. */
const endedByOthers: ReadonlySet<string> = new Set(["queue flow", "customer hold flow", "agent hold flow"]);

function report(view: FlowView, statements: readonly Statement[], leaving: readonly Statement[]): Diagnostic {
  const { control, file } = view;
  const steps = new Set(
    statements.map((statement) => control.points.get(statement)?.step).filter((step) => step !== undefined),
  );
  const names = [...steps].map((step) => (step.name.kind === "Name" ? step.name.text : "?"));
  const where =
    names.length === 0
      ? "here"
      : names.length === 1
        ? `in step ${listed(names, "and")}`
        : `between the steps ${listed(names, "and")}`;
  const [first, ...others] = beginnings(view, statements);
  const related = others.map((statement): RelatedPlace => ({
    file: file.path,
    span: headOf(statement),
    message: "It comes through here.",
  }));
  const head = first ?? statements[0];
  const [decision] = leaving;
  if (decision !== undefined && head !== undefined) {
    const place = { file: file.path, span: headOf(head) };
    const deciding = leaving.map((statement): RelatedPlace => ({
      file: file.path,
      span: headOf(statement),
      message: "What this looks at stays the same.",
    }));
    const values = { where, decision: wordOf(decision) };
    return diagnostic(controlFlowDiagnostics["unchanging-loop"], place, values, { related: deciding });
  }
  return diagnostic(
    controlFlowDiagnostics["endless-loop"],
    { file: file.path, span: head === undefined ? view.flow.span : headOf(head) },
    { where },
    { related },
  );
}

/** The first statement of the circle in each step. */
function beginnings({ control }: FlowView, statements: readonly Statement[]): readonly Statement[] {
  const seen = new Set<unknown>();
  return statements.filter((statement) => {
    const step = control.points.get(statement)?.step;
    if (seen.has(step)) return false;
    seen.add(step);
    return true;
  });
}
