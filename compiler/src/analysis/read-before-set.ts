import { type Diagnostic, diagnostic, type Statement } from "@contactflow/grammar";
import { controlFlowDiagnostics } from "../diagnostics/control-flow.ts";
import type { AttributeFacts, Setter } from "./attribute-facts.ts";
import { readsOf, setBy, type Value } from "./attribute-uses.ts";
import type { FlowView } from "./flow-view.ts";
import { nameOf } from "./never-set.ts";
import { solve } from "./solve.ts";
import { allOf, headOf } from "./wording.ts";

/**
 * Reads that no way through the flow sets before, although something sets the value: later in this flow (an error), or in other
 * flows that do not lead here (a warning). A flow that may come before is trusted to have set it.
 */
export function readBeforeSet(view: FlowView, facts: AttributeFacts): readonly Diagnostic[] {
  if (facts.uncertain) return [];
  const { program, flow, file, entered } = view;
  const setBefore = solve(entered, (node, way) => {
    const goesOn = way.exit.outcome === "done" && way.failedTransfer === undefined;
    const { statement } = node.place.point;
    return goesOn ? [...(setBy(program, statement) ?? []), ...setByModule(view, facts, statement)] : [];
  });

  const reported = new Set<Value>();
  const early = new Map<Statement, ReadonlySet<Value>>();
  for (const node of entered.nodes) {
    const { statement } = node.place.point;
    const before = setBefore(node);
    early.set(statement, new Set([...(early.get(statement) ?? []), ...before]));
  }
  const inOrder = [...early].sort(([left], [right]) => left.span.start - right.span.start);
  return inOrder.flatMap(([statement, before]) =>
    readsOf(program, statement).flatMap(({ reference, value }) => {
      const setters = facts.setters.get(value);
      if (setters === undefined || before.has(value) || facts.isGiven(value) || reported.has(value))
        return [];
      const local = typeof value !== "string" && value.scope === "flow";
      if (!local && setters.some((setter) => facts.leadsTo(setter.flow, flow))) return [];
      reported.add(value);
      const place = { file: file.path, span: reference.span };
      const related = setters.slice(0, maxRelated).map(settingPlace);
      const own = setters.some((setter) => setter.flow === flow);
      return own
        ? [diagnostic(controlFlowDiagnostics["read-before-set"], place, { name: nameOf(value) }, { related })]
        : [
            diagnostic(
              controlFlowDiagnostics["set-elsewhere"],
              place,
              { name: nameOf(value), flows: flowNames(setters) },
              { related },
            ),
          ];
    }),
  );
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

function settingPlace({ file, statement }: Setter): {
  file: string;
  span: { start: number; end: number };
  message: string;
} {
  return { file, span: headOf(statement), message: "It is set here." };
}

function flowNames(setters: readonly Setter[]): string {
  const names = setters.map(({ flow }) => (flow.name?.kind === "Name" ? flow.name.text : "?"));
  return allOf([...new Set(names)]);
}
