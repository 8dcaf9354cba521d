import type { Diagnostic, FlowDeclaration } from "@contactflow/grammar";
import { reportInto } from "../diagnostics/report.ts";
import type { CheckedFile } from "../model/checked.ts";
import type { FilePath } from "../model/symbols.ts";
import type { FileFacts } from "../model/facts.ts";
import { lowerFlow } from "./flow.ts";

/** The platform runs so many actions in one flow or module. */
const maxActions = 250;

/**
 * Tells of flows that become more actions than the platform takes. Assumes a program without errors; looks at a file again only when
 * its facts are others.
 */
export function flowSizes(): (
  facts: readonly FileFacts[],
  checkedFile: (path: FilePath) => CheckedFile,
) => readonly Diagnostic[] {
  const known = new WeakMap<FileFacts, readonly Diagnostic[]>();
  return (facts, checkedFile) =>
    facts.flatMap((file) => {
      if (!file.flows.some(({ isLong }) => isLong)) return [];
      const found = known.get(file) ?? tooLongIn(checkedFile(file.path));
      known.set(file, found);
      return found;
    });
}

function tooLongIn(file: CheckedFile): readonly Diagnostic[] {
  return file.tree.declarations.flatMap((node) =>
    node.kind === "FlowDeclaration" && !node.external ? tooLong(file, node) : [],
  );
}

function tooLong(file: CheckedFile, flow: FlowDeclaration): readonly Diagnostic[] {
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
