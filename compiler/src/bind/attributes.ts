import type { Member } from "@contactflow/grammar";
import type { Report } from "../diagnostics/report.ts";
import type { AttributeSymbol, FilePath, Symbol } from "../program/checked.ts";
import { plainText } from "../program/key.ts";
import type { LoadedProgram } from "../program/load.ts";
import { builtInNames } from "./built-in-names.ts";
import { declaredAt } from "./declarations.ts";
import { typeOf } from "./type-of.ts";

/** Contact attributes of the whole program. */
export function bindContactAttributes(
  loaded: LoadedProgram,
  symbols: ReadonlyMap<string, Symbol>,
  reportIn: (file: FilePath) => Report,
): ReadonlyMap<string, AttributeSymbol> {
  const attributes = new Map<string, AttributeSymbol>();
  for (const { path, tree } of loaded.files.values()) {
    for (const node of tree.declarations) {
      if (node.kind !== "ResourceDeclaration" || node.resource !== "attributes") continue;
      declareAttributes(
        node.members,
        { scope: "contact", file: path, taken: [attributes], symbols },
        {
          into: attributes,
          report: reportIn(path),
        },
      );
    }
  }
  return attributes;
}

interface Declaring {
  readonly scope: AttributeSymbol["scope"];
  readonly file: FilePath;
  /** Attributes that must not be declared again. */
  readonly taken: readonly ReadonlyMap<string, AttributeSymbol>[];
  readonly symbols: ReadonlyMap<string, Symbol>;
}

/** Declares the members of an `attributes` or `input` section. */
export function declareAttributes(
  members: readonly Member[],
  { scope, file, taken, symbols }: Declaring,
  { into, report }: { readonly into: Map<string, AttributeSymbol>; readonly report: Report },
): void {
  for (const member of members) {
    const name = plainText(member.key);
    const { span } = member.key;
    if (name === undefined) {
      report("wrong-type", span, {
        wanted: "A fixed name",
        found: "a text with values in it",
        suggestion: "",
      });
      continue;
    }
    const other = taken.map((known) => known.get(name)).find((known) => known !== undefined);
    if (other !== undefined) {
      const related = [{ file: other.file, span: other.span, message: "It is declared here." }];
      report("duplicate-attribute", span, { name }, { related });
      continue;
    }
    // In quotes it is only read as `attributes["name"]`, and a module's input as `input.name`: neither can be mixed up.
    if (scope !== "input" && member.key.kind === "Name") {
      const meaning = builtInNames.get(name);
      const symbol = symbols.get(name);
      if (meaning !== undefined) report("built-in-name", span, { name, meaning });
      else if (symbol !== undefined)
        report("duplicate-name", span, { name }, { related: [declaredAt(symbol)] });
    }
    const type = member.broken ? { kind: "unknown" as const } : typeOf(member.value, file, report);
    into.set(name, { name, scope, type, file, span, doc: member.doc?.text });
  }
}
