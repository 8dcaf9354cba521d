/**
 * What a JSON file may hold, as data: {@link file://./read-shape.ts} reads a file by it with a diagnostic at each mistake, and
 * {@link file://./json-schema.ts} writes it as a JSON schema for editors. So both accept the same.
 */
export type Shape =
  TextShape | NumberShape | WordShape | ListShape | ObjectShape | NamesShape | EitherShape | AnyShape;

export interface TextShape {
  readonly kind: "text";
  readonly doc: string;
  /** A regular expression in the syntax that JSON schemas share, and what a text that fails it is told: `must …`. */
  readonly pattern?: { readonly expression: string; readonly rule: string };
}

/** A number within limits, both included. */
export interface NumberShape {
  readonly kind: "number";
  readonly doc: string;
  readonly least: number;
  readonly most?: number;
  readonly whole?: boolean;
}

/** One of some words. */
export interface WordShape {
  readonly kind: "word";
  readonly doc: string;
  readonly words: readonly string[];
  /** Why there is no choice, where there is none: a sentence. */
  readonly fixed?: string;
}

/** At least one item; no text twice, unless it may be. */
export interface ListShape {
  readonly kind: "list";
  readonly doc: string;
  readonly item: Shape;
  readonly repeats?: true;
}

/** Every key may be left out but those that are required; no other key is taken. */
export interface ObjectShape {
  readonly kind: "object";
  readonly doc: string;
  /** What a key is called: `setting`. */
  readonly noun: string;
  readonly keys: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /** The keys exclude each other, and one must be there. */
  readonly oneKey?: true;
}

/** An object whose keys the author chooses; at least one. */
export interface NamesShape {
  readonly kind: "names";
  readonly doc: string;
  readonly value: Shape;
}

/** Values of different kinds: no two options take the same kind of JSON value. */
export interface EitherShape {
  readonly kind: "either";
  readonly doc: string;
  readonly options: readonly Shape[];
}

/** Any JSON value. */
interface AnyShape {
  readonly kind: "any";
  readonly doc: string;
}

export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** What reading by a shape yields. */
export type ValueOf<Given> = Given extends { readonly kind: "text" }
  ? string
  : Given extends { readonly kind: "number" }
    ? number
    : Given extends { readonly kind: "word"; readonly words: readonly (infer Word)[] }
      ? Word
      : Given extends { readonly kind: "list"; readonly item: infer Item }
        ? readonly ValueOf<Item>[]
        : Given extends { readonly kind: "names"; readonly value: infer Value }
          ? Readonly<Record<string, ValueOf<Value>>>
          : Given extends { readonly kind: "either"; readonly options: readonly (infer Option)[] }
            ? Option extends Shape
              ? ValueOf<Option>
              : never
            : Given extends { readonly kind: "any" }
              ? JsonValue
              : Given extends { readonly kind: "object"; readonly keys: infer Keys }
                ? ObjectOf<Keys, Given extends { readonly required: readonly (infer Key)[] } ? Key : never>
                : never;

type ObjectOf<Keys, Required> = [Required] extends [never]
  ? Optional<Keys>
  : Optional<Omit<Keys, Required & keyof Keys>> & {
      readonly [Key in Required & keyof Keys]: ValueOf<Keys[Key]>;
    };

type Optional<Keys> = { readonly [Key in keyof Keys]?: ValueOf<Keys[Key]> };

/** Whether a list holds texts, which stand in it once as a rule. */
export function isOfTexts({ item }: ListShape): boolean {
  return item.kind === "text" || item.kind === "word";
}
