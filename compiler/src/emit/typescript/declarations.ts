import { attributesInterface } from "./attributes.ts";
import { centerGroups, definitionTypes } from "./center.ts";
import { literalType, quoted, typeKey } from "./literal.ts";
import { namesIn, usedTypes } from "./machine.ts";
import type { CompiledModule, ModuleDeclaration } from "./module.ts";
import { outcomesType } from "./outcomes-type.ts";
import {
  type DeclareStatement,
  type ImportedName,
  type SourceStatement,
  exportRenamed,
  generatedFrom,
} from "./source-file.ts";
import { relativePath } from "../../model/paths.ts";

/**
 * The declarations of a `.flow` file (`support.d.flow.ts` beside `support.flow`): what TypeScript knows of
 * `import … from "./support.flow"`. Names, phone numbers and attributes are literal types, so that tests are checked.
 */
export function declarationsFile(module: CompiledModule): readonly SourceStatement[] {
  const names = namesIn(module);
  return [
    generatedFrom(module.source),
    {
      kind: "import",
      from: "@contactflow/runtime",
      names: [],
      types: [...new Set(["Center", "FlowDefinition", ...usedTypes(module.declarations)])].sort(),
    },
    ...module.imports.map(({ from, declarations }): SourceStatement => ({
      kind: "import",
      from: relativePath(module.source, from),
      names: declarations.map(({ name }) => names(name)),
      types: [],
    })),
    attributesInterface(module.center.attributes),
    ...module.declarations.map((declaration) => declared(declaration, names(declaration.name))),
    center(module, names),
    ...exportRenamed(module.declarations.map(({ name }) => names(name))),
  ];
}

function declared(declaration: ModuleDeclaration, name: ImportedName): DeclareStatement {
  if (declaration.kind === "flow") {
    const type = `FlowDefinition<${quoted(declaration.name)}, ${outcomesType(declaration.flow)}>`;
    return { kind: "declare", name, doc: declaration.flow.description, type };
  }
  const { resource } = declaration;
  const type =
    resource.group === "phoneNumbers" ? literalType(resource.definition) : definitionTypes[resource.group];
  return { kind: "declare", name, doc: resource.doc, type };
}

function center(module: CompiledModule, names: (name: string) => ImportedName): DeclareStatement {
  const { name, timezone, country, settings, attributes, defaults, doc } = module.center;
  const head = {
    name,
    timezone,
    ...(country === undefined ? {} : { country }),
    ...(settings === undefined ? {} : { settings }),
  };
  const fields = [
    ...Object.entries(head).map(([key, value]) => `readonly ${key}: ${literalType(value)}`),
    `readonly attributes: ${literalType(Object.fromEntries(attributes.map((each) => [each.name, each.definition])))}`,
    ...centerGroups(module).map(({ key, declarations }) => {
      const members = declarations.map(
        (each) => `readonly ${typeKey(each.name)}: typeof ${names(each.name).local}`,
      );
      return `readonly ${key}: {${members.length === 0 ? "" : `\n${members.join(";\n")};\n`}}`;
    }),
    `readonly defaults: ${literalType(defaults)}`,
  ];
  return {
    kind: "declare",
    name: { name: "center", local: "center" },
    doc: doc ?? "The contact centre of this file and of all that it imports.",
    type: `Center<{\n${fields.join(";\n")};\n}, Attributes>`,
  };
}
