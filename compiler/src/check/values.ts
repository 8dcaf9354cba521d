import type { Reference } from "@contactflow/grammar";
import { catalogue, findValue, isMetric, valueMeant } from "../catalogue/index.ts";
import { aKind, allKinds } from "../catalogue/nouns.ts";
import { severityOf } from "../catalogue/sources.ts";
import { plainText } from "../model/plain-text.ts";
import type { Resolution } from "../model/checked.ts";
import { type Context, replaceAt, suggestAt } from "./context.ts";
import { lexType } from "./lex-values.ts";
import { referenceText } from "./wording.ts";

/** A value of the catalogue, such as `customer.number`, or a metric or the hours of the contact's own queue. */
export function readValue(node: Reference, context: Context): Resolution | undefined {
  const parts = [node.root.text];
  for (const part of node.path) if (part.kind !== "Missing") parts.push(plainText(part) ?? "…");
  const ofQueue = readOwnQueue(parts);
  if (ofQueue !== undefined) return ofQueue;

  const found = findValue(parts);
  if (found !== undefined) return readEntry(found, node, context);

  const name = referenceText(node);
  const known = (catalogue.roots.get(node.root.text) ?? []).map((entry) => entry.name);
  if (node.root.text === "contact" && catalogue.properties.has(parts[1] ?? "") && parts[1] !== "queue") {
    const suggestion = `\`${parts[0]}.${parts[1]}\` can be set, but not read.`;
    context.report("unknown-value", node.span, { name, suggestion });
    return undefined;
  }
  const meant = valueMeant(parts);
  if (meant !== undefined) {
    const fixes = [replaceAt(context, node.span, meant)];
    context.report("unknown-value", node.span, { name, suggestion: `It is called \`${meant}\`.` }, { fixes });
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
  { entry, path }: NonNullable<ReturnType<typeof findValue>>,
  node: Reference,
  context: Context,
): Resolution {
  const { flows, type } = entry;
  const { flow, report } = context;
  if (flow !== undefined && flows !== undefined && !flows.includes(flow.node.flow)) {
    const where = { flow: aKind(flow.node.flow), flows: allKinds(flows) };
    const severity = severityOf(entry);
    report("value-not-here", node.span, { name: referenceText(node), ...where }, { severity });
  }
  const declared = node.root.text === "lex" ? lexType(node, context) : undefined;
  return { kind: "read", path, type: declared ?? type, attribute: undefined };
}
