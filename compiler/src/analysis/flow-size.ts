import type { Diagnostic, FlowDeclaration } from "@contactflow/grammar";
import { reportInto } from "../diagnostics/report.ts";
import { lowerFlow } from "../lower/flow.ts";
import type { CheckedFile } from "../program/checked.ts";
import { visitStatements } from "../program/statements.ts";

/** The platform runs so many actions in one flow or module. */
const maxActions = 250;
/** No flow of fewer statements comes near that: they are not worth counting out. */
const fewStatements = 40;

/** A flow of more actions than the platform takes. Assumes a flow without mistakes, in a file without errors. */
export function flowSize(file: CheckedFile, flow: FlowDeclaration): readonly Diagnostic[] {
  let statements = 0;
  visitStatements(flow, () => {
    statements += 1;
  });
  if (statements < fewStatements) return [];
  // What is declared elsewhere changes what actions say, not how many there are.
  const { name, nodes } = lowerFlow(
    {
      ...file,
      propertiesOf: () => ({}),
      firstInputOf: () => ({}),
      attributeNamed: () => undefined,
      centerProperty: () => "US",
    },
    flow,
  );
  if (nodes.length <= maxActions) return [];
  const found: Diagnostic[] = [];
  const [largest] = [...Map.groupBy(nodes, ({ step }) => step)].toSorted(
    ([, left], [, right]) => right.length - left.length,
  );
  const [step, actions = []] = largest ?? [];
  reportInto(found, file.path)("flow-too-long", flow.name?.span ?? flow.head, {
    flow: name,
    count: nodes.length,
    max: maxActions,
    largest: step === undefined ? "What stands before its steps" : `Its step \`${step}\``,
    actions: actions.length,
  });
  return found;
}
