import type { Reference } from "@contactflow/grammar";
import { catalogue, isMetric, type ValueEntry } from "../catalogue/index.ts";
import { aKind, allKinds } from "../catalogue/nouns.ts";
import { plainText } from "../program/key.ts";
import type { Resolution } from "../program/checked.ts";
import { type Context, suggestAt } from "./context.ts";
import { referenceText } from "./wording.ts";

/** A value of the catalogue, such as `customer.number`, or a metric or the hours of the contact's own queue. */
export function readValue(node: Reference, context: Context): Resolution | undefined {
  const parts = [node.root.text];
  for (const part of node.path) if (part.kind !== "Missing") parts.push(plainText(part) ?? "…");
  const ofQueue = readOwnQueue(parts);
  if (ofQueue !== undefined) return ofQueue;

  const exact = catalogue.values.get(parts.join("."));
  if (exact !== undefined) return readEntry(exact, [], node, context);
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const open = catalogue.values.get(`${parts.slice(0, length).join(".")}.*`);
    if (open !== undefined) return readEntry(open, parts.slice(length), node, context);
  }

  const name = referenceText(node);
  const known = (catalogue.roots.get(node.root.text) ?? []).map((entry) => entry.name);
  if (node.root.text === "contact" && catalogue.properties.has(parts[1] ?? "") && parts[1] !== "queue") {
    const suggestion = `\`${parts[0]}.${parts[1]}\` can be set, but not read.`;
    context.report("unknown-value", node.span, { name, suggestion });
    return undefined;
  }
  const { suggestion, fixes } = suggestAt(context, node.span, name, known, "There is");
  context.report("unknown-value", node.span, { name, suggestion }, { fixes });
  return undefined;
}

function readOwnQueue([root, queue, name, ...more]: readonly string[]): Resolution | undefined {
  if (root !== "contact" || queue !== "queue" || name === undefined || more.length > 0) return undefined;
  if (name === "open") return { kind: "hours", hours: undefined };
  return isMetric(name) ? { kind: "metric", queue: undefined, metric: name } : undefined;
}

function readEntry(
  { flows, path, type }: ValueEntry,
  rest: readonly string[],
  node: Reference,
  { flow, report }: Context,
): Resolution {
  if (flow !== undefined && flows !== undefined && !flows.includes(flow.node.flow)) {
    report("value-not-here", node.span, {
      name: referenceText(node),
      flow: aKind(flow.node.flow),
      flows: allKinds(flows),
    });
  }
  return { kind: "read", path: [...path, ...rest], type, attribute: undefined };
}
