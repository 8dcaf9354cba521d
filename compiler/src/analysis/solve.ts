import { isNode, type Reach, type ReachNode, type Way } from "../control/reach.ts";

/**
 * What may have happened before each node on some way from the beginning: the least solution of "what came before the nodes
 * that lead here, and what happens on the way".
 */
export function solve<Fact>(
  { nodes }: Reach,
  gained: (node: ReachNode, way: Way) => readonly Fact[],
  lost: (node: ReachNode, way: Way) => (fact: Fact) => boolean = () => () => false,
): (node: ReachNode) => ReadonlySet<Fact> {
  const before = new Map<ReachNode, Set<Fact>>(nodes.map((node) => [node, new Set()]));
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
      for (const fact of gained(node, way)) there.add(fact);
      if (there.size > size) open.add(way.to);
    }
  }
  return (node) => before.get(node) ?? new Set();
}
