import {
  type Diagnostic,
  diagnostic,
  type Reference,
  type RelatedPlace,
  type VerbStatement,
} from "@contactflow/grammar";
import { controlFlowDiagnostics } from "../diagnostics/control-flow.ts";
import type { CheckedFile } from "../model/checked.ts";
import type { Signature } from "../model/symbols.ts";
import type { FlowView } from "../control/flow-view.ts";
import { giving } from "./result-uses.ts";
import { solve } from "./solve.ts";
import { storeAt } from "./stores.ts";
import { listed } from "../diagnostics/lists.ts";
import { headOf } from "../control/wording.ts";

/**
 * Reads of `external.field` where the last Lambda, or one that may be the last, declares an output without such a field. Silent
 * where an output is not declared, and in tests of the value. One diagnostic for a field and what lacks it, at its first read.
 */
export function otherResults(view: FlowView): readonly Diagnostic[] {
  const { file, entered } = view;
  const reads = [...view.control.points.keys()].flatMap((statement) =>
    statement.kind === "IfStatement" || statement.kind === "SwitchStatement"
      ? []
      : view.referencesOf(statement).flatMap((reference) => {
          const field = externalField(file, reference);
          return field === undefined ? [] : [{ statement, reference, field }];
        }),
  );
  if (reads.length === 0) return [];
  const last = solve(
    entered,
    (node, way) => giving(node, way).filter(({ verb }) => verb.text === "invoke"),
    (node, way) => () => giving(node, way).some(({ verb }) => verb.text === "invoke"),
  );
  const reported = new Set<string>();
  return reads.flatMap(({ statement, reference, field }) => {
    const invokes = new Set(view.nodesOf(statement).flatMap((node) => [...last(node)]));
    const lacking = [...invokes].filter((invoke) => outputOf(file, invoke)?.has(field) === false);
    const key = [field, ...lacking.map(({ span }) => span.start)].join(" ");
    if (lacking.length === 0 || reported.has(key)) return [];
    reported.add(key);
    const names = [...new Set(lacking.map(nameOf))];
    const related = lacking.map((invoke): RelatedPlace => ({
      file: file.path,
      span: headOf(invoke),
      message: "This gives the last result.",
    }));
    const values = {
      name: `external.${field}`,
      lambdas: listed(names, "or"),
      may: lacking.length === invokes.size ? "is" : "may be",
      field,
    };
    const place = { file: file.path, span: reference.span };
    return [diagnostic(controlFlowDiagnostics["other-result"], place, values, { related })];
  });
}

function externalField(file: CheckedFile, reference: Reference): string | undefined {
  const resolution = file.resolutions.get(reference);
  if (resolution?.kind !== "read" || resolution.attribute !== undefined) return undefined;
  if (storeAt(resolution.path, reference.root.text) !== "External") return undefined;
  return resolution.path[1];
}

/** The fields that a Lambda declares to give; `undefined` where it declares none. */
function outputOf({ symbolNamed }: CheckedFile, invoke: VerbStatement): Signature["output"] {
  const symbol = symbolNamed(nameOf(invoke));
  return symbol?.kind === "resource" && symbol.resource === "lambda" ? symbol.signature.output : undefined;
}

function nameOf({ primary }: VerbStatement): string {
  return primary?.kind === "Reference" ? primary.root.text : "";
}
