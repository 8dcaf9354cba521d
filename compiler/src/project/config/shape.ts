/**
 * What a JSON file may hold, as data: {@link file://./read-shape.ts} reads a file by it with a diagnostic at each mistake, and
 * {@link file://./json-schema.ts} writes it as a JSON schema for editors. So both accept the same.
 */
export type Shape = TextShape | WordShape | ListShape | ObjectShape;

export interface TextShape {
  readonly kind: "text";
  readonly doc: string;
  /** A regular expression in the syntax that JSON schemas share, and what a text that fails it is told: `must …`. */
  readonly pattern?: { readonly expression: string; readonly rule: string };
}

/** One of some words. */
export interface WordShape {
  readonly kind: "word";
  readonly doc: string;
  readonly words: readonly string[];
  /** Why there is no choice, where there is none: a sentence. */
  readonly fixed?: string;
}

/** At least one item, none twice. */
export interface ListShape {
  readonly kind: "list";
  readonly doc: string;
  readonly item: TextShape;
}

/** Every key may be left out; no other key is taken. */
export interface ObjectShape {
  readonly kind: "object";
  readonly doc: string;
  /** What a key is called: `setting`. */
  readonly noun: string;
  readonly keys: Readonly<Record<string, Shape>>;
}

/** What reading by a shape yields. */
export type ValueOf<Given extends Shape> = Given extends { readonly kind: "text" }
  ? string
  : Given extends { readonly kind: "word"; readonly words: readonly (infer Word)[] }
    ? Word
    : Given extends { readonly kind: "list" }
      ? readonly string[]
      : Given extends { readonly kind: "object"; readonly keys: infer Keys }
        ? { readonly [Key in keyof Keys]?: Keys[Key] extends Shape ? ValueOf<Keys[Key]> : never }
        : never;
