import type { ResourceKind } from "@contactflow/grammar";
import type { Json } from "@contactflow/runtime";
import type { When } from "./shapes.ts";

/** One action that a verb or a property asks of the platform, made of its primary and options. */
export interface Request {
  /** The platform's action type. */
  readonly action: string;
  /** When it is asked for; `undefined`: always. */
  readonly when: When | undefined;
  readonly parameters: Fields;
}

export type Fields = Readonly<Record<string, Field>>;

/** What one parameter of a request is made of. What is not given is left out. */
export type Field =
  | {
      readonly from: "primary" | "option";
      /** The option's name; in a `list` or an `object` the name of a field. */
      readonly name: string;
      readonly as: Conversion;
      /** What stands there when it is not given. */
      readonly otherwise: Json | undefined;
    }
  | { readonly from: "fixed"; readonly value: Json }
  /** An object of the platform; left out when nothing of it that could be given is given. */
  | {
      readonly from: "group";
      readonly fields: Fields;
      /** An option that is an object and whose entries stand in this one. */
      readonly spread: string | undefined;
    }
  /** The same, made of the fields of an option that is an object. */
  | { readonly from: "object"; readonly name: string; readonly fields: Fields }
  /** A list of them, one for each object in an option; without a name in the primary. */
  | { readonly from: "list"; readonly name: string; readonly fields: Fields }
  /** A list of so many parts. */
  | { readonly from: "parts"; readonly parts: readonly Field[] };

/** How a value travels. */
export type Conversion =
  /** As the platform likes it: texts, `true` and `false` too; durations in seconds; lists and objects of texts. */
  | "text"
  /** Numbers and booleans as JSON has them. */
  | "json"
  /** A duration in minutes, as a text or a number. */
  | { readonly minutes: "text" | "number" }
  /** Texts with the kind of each: `{ Type, Value }`. */
  | "references"
  /** The name of a resource of this kind; nothing for another one, or for a word. */
  | { readonly resource: ResourceKind }
  /** `on` as this; `off` is left out. */
  | { readonly whenOn: Json }
  /** Whether there is anything, whatever it is. */
  | { readonly given: Json; readonly absent?: Json }
  /** Words, `on` and `off` by what the platform calls them, or `others` for what is no word; in a list, each. */
  | { readonly words: Readonly<Record<string, string>>; readonly others?: string }
  /** Texts with something before each. */
  | { readonly prefix: string }
  /** An object's entries as a list of pairs, by what the platform calls key and value. */
  | { readonly pairs: readonly [key: string, value: string] };

const given = (from: "primary" | "option", name: string, as: Conversion, otherwise?: Json): Field => ({
  from,
  name,
  as,
  otherwise,
});

export const primary = (as: Conversion = "text"): Field => given("primary", "", as);
export const option = (name: string, as: Conversion = "text", otherwise?: Json): Field =>
  given("option", name, as, otherwise);
export const fixed = (value: Json): Field => ({ from: "fixed", value });
export const group = (fields: Fields, spread?: string): Field => ({ from: "group", fields, spread });
export const fieldsOf = (name: string, fields: Fields): Field => ({ from: "object", name, fields });
export const parts = (...all: readonly Field[]): Field => ({ from: "parts", parts: all });
export const each = (name: string, fields: Fields): Field => ({ from: "list", name, fields });

export const request = (action: string, parameters: Fields = {}, when?: When): Request => ({
  action,
  when,
  parameters,
});

/** `True` and `False`, as the platform's older actions write them. */
export const trueFalse: Conversion = { words: { on: "True", off: "False" } };
export const enabledDisabled: Conversion = { words: { on: "Enabled", off: "Disabled" } };
