import type { Declaration } from "@contactflow/grammar";
import { catalogue } from "../catalogue/index.ts";
import { aKind, kinds } from "../catalogue/nouns.ts";
import type { Report } from "../diagnostics/report.ts";
import { plainText } from "../program/key.ts";
import type { FilePath, Symbol } from "../program/checked.ts";
import type { LoadedProgram } from "../program/load.ts";
import { reservedNames } from "./built-in-names.ts";

/** The declarations of a program by their names. */
export interface Declarations {
  readonly symbols: ReadonlyMap<string, Symbol>;
  readonly byFile: ReadonlyMap<FilePath, ReadonlyMap<string, Symbol>>;
  /** Files with a declaration that lacks its name. */
  readonly incomplete: ReadonlySet<FilePath>;
}

const maxFlowName = 127;

/** Collects every declared name, and reports names that stand for two things or that the platform would not show. */
export function collectDeclarations(
  loaded: LoadedProgram,
  reportIn: (file: FilePath) => Report,
): Declarations {
  const symbols = new Map<string, Symbol>();
  const byFile = new Map<FilePath, ReadonlyMap<string, Symbol>>();
  const incomplete = new Set<FilePath>();
  const shown = new Map<string, Symbol>();
  for (const { path, tree } of loaded.files.values()) {
    const own = new Map<string, Symbol>();
    const report = reportIn(path);
    for (const node of tree.declarations) {
      if (node.name?.kind !== "Name") {
        if (node.name?.kind === "Missing") incomplete.add(path);
        continue;
      }
      const { text: name, span } = node.name;
      const symbol = symbolOf(node, name, path);
      const meaning = reservedNames.get(name);
      if (meaning !== undefined) report("built-in-name", span, { name, meaning });
      const first = symbols.get(name);
      if (first === undefined) symbols.set(name, symbol);
      else report("duplicate-name", span, { name }, { related: [declaredAt(first)] });
      if (!own.has(name)) own.set(name, symbol);
      if (first === undefined) checkShownName(symbol, shown, report);
    }
    byFile.set(path, own);
  }
  return { symbols, byFile, incomplete };
}

function symbolOf(node: Declaration, name: string, file: FilePath): Symbol {
  return node.kind === "FlowDeclaration"
    ? { kind: "flow", name, file, node, flow: node.flow }
    : { kind: "resource", name, file, node, resource: node.resource };
}

/** Where a symbol is declared, for a diagnostic elsewhere. */
export function declaredAt({ node, name, file }: Symbol) {
  const span = node.name?.span ?? node.head;
  return { file, span, message: `\`${name}\` is declared here.` };
}

/** The name that the platform shows must fit, and differ from those of its kind. */
function checkShownName(symbol: Symbol, shown: Map<string, Symbol>, report: Report): void {
  const { node, name } = symbol;
  const kind = symbol.kind === "flow" ? symbol.flow : symbol.resource;
  const text = node.displayName === undefined ? name : plainText(node.displayName);
  const span = node.displayName?.span ?? node.name?.span ?? node.head;
  if (text === undefined) {
    report("wrong-type", span, { wanted: "A fixed text", found: "a text with values in it", suggestion: "" });
    return;
  }
  if (text.trim() === "") report("blank-name", span, {});
  const max = symbol.kind === "flow" ? maxFlowName : catalogue.resources[symbol.resource].maxName;
  if (text.length > max) report("name-length", span, { max, kind: aKind(kind), length: text.length });

  // Flows of all kinds share one list on the platform; modules have their own.
  const list = symbol.kind === "flow" && symbol.flow !== "module" ? "flows" : kinds(kind);
  const key = `${list}\n${text}`;
  const other = shown.get(key);
  if (other === undefined) shown.set(key, symbol);
  else report("duplicate-display-name", span, { kind: list, name: text }, { related: [declaredAt(other)] });
}
