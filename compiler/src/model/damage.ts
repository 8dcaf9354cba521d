import type { Declaration, Diagnostic, SourceFile, Span } from "@contactflow/grammar";
import type { Doubt } from "./symbols.ts";

/**
 * What the syntax errors of a file leave uncertain. Whoever is missing something there keeps silent: the author's mistake is
 * reported already, and what follows from it is not.
 */
export interface Damage {
  /** There is an error at all. */
  readonly any: boolean;
  /** An error outside of every declaration: one of them may be lost. */
  readonly file: boolean;
  /** Declarations with an error inside: a part of them may be lost. */
  readonly declarations: ReadonlySet<Declaration>;
  /** Declarations with an error in their heads: their kind is a guess. */
  readonly kinds: ReadonlySet<Declaration>;
}

/** @param diagnostics of the syntax */
export function damageIn(tree: SourceFile, diagnostics: readonly Diagnostic[]): Damage {
  const declarations = new Set<Declaration>();
  const kinds = new Set<Declaration>();
  let file = false;
  let any = false;
  for (const { severity, span } of diagnostics) {
    if (severity !== "error") continue;
    any = true;
    const inside = tree.declarations.filter((node) => holds(node.span, span));
    file ||= inside.length === 0 && !tree.imports.some((node) => holds(node.span, span));
    for (const node of inside) {
      declarations.add(node);
      if (holds(node.head, span)) kinds.add(node);
    }
  }
  return { any, file, declarations, kinds };
}

export function doubtOf(node: Declaration, { declarations, kinds }: Damage): Doubt {
  if (kinds.has(node)) return "kind";
  return declarations.has(node) ? "parts" : "none";
}

/** What a lost declaration of a name looks like in the text. */
const declares = {
  declaration: (name: string) => new RegExp(`^ ?(?:[a-z]+[ \\t]+)*${name}\\b[^\\n]*\\{`, "m"),
  step: (name: string) => new RegExp(`^[ \\t]*(?:step[ \\t]+)?${name}\\s*\\{`, "m"),
  attribute: (name: string) => new RegExp(`\\b${name}[ \\t]*:`),
};

/** Whether a text seems to declare a name: where the syntax is damaged, that declaration may be the one that was lost. */
export function seemsToDeclare(as: keyof typeof declares, name: string, text: string): boolean {
  return /^\w+$/.test(name) && declares[as](name).test(text);
}

function holds(outer: Span, { start }: Span): boolean {
  return start >= outer.start && start <= outer.end;
}
