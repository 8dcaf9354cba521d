import { isNode, type Reach, type ReachNode, type Way } from "../control/reach.ts";

const nothing: ReadonlySet<never> = new Set();

/**
 * What may have happened before each node on some way from the beginning: the least solution of "what came before the nodes
 * that lead here, and what happens on the way". What is gained may depend on what came before, if more of that never yields less.
 */
export function solve<Fact>(
  { nodes }: Reach,
  gained: (node: ReachNode, way: Way, before: ReadonlySet<Fact>) => readonly Fact[],
  lost: ((node: ReachNode, way: Way) => (fact: Fact) => boolean) | undefined = undefined,
  atFirst: readonly Fact[] = [],
): (node: ReachNode) => ReadonlySet<Fact> {
  // A node has no set as long as nothing has happened before it, which is so for most.
  const before = new Map<ReachNode, Set<Fact>>();
  const [first] = nodes;
  if (first !== undefined && atFirst.length > 0) before.set(first, new Set(atFirst));
  const open = new Set(nodes);
  for (const node of open) {
    open.delete(node);
    const here = before.get(node) ?? nothing;
    for (const way of node.ways) {
      if (!isNode(way.to)) continue;
      const fresh = gained(node, way, here);
      if (here.size === 0 && fresh.length === 0) continue;
      const known = before.get(way.to);
      const there = known ?? new Set();
      const { size } = there;
      if (here.size > 0) {
        const isLost = lost?.(node, way);
        for (const fact of here) if (isLost === undefined || !isLost(fact)) there.add(fact);
      }
      for (const fact of fresh) there.add(fact);
      if (there.size === size) continue;
      if (known === undefined) before.set(way.to, there);
      open.add(way.to);
    }
  }
  return (node) => before.get(node) ?? nothing;
}
