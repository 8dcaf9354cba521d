import type { RelatedPlace } from "@contactflow/grammar";
import { catalogue } from "../catalogue/index.ts";
import type { AcrossCheck } from "./program-facts.ts";

/** A project has one center and one list of default flows. */
export const singleResources: AcrossCheck = ({ files }, reportIn) => {
  const first = new Map<string, RelatedPlace>();
  for (const { path, interface: own } of files)
    for (const { kind, head } of own.declarations) {
      if (!isSingle(kind)) continue;
      const other = first.get(kind);
      if (other === undefined) first.set(kind, { file: path, span: head, message: "The first one is here." });
      else reportIn(path)("only-one", head, { kind }, { related: [other] });
    }
};

const singles: ReadonlySet<string> = new Set(
  Object.entries(catalogue.resources)
    .filter(([, { single }]) => single)
    .map(([kind]) => kind),
);

function isSingle(kind: string): boolean {
  return singles.has(kind);
}
