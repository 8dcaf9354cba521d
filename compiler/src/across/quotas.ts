import type { FlowKind, ResourceKind, Span } from "@contactflow/grammar";
import { catalogue, type Quota } from "../catalogue/index.ts";
import { kinds } from "../catalogue/nouns.ts";
import type { FilePath } from "../model/symbols.ts";
import type { AcrossCheck } from "./program-facts.ts";

const flowQuota: Quota = { max: 100, adjustable: true };
const moduleQuota: Quota = { max: 200, adjustable: true };

/** Tells where a project declares more of a kind than an instance may have, or than a new one has. */
export const quotas: AcrossCheck = ({ files }, reportIn) => {
  const names = new Set<string>();
  const counted = new Map<string, Counted>();
  for (const { path, flows, resources } of files)
    for (const { kind, name, external, span } of [...flows, ...resources]) {
      if (external || name === undefined || names.has(name)) continue;
      names.add(name);
      const list = isResourceKind(kind) || kind === "module" ? kinds(kind) : "flows";
      const known = counted.get(list) ?? { kind, places: [] };
      known.places.push({ span, file: path });
      counted.set(list, known);
    }
  for (const [noun, { kind, places }] of counted) {
    const quota = quotaOf(kind);
    const first = quota && places[quota.max];
    if (quota === undefined || first === undefined) continue;
    const what = quota.adjustable ? "A new instance" : "An instance";
    const facts = { what, max: quota.max, noun, count: places.length };
    reportIn(first.file)(quota.adjustable ? "over-quota" : "too-many", first.span, facts);
  }
};

interface Counted {
  readonly kind: FlowKind | ResourceKind;
  readonly places: { readonly span: Span; readonly file: FilePath }[];
}

function quotaOf(kind: FlowKind | ResourceKind): Quota | undefined {
  if (kind === "module") return moduleQuota;
  return isResourceKind(kind) ? catalogue.resources[kind].quota : flowQuota;
}

function isResourceKind(kind: FlowKind | ResourceKind): kind is ResourceKind {
  return Object.hasOwn(catalogue.resources, kind);
}
