import type {
  Diagnostic,
  FlowDeclaration,
  Member,
  Name,
  ResourceDeclaration,
  Step,
  VerbStatement,
} from "@contactflow/grammar";
import type { AttributeSymbol, FilePath, FlowSymbol, Symbol } from "../program/checked.ts";
import type { LoadedProgram } from "../program/load.ts";
import type { Type } from "../program/types.ts";

/** A program whose names are known. */
export interface BoundProgram {
  readonly loaded: LoadedProgram;
  /** Every declared name; where one is declared twice, the first. */
  readonly symbols: ReadonlyMap<string, Symbol>;
  readonly scopes: ReadonlyMap<FilePath, FileScope>;
  /** Contact attributes: shared by all files. */
  readonly attributes: ReadonlyMap<string, AttributeSymbol>;
  /** False when a syntax error may have swallowed an attribute. */
  readonly attributesComplete: boolean;
  readonly flows: ReadonlyMap<FlowDeclaration, FlowScope>;
  readonly signatures: ReadonlyMap<FlowDeclaration | ResourceDeclaration, Signature>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The names that one file can use. */
export interface FileScope {
  readonly file: FilePath;
  /** Declared in the file or imported. */
  readonly symbols: ReadonlyMap<string, Symbol>;
  /** Names whose declaration could not be reached, which is already reported. */
  readonly lost: ReadonlySet<string>;
  /** False when a declaration without a name may be the one that is missed. */
  readonly complete: boolean;
}

/** The names inside one flow. */
export interface FlowScope {
  readonly symbol: FlowSymbol | undefined;
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

/** What a Lambda function, a bot or a module takes and gives. `undefined`: it does not say, so anything goes. */
export interface Signature {
  readonly input: ReadonlyMap<string, Field> | undefined;
  readonly output: ReadonlyMap<string, Field> | undefined;
}

export interface Field {
  readonly name: string;
  readonly type: Type;
  /** Has a first value, so that it may be left out. */
  readonly optional: boolean;
  readonly node: Member;
}
