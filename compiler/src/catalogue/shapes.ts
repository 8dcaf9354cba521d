import type { FlowKind, ResourceKind } from "@contactflow/grammar";
import type { Known } from "./sources.ts";

/** The form a parameter takes in the source, and its limits. */
export type Shape =
  | TextShape
  | NumberShape
  | DurationShape
  | { readonly kind: "boolean" }
  /** An E.164 number. */
  | { readonly kind: "phone" }
  | WordShape
  | { readonly kind: "resource"; readonly resources: readonly ResourceKind[] }
  | { readonly kind: "flow"; readonly flows: readonly FlowKind[] }
  /** A text, an SSML text, a `prompt`, `ssml(x)`, `prompt(x)`, `audio(x)`; a list of them where `list` is set. */
  | { readonly kind: "prompt"; readonly list: boolean }
  /** A contact or flow attribute that the statement writes. */
  | { readonly kind: "attribute" }
  /** A name that something else declares: an outcome of the module, an intent of a bot. */
  | { readonly kind: "name" }
  | { readonly kind: "timezone" }
  | { readonly kind: "country" }
  | { readonly kind: "list"; readonly item: Shape; readonly min: number; readonly max: number }
  /** Free keys, all with values of one shape. */
  | {
      readonly kind: "map";
      readonly value: Shape;
      readonly min: number;
      readonly max: number;
      /** What its keys must be like. */
      readonly keys: TextShape | undefined;
    }
  | { readonly kind: "object"; readonly fields: Parameters }
  /** A list of `Name { field: value }`, the names referring to resources of one kind, or being free. */
  | { readonly kind: "items"; readonly names: Shape; readonly fields: Parameters; readonly max: number }
  /** Opening hours: `mon-fri 08:00-18:00`, or exceptions by date. */
  | { readonly kind: "opening"; readonly by: "weekday" | "date"; readonly max: number }
  /** A date or a range of dates. */
  | { readonly kind: "dates" }
  /** Field names and their types: `{ tier: "gold" | "silver", name: text }`. */
  | { readonly kind: "record"; readonly max: number }
  /** Whatever JSON can say; for what is passed through. */
  | { readonly kind: "json" }
  | { readonly kind: "either"; readonly shapes: readonly [Shape, Shape] };

export interface TextShape {
  readonly kind: "text";
  /** Counted in characters of the fixed part. */
  readonly min: number;
  readonly max: number;
  readonly pattern: TextPattern | undefined;
}

export interface TextPattern {
  readonly test: RegExp;
  /** Completes "It must be …". */
  readonly words: string;
}

export interface NumberShape {
  readonly kind: "number";
  readonly min: number;
  readonly max: number;
  /** Above this it is allowed but unwise, for the reason given. */
  readonly advised: { readonly max: number; readonly because: string } | undefined;
}

/** Limits in seconds. */
export interface DurationShape {
  readonly kind: "duration";
  readonly min: number;
  readonly max: number;
}

export interface WordShape {
  readonly kind: "word";
  /** Each word with what it means. */
  readonly words: Readonly<Record<string, string>>;
}

/** When something applies: all that is named must hold. */
export interface When {
  /** This option is written, and not as `false` or `off`. */
  readonly given?: string;
  /** This option is not written. */
  readonly absent?: string;
  /** The primary is one of these words, or is there, or is not. */
  readonly primary?: "given" | "absent" | readonly string[];
  readonly flows?: readonly FlowKind[];
  /** An arm asks for it. */
  readonly arm?: true;
  /** One of these must hold as well. */
  readonly either?: readonly [When, When];
}

/** Whether a value may be read from the contact at run time instead of being written out. */
export type Dynamic = "never" | "allowed" | "only";

/** An option, a primary, a property of a resource or a field of an object. */
export interface Parameter {
  readonly doc: string;
  readonly shape: Shape;
  readonly dynamic: Dynamic;
  /** `true`, or when. */
  readonly required: boolean | When;
  /** What holds when it is left out, in the units of the shape (seconds for durations). */
  readonly default: string | number | boolean | undefined;
  /** Where it has a meaning; `undefined`: everywhere. */
  readonly when: When | undefined;
  /** How its limits are known, where not as what it belongs to; for resources, the platform's schema. */
  readonly known?: Known;
}

export type Parameters = Readonly<Record<string, Parameter>>;

type Rest = Partial<Omit<Parameter, "doc" | "shape">>;

/** Static, optional and without default unless `rest` says otherwise. */
export function parameter(shape: Shape, doc: string, rest: Rest = {}): Parameter {
  return { dynamic: "never", required: false, default: undefined, when: undefined, ...rest, shape, doc };
}

export const text = (limits: Partial<Omit<TextShape, "kind">> = {}): TextShape => ({
  min: 0,
  max: 32_768,
  pattern: undefined,
  ...limits,
  kind: "text",
});

export const number = (min: number, max: number, advised?: NumberShape["advised"]): NumberShape => ({
  kind: "number",
  min,
  max,
  advised,
});

export const duration = (min: number, max: number): DurationShape => ({ kind: "duration", min, max });
export const word = (words: WordShape["words"]): WordShape => ({ kind: "word", words });
export const resource = (...resources: readonly ResourceKind[]): Shape => ({ kind: "resource", resources });
export const flow = (...flows: readonly FlowKind[]): Shape => ({ kind: "flow", flows });
export const list = (item: Shape, min = 0, max = 1000): Shape => ({ kind: "list", item, min, max });
export const map = (value: Shape, min = 0, max = 1000, keys?: TextShape): Shape => ({
  kind: "map",
  value,
  min,
  max,
  keys,
});
export const record = (max = 1000): Shape => ({ kind: "record", max });
/** A list of `Name { field: value }`. */
export const items = (names: Shape, fields: Parameters, max: number): Shape => ({
  kind: "items",
  names,
  fields,
  max,
});
export const object = (fields: Parameters): Shape => ({ kind: "object", fields });
export const either = (first: Shape, second: Shape): Shape => ({ kind: "either", shapes: [first, second] });
export const boolean: Shape = { kind: "boolean" };
export const phone: Shape = { kind: "phone" };
export const minute = 60;
export const day = 86_400;
