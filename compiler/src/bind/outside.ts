import type { RelatedPlace } from "@contactflow/grammar";
import type { AttributeSymbol, FilePath, Symbol } from "../model/symbols.ts";
import type { FileInterface } from "../model/facts.ts";

/**
 * The rest of the program, as far as the check of one file may ask about it. Each question is remembered with the file, which is
 * checked again when, and only when, an answer may have changed: nothing else of other files may be looked at.
 */
export interface Outside {
  /** What is declared under a name, wherever; where two declare it, the first. */
  readonly symbol: (name: string) => Symbol | undefined;
  /** The contact attribute of a name. */
  readonly attribute: (name: string) => AttributeSymbol | undefined;
  readonly attributeNames: () => Iterable<string>;
  /** False when a syntax error somewhere may have swallowed an attribute. */
  readonly attributesComplete: () => boolean;
  /** Whether a syntax error somewhere may have swallowed the declaration of a name. */
  readonly mayHaveLost: (name: string) => boolean;
  /** Whether numbers can be read as local ones; a center that cannot be judged is taken to have a country. */
  readonly hasCountry: () => boolean;
  /** A file to import from; `undefined` when there is none. */
  readonly file: (path: FilePath) => FileInterface | undefined;
  /** Whether a syntax error may have swallowed the declaration of a name in one file. */
  readonly mayHaveLostIn: (path: FilePath, name: string) => boolean;
  /** All files of the program. */
  readonly paths: () => Iterable<FilePath>;
  /** Where a symbol is declared, for a diagnostic elsewhere. */
  readonly declaredAt: (symbol: Symbol) => RelatedPlace;
}
