import type { FlowDeclaration, ImportDeclaration, Name, Step, VerbStatement } from "@contactflow/grammar";
import type { ProgramFile } from "../model/checked.ts";
import type { AttributeSymbol, FilePath, FlowSymbol, Signature, Symbol } from "../model/symbols.ts";
import type { Damage } from "../model/damage.ts";
import type { Type } from "../model/types.ts";

/** A file whose names are known. */
export interface BoundFile extends ProgramFile {
  readonly damage: Damage;
  readonly scope: FileScope;
  readonly flows: ReadonlyMap<FlowDeclaration, FlowScope>;
}

/** The names that one file can use. */
export interface FileScope {
  readonly file: FilePath;
  /** Declared in the file or imported. */
  readonly symbols: ReadonlyMap<string, Symbol>;
  /** Names whose declaration could not be reached, which is already reported. */
  readonly lost: ReadonlySet<string>;
  /** The file that each sound import names. */
  readonly targets: ReadonlyMap<ImportDeclaration, FilePath>;
  /** False when a declaration without a name may be the one that is missed. */
  readonly complete: boolean;
}

/** The names inside one flow. */
export interface FlowScope {
  /** `undefined` where the flow has no name, or one that its file has declared before. */
  readonly symbol: FlowSymbol | undefined;
  readonly signature: Signature;
  readonly steps: ReadonlyMap<string, Step>;
  /** False when a step without a name may be the one that is missed. */
  readonly stepsComplete: boolean;
  /** False when a result has no name yet: names that nobody knows may be meant as that one. */
  readonly resultsComplete: boolean;
  readonly attributes: ReadonlyMap<string, AttributeSymbol>;
  /** A module's input. */
  readonly input: ReadonlyMap<string, AttributeSymbol>;
  /** A module's own outcomes. */
  readonly outcomes: ReadonlyMap<string, Name>;
  /** Results bound by `as`. */
  readonly bindings: ReadonlyMap<string, Binding>;
}

export interface Binding {
  readonly name: Name;
  readonly statement: VerbStatement;
  /** A record, or unknown. */
  readonly type: Type;
  readonly path: readonly [string, ...string[]];
}
