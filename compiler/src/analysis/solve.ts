import { isNode, type Reach, type ReachNode, type Way } from "../control/reach.ts";

/**
 * What may have happened before each node on some way from the beginning: the least solution of "what came before the nodes
 * that lead here, and what happens on the way". What is gained may depend on what came before, if more of that never yields less.
 */
export function solve<Fact>(
  { nodes }: Reach,
  gained: (node: ReachNode, way: Way, before: ReadonlySet<Fact>) => readonly Fact[],
  lost: (node: ReachNode, way: Way) => (fact: Fact) => boolean = () => () => false,
  atFirst: readonly Fact[] = [],
): (node: ReachNode) => ReadonlySet<Fact> {
  const before = new Map<ReachNode, Set<Fact>>(nodes.map((node) => [node, new Set()]));
  const [first] = nodes;
  if (first !== undefined) before.set(first, new Set(atFirst));
  const open = new Set(nodes);
  for (const node of open) {
    open.delete(node);
    const here = before.get(node) ?? new Set();
    for (const way of node.ways) {
      if (!isNode(way.to)) continue;
      const there = before.get(way.to);
      if (there === undefined) continue;
      const { size } = there;
      const isLost = lost(node, way);
      for (const fact of here) if (!isLost(fact)) there.add(fact);
      for (const fact of gained(node, way, here)) there.add(fact);
      if (there.size > size) open.add(way.to);
    }
  }
  return (node) => before.get(node) ?? new Set();
}
