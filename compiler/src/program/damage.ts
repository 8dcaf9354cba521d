import type { Declaration, Diagnostic, SourceFile, Span } from "@contactflow/grammar";
import type { FilePath } from "./checked.ts";

/**
 * What syntax errors leave uncertain. Whoever is missing something there keeps silent: the author's mistake is reported
 * already, and what follows from it is not.
 */
export interface Damage {
  /** Files with an error outside of every declaration: one of them may be lost. */
  readonly files: ReadonlySet<FilePath>;
  /** Declarations with an error inside: a part of them may be lost. */
  readonly declarations: ReadonlySet<Declaration>;
  /** Declarations with an error in their heads: their kind is a guess. */
  readonly kinds: ReadonlySet<Declaration>;
}

/** Syntax errors of one file. */
export interface Finding {
  readonly path: FilePath;
  readonly tree: SourceFile;
  /** Of the syntax. */
  readonly diagnostics: readonly Diagnostic[];
}

export function damageIn(findings: Iterable<Finding>): Damage {
  const files = new Set<FilePath>();
  const declarations = new Set<Declaration>();
  const kinds = new Set<Declaration>();
  for (const { path, tree, diagnostics } of findings) {
    for (const { severity, span } of diagnostics) {
      if (severity !== "error") continue;
      const inside = tree.declarations.filter((node) => holds(node.span, span));
      if (inside.length === 0 && !tree.imports.some((node) => holds(node.span, span))) files.add(path);
      for (const node of inside) {
        declarations.add(node);
        if (holds(node.head, span)) kinds.add(node);
      }
    }
  }
  return { files, declarations, kinds };
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
