import type { Declaration, FlowKind, ResourceKind } from "@contactflow/grammar";
import { catalogue, type Quota } from "../catalogue/index.ts";
import { kinds } from "../catalogue/nouns.ts";
import type { Report } from "../diagnostics/report.ts";
import type { FilePath, Symbol } from "../program/checked.ts";

const flowQuota: Quota = { max: 100, adjustable: true };
const moduleQuota: Quota = { max: 200, adjustable: true };

/** Tells where a project declares more of a kind than an instance may have, or than a new one has. */
export function checkQuotas(
  symbols: ReadonlyMap<string, Symbol>,
  reportIn: (file: FilePath) => Report,
): void {
  const counted = new Map<string, { readonly kind: FlowKind | ResourceKind; readonly nodes: Place[] }>();
  for (const symbol of symbols.values()) {
    if (symbol.node.external) continue;
    const kind = symbol.kind === "resource" ? symbol.resource : symbol.flow;
    const list = symbol.kind === "flow" && kind !== "module" ? "flows" : kinds(kind);
    const known = counted.get(list) ?? { kind, nodes: [] };
    known.nodes.push({ node: symbol.node, file: symbol.file });
    counted.set(list, known);
  }
  for (const [noun, { kind, nodes }] of counted) {
    const quota = quotaOf(kind);
    if (quota === undefined) continue;
    const first = nodes[quota.max];
    if (first === undefined) continue;
    const what = quota.adjustable ? "A new instance" : "An instance";
    const facts = { what, max: quota.max, noun, count: nodes.length };
    reportIn(first.file)(
      quota.adjustable ? "over-quota" : "too-many",
      first.node.name?.span ?? first.node.head,
      facts,
    );
  }
}

interface Place {
  readonly node: Declaration;
  readonly file: FilePath;
}

function quotaOf(kind: FlowKind | ResourceKind): Quota | undefined {
  if (kind === "module") return moduleQuota;
  return isResourceKind(kind) ? catalogue.resources[kind].quota : flowQuota;
}

function isResourceKind(kind: FlowKind | ResourceKind): kind is ResourceKind {
  return Object.hasOwn(catalogue.resources, kind);
}
