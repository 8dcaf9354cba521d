import type { ResourceSymbol } from "../program/checked.ts";
import type { Report } from "../diagnostics/report.ts";
import type { BoundProgram } from "../bind/bound.ts";
import { plainText } from "../program/key.ts";
import type { Checked, FilePath } from "../program/checked.ts";
import type { Results } from "./context.ts";

/** Warns of queues that contacts are sent to and that no routing profile serves, in a project that has profiles. */
export function checkServedQueues(
  { symbols, loaded }: BoundProgram,
  results: Results,
  reportIn: (file: FilePath) => Report,
): void {
  const served = new Set<string>();
  let profiles = 0;
  for (const symbol of symbols.values()) {
    if (symbol.kind !== "resource" || symbol.resource !== "routing profile") continue;
    // What an unsound or foreign profile serves is not known.
    const queues = results.resources.get(symbol.node)?.["queues"];
    if (symbol.node.external || loaded.damage.declarations.has(symbol.node)) return;
    if (queues === undefined && symbol.node.members.some(({ key }) => plainText(key) === "queues")) return;
    profiles += 1;
    for (const item of queues?.kind === "list" ? queues.items : [])
      if (item.kind === "object" && item.name?.kind === "symbol") served.add(item.name.symbol.name);
  }
  if (profiles === 0) return;
  for (const { name, node, file } of targets(results)) {
    if (served.has(name) || node.external) continue;
    served.add(name);
    reportIn(file)("queue-not-served", node.name?.span ?? node.head, { name });
  }
}

/** The queues that statements and quick connects send contacts to. */
function* targets(results: Results): Iterable<ResourceSymbol> {
  for (const [{ verb }, { primary }] of results.arguments)
    if (verb.text === "enqueue" || verb.text === "callback") yield* queueIn(primary);
  for (const assignments of results.assignments.values())
    for (const assignment of assignments)
      if (assignment.kind === "property" && assignment.property === "queue") yield* queueIn(assignment.value);
  for (const [node, { queue }] of results.resources)
    if (node.resource === "quick connect") yield* queueIn(queue);
}

function* queueIn(value: Checked | undefined): Iterable<ResourceSymbol> {
  if (value?.kind !== "symbol" || value.symbol.kind !== "resource") return;
  if (value.symbol.resource === "queue") yield value.symbol;
}
