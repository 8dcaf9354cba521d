import type { Span } from "./ast.ts";

export type Severity = "error" | "warning" | "hint";

/** A replacement of text in one file. */
export interface TextEdit {
  readonly file: string;
  readonly span: Span;
  readonly text: string;
}

/** A change that mends a diagnostic; a safe one never changes what correct parts of the program mean. */
export interface Fix {
  readonly title: string;
  readonly safety: "safe" | "suggested";
  readonly edits: readonly TextEdit[];
}

/** Another place that explains a diagnostic. */
export interface RelatedPlace {
  readonly file: string;
  readonly span: Span;
  readonly message: string;
}

export interface Diagnostic {
  /** Stable, `FLW` and four digits. */
  readonly code: string;
  readonly severity: Severity;
  /** One or two sentences: what is wrong and why. */
  readonly message: string;
  /** What to do about it, when one thing is clearly best. */
  readonly hint: string | undefined;
  readonly file: string;
  readonly span: Span;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
}

/**
 * A message template. A method rather than a function property, so that templates with different arguments
 * fit into one registry.
 */
export interface Message<Argument extends string> {
  render(values: Readonly<Record<Argument, string | number>>): string;
}

/** ``msg`There is no step called ${"name"} in flow ${"flow"}.` `` */
export function msg<const Arguments extends readonly string[]>(
  texts: TemplateStringsArray,
  ...names: Arguments
): Message<Arguments[number]> {
  return {
    render: (values) =>
      texts.reduce((text, next, index) => {
        const name = names[index - 1] as Arguments[number];
        return `${text}${String(values[name])}${next}`;
      }),
  };
}

export interface DiagnosticEntry<Argument extends string = string> {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Message<Argument>;
  readonly hint?: Message<Argument>;
}

/** Declares diagnostics once each; throws on a malformed or repeated code, which is a mistake of ours. */
export function defineDiagnostics<const Entries extends Readonly<Record<string, DiagnosticEntry<never>>>>(
  entries: Entries,
): Entries {
  const seen = new Set<string>();
  for (const [name, { code }] of Object.entries(entries)) {
    if (!/^FLW\d{4}$/.test(code) || seen.has(code))
      throw new Error(`diagnostic ${name}: bad or repeated code ${code}`);
    seen.add(code);
  }
  return entries;
}

/** The arguments that the message and hint of an entry need. */
export type ArgumentsOf<Entry> = Entry extends { readonly message: Message<infer M extends string> }
  ? Readonly<
      Record<
        M | (Entry extends { readonly hint: Message<infer H extends string> } ? H : never),
        string | number
      >
    >
  : never;

export interface Place {
  readonly file: string;
  readonly span: Span;
}

export interface DiagnosticExtras {
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  /** How grave it is here, where that is not always the same. */
  readonly severity?: Severity | undefined;
}

/** Builds one diagnostic from its entry; a missing or misspelt argument is a type error. */
export function diagnostic<Entry extends DiagnosticEntry<never>>(
  entry: Entry,
  place: Place,
  values: ArgumentsOf<Entry>,
  extras: DiagnosticExtras = {},
): Diagnostic {
  const filled = values as Readonly<Record<string, string | number>> & Readonly<Record<never, never>>;
  const hint = entry.hint?.render(filled);
  return {
    code: entry.code,
    severity: extras.severity ?? entry.severity,
    message: entry.message.render(filled),
    hint: hint === "" ? undefined : hint,
    file: place.file,
    span: place.span,
    related: extras.related ?? [],
    fixes: extras.fixes ?? [],
  };
}
