import type { FlowKind, ResourceKind, Span } from "@contactflow/grammar";
import type { Type } from "./types.ts";

/** Path of a source file, relative to the project's root, with forward slashes. */
export type FilePath = string;

/**
 * A declared name, as every other file sees it: nothing of the tree and no places, so that it stays true, and what was found out
 * with it, until the declaration itself changes.
 */
export type Symbol = ResourceSymbol | FlowSymbol;

interface DeclaredName {
  readonly name: string;
  readonly file: FilePath;
  /** It exists in the instance already. */
  readonly external: boolean;
  /** What a syntax error leaves in doubt: nothing, a part of it that may be lost, or even its kind. */
  readonly doubt: Doubt;
  readonly signature: Signature;
}

export type Doubt = "none" | "parts" | "kind";

export interface ResourceSymbol extends DeclaredName {
  readonly kind: "resource";
  /** The keys that are written, sound or not. */
  readonly written: readonly string[];
  readonly resource: ResourceKind;
}

export interface FlowSymbol extends DeclaredName {
  readonly kind: "flow";
  readonly flow: FlowKind;
}

/** What a Lambda function, a bot, a view or a module takes, gives and ends in. `undefined`: it does not say, so anything goes. */
export interface Signature {
  readonly input: ReadonlyMap<string, Field> | undefined;
  readonly output: ReadonlyMap<string, Field> | undefined;
  /** Names or texts that it lists: a module's outcomes, a bot's intents, a view's actions, the values of a predefined attribute. */
  readonly labels: readonly string[] | undefined;
}

export interface Field {
  readonly name: string;
  readonly type: Type;
  /** Has a first value, so that it may be left out. */
  readonly optional: boolean;
}

/** A declared contact attribute, flow attribute, or field of a module's input. */
export interface AttributeSymbol {
  readonly name: string;
  readonly scope: "contact" | "flow" | "input";
  readonly type: Type;
  /** It has a value without being set: by default, from outside, or from who calls the module. */
  readonly given: boolean;
  readonly file: FilePath;
  readonly span: Span;
  readonly doc: string | undefined;
}
