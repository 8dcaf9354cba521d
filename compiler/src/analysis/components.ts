/** Strongly connected components of a graph, those that lead to others before them, each in the order of `nodes`. */
export function components<Node>(
  nodes: readonly Node[],
  successors: (node: Node) => Iterable<Node>,
): readonly (readonly Node[])[] {
  const finished: Node[] = [];
  const seen = new Set<Node>();
  const predecessors = new Map<Node, Node[]>(nodes.map((node) => [node, []]));
  for (const root of nodes) {
    if (seen.has(root)) continue;
    seen.add(root);
    const stack = [{ node: root, rest: successors(root)[Symbol.iterator]() }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.rest.next();
      if (next.done) {
        finished.push(top.node);
        stack.pop();
      } else {
        predecessors.get(next.value)?.push(top.node);
        if (!seen.has(next.value)) {
          seen.add(next.value);
          stack.push({ node: next.value, rest: successors(next.value)[Symbol.iterator]() });
        }
      }
    }
  }

  const order = new Map(nodes.map((node, index) => [node, index]));
  const assigned = new Set<Node>();
  const found: Node[][] = [];
  for (const root of finished.reverse()) {
    if (assigned.has(root)) continue;
    const members: Node[] = [];
    const open = [root];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (assigned.has(node)) continue;
      assigned.add(node);
      members.push(node);
      open.push(...(predecessors.get(node) ?? []));
    }
    found.push(members.sort((left, right) => (order.get(left) ?? 0) - (order.get(right) ?? 0)));
  }
  return found;
}
