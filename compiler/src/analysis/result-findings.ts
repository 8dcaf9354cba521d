import type { Reference, Statement, VerbStatement } from "@contactflow/grammar";
import type { ReachNode } from "../control/reach.ts";
import { referencesOf } from "./attribute-uses.ts";
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
  const { entered, control } = view;
  const binders = bindersByName(control);
  if (binders.size === 0) return [];
  const known = knowledgeOf(view, binders);
  // A handler's statement stands in several nodes, but its author wrote it once.
  const nodesOf = Map.groupBy(entered.nodes, ({ place }) => place.point.statement);
  return [...nodesOf].flatMap(([statement, nodes]) =>
    resultReads(view, statement, binders).flatMap(({ reference, name, own, verb }): ResultFinding[] => {
      const problem = problemOf(name, own, known(nodes, verb), isTest(statement));
      return problem === undefined ? [] : [{ reference, name, verb, binders: own, problem }];
    }),
  );
}

interface ResultRead {
  readonly reference: Reference;
  readonly name: string;
  readonly own: readonly VerbStatement[];
  readonly verb: string;
}

function resultReads({ file }: FlowView, statement: Statement, binders: Binders): readonly ResultRead[] {
  return referencesOf(statement).flatMap((reference) => {
    const name = reference.root.text;
    const own = binders.get(name);
    const resolution = file.resolutions.get(reference);
    const verb = own?.[0]?.verb.text;
    if (own === undefined || verb === undefined) return [];
    if (resolution?.kind !== "read" || resolution.attribute !== undefined) return [];
    return [{ reference, name, own, verb }];
  });
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
