/**
 * Values as compiled flows carry them. All of it is plain JSON.
 */

/** Reads a value of the contact by its path below `$`: `["Attributes", "tier"]`, `["CustomerEndpoint", "Address"]`. */
export interface Read {
  readonly read: readonly [root: string, ...path: string[]];
}

/** A text with at least one value in it is a list: `["Hello ", { read: ["Attributes", "name"] }, "."]`. */
export type Text = string | Read | readonly (string | Read)[];

/** What a participant hears or sees; `V` is {@link Text} in a definition and `string` once values are filled in. */
export type Prompt<V = Text> =
  | { readonly say: V }
  | { readonly ssml: V }
  /** A recorded prompt by its declared name, or by a value that holds its ARN. */
  | { readonly prompt: V }
  /** A recording by its address in S3. */
  | { readonly audio: V };

/** Dialling keys. */
export type Key = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "*" | "#";

export type TextOperator = "==" | "startsWith" | "endsWith" | "contains";
export type NumberOperator = "<" | "<=" | ">" | ">=";

/** Line and column in the .flow file, both from 1. */
export type Position = readonly [line: number, column: number];

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
