import type { Checked, CheckedFile } from "../model/checked.ts";
import type { AttributeSymbol, Symbol } from "../model/symbols.ts";

/** What lowering a file may look at: the file itself, and these properties of what is declared elsewhere. */
export interface Lowering extends CheckedFile {
  /** The checked properties of a resource, by their names in the catalogue. */
  readonly propertiesOf: (symbol: Symbol) => Readonly<Record<string, Checked>>;
  /** The first values of a module's input. */
  readonly firstInputOf: (symbol: Symbol) => Readonly<Record<string, Checked>>;
  /** The contact attribute of a name. */
  readonly attributeNamed: (name: string) => AttributeSymbol | undefined;
  /** A property of the program's `center` declaration, where there is one. */
  readonly centerProperty: (property: "country" | "timezone") => string | undefined;
}
