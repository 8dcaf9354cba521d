import type { RelatedPlace } from "@contactflow/grammar";
import { catalogue } from "../catalogue/index.ts";
import { kinds } from "../catalogue/nouns.ts";
import type { DeclarationPlace } from "../model/facts.ts";
import type { AcrossCheck } from "./program-facts.ts";

/** The name that the platform shows differs from the others of its kind. */
export const shownNames: AcrossCheck = ({ files }, reportIn) => {
  const declared = new Set<string>();
  const shown = new Map<string, RelatedPlace>();
  for (const { path, interface: own } of files)
    for (const place of own.declarations) {
      const { name, shown: text, span, shownSpan } = place;
      // A name that is declared twice is reported for itself.
      if (name === undefined || declared.has(name)) continue;
      declared.add(name);
      if (text === undefined) continue;
      const list = listOf(place);
      const key = `${list}\n${text}`;
      const other = shown.get(key);
      if (other === undefined) shown.set(key, { file: path, span, message: `\`${name}\` is declared here.` });
      else
        reportIn(path)("duplicate-display-name", shownSpan, { kind: list, name: text }, { related: [other] });
    }
};

/** Flows of all kinds share one list on the platform; modules have their own. */
function listOf({ kind }: DeclarationPlace): string {
  return kind === "module" || Object.hasOwn(catalogue.resources, kind) ? kinds(kind) : "flows";
}
