import { centerGroups, definitionTypes } from "./center.ts";
import { type Locate, flowDefinition } from "./flow-definition.ts";
import { fieldLiterals, type Language, literal, propertyKey, record } from "./literal.ts";
import { localNames } from "./local-names.ts";
import type { CompiledModule, ModuleDeclaration } from "./module.ts";
import {
  type ConstStatement,
  type ImportedName,
  type SourceStatement,
  exportRenamed,
  generatedFrom,
} from "./source-file.ts";
import { attributesInterface } from "./attributes.ts";
import { relativePath } from "../../model/paths.ts";

/**
 * The compiled file of a `.flow` file: every declaration under its name, and `center`. Files may import each other in
 * a circle, so nothing of another file is read before somebody asks the center for its definition.
 * The imports of other files come third, one each, after the header and the import of the runtime.
 */
export function machineFile(
  module: CompiledModule,
  locate: Locate,
  language: Language,
  counted?: string,
): readonly SourceStatement[] {
  const names = namesIn(module);
  return [
    generatedFrom(module.source),
    {
      kind: "import",
      from: "@contactflow/runtime",
      names: runtimeFunctions(module).map((name) => ({ name, local: name })),
      types: usedTypes(module.declarations),
    },
    ...module.imports.map(({ from, declarations }): SourceStatement => ({
      kind: "import",
      from: `${relativePath(module.source, from)}${language === "typescript" ? ".js" : ""}`,
      names: declarations.map(({ name }) => names(name)),
      types: [],
    })),
    attributesInterface(module.center.attributes),
    ...module.declarations.map((declaration) =>
      declared(declaration, names(declaration.name), { locate, language, counted }),
    ),
    center(module, names, language),
    ...exportRenamed(module.declarations.map(({ name }) => names(name))),
  ];
}

/** What each declaration that a module has or imports is called in it. */
export function namesIn(module: CompiledModule): (name: string) => ImportedName {
  const locals = localNames(
    module.declarations.map(({ name }) => name),
    module.imports.flatMap(({ declarations }) => declarations.map(({ name }) => name)),
  );
  return (name) => ({ name, local: locals.get(name) ?? name });
}

/** The types of the runtime that some declarations are described by. */
export function usedTypes(declarations: readonly ModuleDeclaration[]): readonly string[] {
  const used = declarations.map((declaration) =>
    declaration.kind === "flow" ? undefined : definitionTypes[declaration.resource.group],
  );
  return [...new Set(used.filter((type) => type !== undefined))].sort();
}

function runtimeFunctions(module: CompiledModule): readonly string[] {
  return module.declarations.some(({ kind }) => kind === "flow")
    ? ["defineCenter", "defineFlow"]
    : ["defineCenter"];
}

interface Printing {
  readonly locate: Locate;
  readonly language: Language;
  readonly counted: string | undefined;
}

function declared(
  declaration: ModuleDeclaration,
  name: ImportedName,
  { locate, language, counted }: Printing,
): ConstStatement {
  if (declaration.kind === "resource") {
    const { definition, doc, group } = declaration.resource;
    const expression = record(fieldLiterals(definition, language), "expanded");
    const type = language === "typescript" ? ` as const satisfies ${definitionTypes[group]}` : "";
    return { kind: "const", name, doc, expression: `${expression}${type}` };
  }
  const { states, ...head } = flowDefinition(declaration.flow, locate, counted);
  const table = Object.entries(states).map(
    ([id, state]) => [id, record(fieldLiterals(state, language))] as const,
  );
  const fields = [...fieldLiterals(head, language), ["states", record(table, "expanded")] as const];
  const expression = `defineFlow(${record(fields, "expanded")})`;
  return { kind: "const", name, doc: declaration.flow.description, expression };
}

function center(
  module: CompiledModule,
  names: (name: string) => ImportedName,
  language: Language,
): ConstStatement {
  const { attributes, defaults, doc, ...head } = module.center;
  const declaredAttributes = Object.fromEntries(attributes.map((each) => [each.name, each.definition]));
  const definition = record(
    [
      ...fieldLiterals(head, language),
      ["attributes", literal(declaredAttributes, language)],
      ...centerGroups(module).map(
        ({ key, declarations }) => [key, references(declarations.map((each) => names(each.name)))] as const,
      ),
      ["defaults", literal(defaults, language)],
    ],
    "expanded",
  );
  return {
    kind: "const",
    name: { name: "center", local: "center" },
    doc: doc ?? "The contact centre of this file and of all that it imports.",
    expression: `defineCenter${language === "typescript" ? "<Attributes>" : ""}()(() => (${definition}))`,
  };
}

function references(names: readonly ImportedName[]): string {
  if (names.length === 0) return "{}";
  return `{ ${names.map(({ name, local }) => (name === local ? name : `${propertyKey(name)}: ${local}`)).join(", ")} }`;
}
