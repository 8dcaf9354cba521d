import type { FileFacts, FlowFacts, Mentions } from "../model/facts.ts";

/** Whether a contact that has been in one flow can come into the other. */
export type FlowOrder = (from: FlowFacts, to: FlowFacts) => boolean;

type Node = FlowFacts | FileFacts["resources"][number];

/**
 * Follows every mention: a flow that names a flow may lead there, and so may one that names a queue with a whisper flow. Agents
 * transfer to transfer flows from anywhere, default flows follow anything, and where a name is read at run time every flow may
 * follow. What nothing mentions is entered in a way that the program does not show, so anything may come before it.
 */
export function flowOrder(
  files: readonly FileFacts[],
  declared: (name: string) => { readonly facts: Node } | undefined,
): FlowOrder {
  const named = ({ names }: Mentions): readonly Node[] =>
    names.map((name) => declared(name)?.facts).filter((node) => node !== undefined);
  let anywhere: Anywhere | undefined;
  const following = new Map<FlowFacts, ReadonlySet<Node> | "all">();
  return (from, to) => {
    // Most programs never ask.
    anywhere ??= fromAnywhere(files, named);
    if (anywhere.all || anywhere.nodes.has(to)) return true;
    const after = following.get(from) ?? followers(from, anywhere.nodes, named);
    following.set(from, after);
    return after === "all" || after.has(to);
  };
}

/** What may follow any flow. */
interface Anywhere {
  readonly nodes: ReadonlySet<Node>;
  /** All flows, since a name among them is read at run time. */
  readonly all: boolean;
}

function fromAnywhere(files: readonly FileFacts[], named: (mentions: Mentions) => readonly Node[]): Anywhere {
  const first = new Set<Node>();
  const mentioned = new Set<Node>();
  for (const { flows, resources } of files) {
    for (const node of [...resources, ...flows])
      for (const other of named(node.mentions)) mentioned.add(other);
    for (const flow of flows) if (flow.kind.endsWith("transfer flow")) first.add(flow);
    for (const { kind, mentions } of resources)
      if (kind === "defaults") for (const other of named(mentions)) first.add(other);
  }
  for (const { flows } of files) for (const flow of flows) if (!mentioned.has(flow)) first.add(flow);
  const all = closure(first, new Set(), named);
  return all === "all" ? { nodes: first, all: true } : { nodes: all, all: false };
}

function followers(
  from: FlowFacts,
  known: ReadonlySet<Node>,
  named: (mentions: Mentions) => readonly Node[],
): ReadonlySet<Node> | "all" {
  if (from.mentions.dynamic) return "all";
  return closure(new Set(named(from.mentions)), known, named);
}

/** Everything that leads on from some beginnings, past what is known already. */
function closure(
  beginnings: ReadonlySet<Node>,
  known: ReadonlySet<Node>,
  named: (mentions: Mentions) => readonly Node[],
): ReadonlySet<Node> | "all" {
  const found = new Set<Node>(beginnings);
  for (const node of found) {
    if (known.has(node)) continue;
    if (node.mentions.dynamic) return "all";
    for (const next of named(node.mentions)) found.add(next);
  }
  return found;
}
