import type { Declaration, Diagnostic } from "@contactflow/grammar";
import { bindFile } from "../bind/bind.ts";
import type { Outside } from "../bind/outside.ts";
import { reportInto } from "../diagnostics/report.ts";
import type { CheckedFile, ProgramFile } from "../model/checked.ts";
import type { Damage } from "../model/damage.ts";
import type { FileInterface, Mentions } from "../model/facts.ts";
import { type Context, emptyResults, type OpenMentions, reportMissing } from "./context.ts";
import { checkFlow } from "./flow.ts";
import { checkResource } from "./resources.ts";

export interface FileCheck {
  readonly file: CheckedFile;
  readonly mentions: ReadonlyMap<Declaration, Mentions>;
  /** Of names, types and limits; in no order. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds out what a file means: names, types, options, outcomes; and what is wrong with it, one diagnostic for a mistake. Where
 * control goes in flows is judged later, on the result. Knows of other files what `outside` answers.
 */
export function checkFile(
  file: ProgramFile,
  damage: Damage,
  own: FileInterface,
  outside: Outside,
): FileCheck {
  const diagnostics: Diagnostic[] = [];
  const report = reportInto(diagnostics, file.path);
  const bound = bindFile(file, damage, own, outside, report);
  const { scope } = bound;
  const results = emptyResults();
  const mentions = new Map<Declaration, Mentions>();
  const missing: Context["missing"] = new Map();
  for (const node of file.tree.declarations) {
    const open: OpenMentions = { names: new Set(), dynamic: false };
    const context = { bound, outside, results, scope, report, flow: undefined, mentions: open, missing };
    if (node.kind === "ResourceDeclaration") checkResource(node, context);
    else checkFlow(node, context);
    mentions.set(node, { names: [...open.names], dynamic: open.dynamic });
  }
  reportMissing(missing);
  const symbolNamed = (name: string) => scope.symbols.get(name) ?? outside.symbol(name);
  return { file: { ...file, ...results, symbolNamed }, mentions, diagnostics };
}
