import type { Outside } from "../bind/outside.ts";
import type { AttributeSymbol, FilePath, ResourceSymbol, Symbol } from "../model/symbols.ts";
import { seemsToDeclare } from "../model/damage.ts";
import type { FileInterface } from "../model/facts.ts";
import { invariant } from "../model/invariant.ts";

/** The names of a program, each with what it stands for: the first declaration, in the order of the files. */
export interface Names {
  readonly symbols: ReadonlyMap<string, Symbol>;
  readonly attributes: ReadonlyMap<string, AttributeSymbol>;
  /** The first `center` declaration. */
  readonly center: ResourceSymbol | undefined;
}

export function namesOf(interfaces: Iterable<FileInterface>): Names {
  const symbols = new Map<string, Symbol>();
  const attributes = new Map<string, AttributeSymbol>();
  let center: ResourceSymbol | undefined;
  for (const one of interfaces) {
    for (const [name, symbol] of one.symbols) {
      if (symbols.has(name)) continue;
      symbols.set(name, symbol);
      if (symbol.kind === "resource" && symbol.resource === "center") center ??= symbol;
    }
    for (const attribute of one.attributes)
      if (!attributes.has(attribute.name)) attributes.set(attribute.name, attribute);
  }
  return { symbols, attributes, center };
}

/** The same names, where a file that was edited has them now. */
export function withPlacesOf(names: Names, edited: FileInterface | undefined): Names {
  if (edited === undefined || edited.attributes.length === 0) return names;
  const attributes = new Map(names.attributes);
  for (const attribute of edited.attributes.toReversed())
    if (attributes.get(attribute.name)?.file === edited.path) attributes.set(attribute.name, attribute);
  return { ...names, attributes };
}

/** The files of a program, in the order of their paths. */
export type Interfaces = ReadonlyMap<FilePath, { readonly interface: FileInterface; readonly text: string }>;

/** Answers what a file may ask about the others. */
export function outsideOf(files: Interfaces, { symbols, attributes, center }: Names): Outside {
  const some = (holds: (one: FileInterface) => boolean): boolean => {
    for (const file of files.values()) if (holds(file.interface)) return true;
    return false;
  };
  return {
    symbol: (name) => symbols.get(name),
    attribute: (name) => attributes.get(name),
    attributeNames: () => attributes.keys(),
    attributesComplete: () => !some((one) => one.lacksAttributes),
    mayHaveLost: (name) => {
      for (const { interface: one, text } of files.values())
        if (
          one.isDamaged &&
          (seemsToDeclare("declaration", name, text) || seemsToDeclare("attribute", name, text))
        )
          return true;
      return false;
    },
    mayHaveLostIn: (path, name) => {
      const file = files.get(path);
      return file?.interface.isDamaged === true && seemsToDeclare("declaration", name, file.text);
    },
    hasCountry: () => {
      if (center !== undefined) return center.doubt !== "none" || center.written.includes("country");
      return some((one) => one.isDamaged || !one.isComplete || !one.importsComplete);
    },
    file: (path) => files.get(path)?.interface,
    paths: () => files.keys(),
    declaredAt: ({ name, file }) => {
      const place = files.get(file)?.interface.declarations.find((each) => each.name === name);
      invariant(place !== undefined, `${file} does not declare ${name}`);
      return { file, span: place.span, message: `\`${name}\` is declared here.` };
    },
  };
}
