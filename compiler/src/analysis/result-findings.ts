import type { Reference, Statement, VerbStatement } from "@contactflow/grammar";
import type { ReachNode } from "../control/reach.ts";
import type { FlowView } from "../control/flow-view.ts";
import { type Lack, lacks } from "./result-lacks.ts";
import { type Binders, bindersByName, giving, givesResult } from "./result-uses.ts";
import { solve } from "./solve.ts";

/** One read of a result that is not there, or may not be. */
export interface ResultFinding {
  readonly reference: Reference;
  readonly name: string;
  /** `invoke` or `call`: the verb whose last result can be read. */
  readonly verb: string;
  /** The statements that give the name its value. */
  readonly binders: readonly VerbStatement[];
  readonly problem: ResultProblem;
}

export type ResultProblem =
  /** Nothing gives it a value on any way. */
  | { readonly kind: "none"; readonly lacks: readonly Lack[] }
  /** On some ways it has no value. */
  | { readonly kind: "perhaps none"; readonly lacks: readonly Lack[] }
  /** Other results have taken its place on all ways, or on some. */
  | { readonly kind: "replaced" | "perhaps replaced"; readonly by: readonly VerbStatement[] };

/** Every mistaken read of a flow, statement by statement. */
export function resultFindings(view: FlowView): readonly ResultFinding[] {
  const binders = bindersByName(view.control);
  if (binders.size === 0) return [];
  const reads = [...view.control.points.keys()].flatMap((statement) => resultReads(view, statement, binders));
  if (reads.length === 0) return [];
  const known = knowledgeOf(view, binders);
  return reads.flatMap(({ statement, reference, name, own, verb }): ResultFinding[] => {
    const nodes = view.nodesOf(statement);
    if (nodes.length === 0) return [];
    const problem = problemOf(name, own, known(nodes, verb), isTest(statement));
    return problem === undefined ? [] : [{ reference, name, verb, binders: own, problem }];
  });
}

interface ResultRead {
  readonly statement: Statement;
  readonly reference: Reference;
  readonly name: string;
  readonly own: readonly VerbStatement[];
  readonly verb: string;
}

function resultReads(
  { file, referencesOf }: FlowView,
  statement: Statement,
  binders: Binders,
): readonly ResultRead[] {
  const reads: ResultRead[] = [];
  for (const reference of referencesOf(statement)) {
    const name = reference.root.text;
    const own = binders.get(name);
    const verb = own?.[0]?.verb.text;
    if (own === undefined || verb === undefined) continue;
    const resolution = file.resolutions.get(reference);
    if (resolution?.kind === "read" && resolution.attribute === undefined)
      reads.push({ statement, reference, name, own, verb });
  }
  return reads;
}

/** What may have happened before some nodes, about the results of one verb. */
interface Knowledge {
  /** The statements that may have given a result at some time. */
  readonly given: readonly VerbStatement[];
  /** The statements that may have given the last one. */
  readonly last: readonly VerbStatement[];
  readonly lacks: readonly Lack[];
}

function knowledgeOf(
  { file, entered }: FlowView,
  binders: Binders,
): (nodes: readonly ReachNode[], verb: string) => Knowledge {
  const given = solve(entered, giving);
  // After one that failed nobody knows what is there, so nothing is said about it.
  const last = solve(entered, giving, ({ place }) => {
    const { statement } = place.point;
    return givesResult(statement) ? (other) => other.verb.text === statement.verb.text : () => false;
  });
  const lacking = lacks(file, entered, binders);
  return (nodes, verb) => {
    const before = <Fact>(facts: (node: ReachNode) => ReadonlySet<Fact>): readonly Fact[] => [
      ...new Set(nodes.flatMap((node) => [...facts(node)])),
    ];
    return {
      given: before(given),
      last: before(last).filter((statement) => statement.verb.text === verb),
      lacks: before(lacking),
    };
  };
}

function problemOf(
  name: string,
  own: readonly VerbStatement[],
  { given, last, lacks: all }: Knowledge,
  test: boolean,
): ResultProblem | undefined {
  const missing = all.filter((lack) => lack.name === name && !lack.replaced);
  if (!given.some((statement) => own.includes(statement))) return { kind: "none", lacks: missing };
  const by = last.filter((statement) => !own.includes(statement));
  if (by.length > 0) return { kind: by.length === last.length ? "replaced" : "perhaps replaced", by };
  return missing.length === 0 || test ? undefined : { kind: "perhaps none", lacks: missing };
}

/** It asks what a value is, and a missing one is an answer, too. */
function isTest({ kind }: Statement): boolean {
  return kind === "IfStatement" || kind === "SwitchStatement";
}
