import type { Diagnostic } from "@contactflow/grammar";
import { bindProgram } from "../bind/bind.ts";
import { reportInto } from "../diagnostics/report.ts";
import type { CheckedProgram } from "../program/checked.ts";
import type { LoadedProgram } from "../program/load.ts";
import { sorted } from "../report/order.ts";
import { type Context, emptyResults, reportMissing } from "./context.ts";
import { checkFlow } from "./flow.ts";
import { checkResource } from "./resources.ts";
import { checkQuotas } from "./quotas.ts";
import { checkServedQueues } from "./unserved-queues.ts";
import { checkSingles } from "./single-resources.ts";

/**
 * Finds out what a program means: names, types, options, outcomes; and what is wrong with it, one diagnostic for a mistake.
 * Where control goes in flows is judged later, on the result.
 */
export function checkProgram(loaded: LoadedProgram): CheckedProgram {
  const bound = bindProgram(loaded);
  const found: Diagnostic[] = [...loaded.diagnostics, ...bound.diagnostics];
  const results = emptyResults();
  const contexts: Context[] = [];
  for (const scope of bound.scopes.values())
    contexts.push({
      bound,
      results,
      scope,
      report: reportInto(found, scope.file),
      flow: undefined,
      missing: new Map(),
    });

  checkSingles(loaded, (file) => reportInto(found, file));
  for (const context of contexts)
    for (const node of loaded.files.get(context.scope.file)?.tree.declarations ?? [])
      if (node.kind === "ResourceDeclaration") checkResource(node, context);
  for (const context of contexts)
    for (const node of loaded.files.get(context.scope.file)?.tree.declarations ?? [])
      if (node.kind === "FlowDeclaration") checkFlow(node, context);
  for (const context of contexts) reportMissing(context);
  checkServedQueues(bound, results, (file) => reportInto(found, file));
  checkQuotas(bound.symbols, (file) => reportInto(found, file));

  return {
    ...results,
    files: loaded.files,
    symbols: bound.symbols,
    attributes: bound.attributes,
    imports: loaded.imports,
    diagnostics: sorted(found),
  };
}
