/** A part of a published grammar. */
export type Form =
  | { readonly kind: "rule"; readonly name: string }
  /** Words or a sign as they are written. */
  | { readonly kind: "literal"; readonly text: string }
  /** A token of the lexical grammar, in capitals. */
  | { readonly kind: "token"; readonly name: TokenName }
  | { readonly kind: "sequence"; readonly parts: readonly Form[] }
  | { readonly kind: "choice"; readonly parts: readonly Form[] }
  | { readonly kind: "optional"; readonly part: Form }
  | { readonly kind: "repeated"; readonly part: Form }
  /** What a grammar of this kind cannot say. */
  | { readonly kind: "noted"; readonly part: Form; readonly note: Note };

export type TokenName =
  | "NAME"
  | "VERB"
  | "TEXT"
  | "NUMBER"
  | "DURATION"
  | "PERCENT"
  | "PHONE"
  | "TIME"
  | "DATE"
  | "FLOW_KIND"
  | "RESOURCE_KIND"
  | "SEPARATOR";

export type Note = "no object" | "after a name" | "after a date" | "beside a date or a time" | "touching";

export type Grammar = ReadonlyMap<string, Form>;

export const rule = (name: string): Form => ({ kind: "rule", name });
export const literal = (text: string): Form => ({ kind: "literal", text });
export const token = (name: TokenName): Form => ({ kind: "token", name });
export const sequence = (...parts: readonly Form[]): Form =>
  parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: "sequence", parts };
export const choice = (...parts: readonly Form[]): Form =>
  parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: "choice", parts };
export const optional = (part: Form): Form => ({ kind: "optional", part });
export const repeated = (part: Form): Form => ({ kind: "repeated", part });
export const noted = (part: Form, note: Note): Form => ({ kind: "noted", part, note });
