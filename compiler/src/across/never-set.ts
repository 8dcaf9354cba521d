import { sourceWords } from "../analysis/stores.ts";
import type { ValueFact } from "../model/facts.ts";
import type { AcrossCheck } from "./program-facts.ts";
import { valueUses, type ValueUses } from "./value-uses.ts";

/** Attributes that are read, but that nothing in the program sets or gives: one diagnostic for each, at its first read. */
export const neverSet: AcrossCheck = (facts, reportIn) => {
  const uses = valueUses(facts);
  if (uses === undefined) return;
  const unset = new Map<string, ValueUses["reads"][number][]>();
  for (const read of uses.reads) {
    if (uses.setters.has(read.key)) continue;
    const known = unset.get(read.key);
    if (known === undefined) unset.set(read.key, [read]);
    else known.push(read);
  }
  for (const [read, ...others] of unset.values()) {
    if (read === undefined) continue;
    const related = others
      .slice(0, maxRelated)
      .map(({ file, span }) => ({ file, span, message: "It is read here too." }));
    const { value, written: name, span, file } = read;
    const report = reportIn(file);
    if (value.scope === "store")
      report("never-given", span, { name, source: sourceWords(value.name) }, { related });
    // The platform takes it, and a flow's own attributes cannot be declared as coming from elsewhere.
    else if (value.scope === "flow")
      report("never-set", span, { name, advice: advice(value) }, { related, severity: "warning" });
    else report("never-set", span, { name, advice: advice(value) }, { related });
  }
};

const maxRelated = 3;

function advice({ name, scope }: ValueFact): string {
  if (scope !== "contact")
    return `Set it first: \`set ${name} = …\`, or give it a default where it is declared.`;
  return "Set it first, give it a default where it is declared, or, if it comes in with the contact, declare it in `external attributes { … }`.";
}
