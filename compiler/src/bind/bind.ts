import type { Declaration, FlowDeclaration } from "@contactflow/grammar";
import { catalogue } from "../catalogue/index.ts";
import { aKind } from "../catalogue/nouns.ts";
import type { Report } from "../diagnostics/report.ts";
import type { ProgramFile } from "../model/checked.ts";
import type { FilePath } from "../model/symbols.ts";
import type { Damage } from "../model/damage.ts";
import type { DeclarationPlace, FileInterface } from "../model/facts.ts";
import { bindContactAttributes } from "./attributes.ts";
import type { BoundFile, FlowScope } from "./bound.ts";
import { reservedNames } from "./built-in-names.ts";
import { bindFlow } from "./flow-scopes.ts";
import { bindImports } from "./imports.ts";
import type { Outside } from "./outside.ts";
import { signatureOf } from "./signatures.ts";

/**
 * Gives every declaration, import, attribute, step and result of a file its name. Assumes only that it is parsed; what is missing or
 * declared twice is reported, and the first declaration counts.
 */
export function bindFile(
  file: ProgramFile,
  damage: Damage,
  own: FileInterface,
  outside: Outside,
  report: Report,
): BoundFile {
  const firsts = firstPlaces(own);
  for (const [index, node] of file.tree.declarations.entries()) {
    const place = own.declarations[index];
    if (place !== undefined) bindName(node, place, { path: file.path, firsts, outside, report });
    signatureOf(node, file.path, report, damage);
    if (node.kind === "ResourceDeclaration" && node.resource === "attributes")
      bindContactAttributes(node, file.path, outside, report);
  }
  const scope = bindImports(own, file.tree, outside, report);
  const flows = new Map<FlowDeclaration, FlowScope>();
  for (const [index, node] of file.tree.declarations.entries()) {
    if (node.kind !== "FlowDeclaration") continue;
    const place = own.declarations[index];
    const symbol = place && firsts.has(place) ? own.symbols.get(place.name ?? "") : undefined;
    const around = { scope, symbol: symbol?.kind === "flow" ? symbol : undefined, outside, damage, report };
    flows.set(node, bindFlow(node, around));
  }
  return { ...file, damage, scope, flows };
}

/** The first declaration of each name. */
function firstPlaces({ declarations }: FileInterface): ReadonlySet<DeclarationPlace> {
  const byName = new Map<string, DeclarationPlace>();
  for (const place of declarations)
    if (place.name !== undefined && !byName.has(place.name)) byName.set(place.name, place);
  return new Set(byName.values());
}

const maxFlowName = 127;

interface Naming {
  readonly path: FilePath;
  readonly firsts: ReadonlySet<DeclarationPlace>;
  readonly outside: Outside;
  readonly report: Report;
}

/** Reports names that stand for two things or that the platform would not show. */
function bindName(
  node: Declaration,
  place: DeclarationPlace,
  { path, firsts, outside, report }: Naming,
): void {
  const { name, span, shown, shownSpan, kind } = place;
  if (name === undefined) return;
  const meaning = reservedNames.get(name);
  if (meaning !== undefined) report("built-in-name", span, { name, meaning });
  const first = outside.symbol(name);
  if (first !== undefined && (first.file !== path || !firsts.has(place))) {
    report("duplicate-name", span, { name }, { related: [outside.declaredAt(first)] });
    return;
  }
  if (shown === undefined) {
    const found = "a text with values in it";
    report("wrong-type", shownSpan, { wanted: "A fixed text", found, suggestion: "" });
    return;
  }
  if (shown.trim() === "") report("blank-name", shownSpan, {});
  const max = node.kind === "FlowDeclaration" ? maxFlowName : catalogue.resources[node.resource].maxName;
  if (shown.length > max) report("name-length", shownSpan, { max, kind: aKind(kind), length: shown.length });
}
