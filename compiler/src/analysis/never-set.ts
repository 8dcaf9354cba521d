import { type Diagnostic, diagnostic } from "@contactflow/grammar";
import { controlFlowDiagnostics } from "../diagnostics/control-flow.ts";
import type { AttributeFacts, FlowRead } from "./attribute-facts.ts";
import type { AttributeSymbol } from "../program/checked.ts";
import { referenceText } from "../check/wording.ts";
import type { Value } from "./attribute-uses.ts";
import { sourceWords } from "./stores.ts";

/** Attributes that are read, but that nothing in the program sets or gives: one diagnostic for each, at its first read. */
export function neverSet({ reads, setters, uncertain }: AttributeFacts): readonly Diagnostic[] {
  if (uncertain) return [];
  const first = new Map<Value, FlowRead[]>();
  for (const read of reads) {
    if (setters.has(read.value)) continue;
    const known = first.get(read.value);
    if (known === undefined) first.set(read.value, [read]);
    else known.push(read);
  }
  return [...first].flatMap(([value, [read, ...others]]) => {
    if (read === undefined) return [];
    const related = others
      .slice(0, maxRelated)
      .map(({ file, reference }) => ({ file, span: reference.span, message: "It is read here too." }));
    const place = { file: read.file, span: read.reference.span };
    return [
      typeof value === "string"
        ? diagnostic(
            controlFlowDiagnostics["never-given"],
            place,
            { name: nameOf(read), source: sourceWords(value) },
            { related },
          )
        : diagnostic(
            controlFlowDiagnostics["never-set"],
            place,
            { name: nameOf(read), advice: advice(value) },
            { related },
          ),
    ];
  });
}

const maxRelated = 3;

/** What is read, as the author wrote it. */
export function nameOf({ value, reference }: FlowRead): string {
  return typeof value === "string" ? referenceText(reference) : value.name;
}

function advice({ name, scope }: AttributeSymbol): string {
  if (scope !== "contact")
    return `Set it first: \`set ${name} = …\`, or give it a default where it is declared.`;
  return "Set it first, give it a default where it is declared, or, if it comes in with the contact, declare it in `external attributes { … }`.";
}
