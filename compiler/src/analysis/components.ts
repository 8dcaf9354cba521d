/** A node on the way through a graph. */
interface Visit<Node> {
  readonly node: Node;
  readonly after: readonly Node[];
  /** How many of `after` have been looked at. */
  looked: number;
  readonly met: number;
  /** The first met of the nodes on the way here that this one leads back to. */
  lowest: number;
  /** Its component is not complete yet. */
  isOpen: boolean;
}

/**
 * Strongly connected components of a graph, those that lead to others before them, each in the order of `nodes`. Tarjan's way,
 * without recursion: flows may have thousands of statements in a row.
 */
export function components<Node>(
  nodes: readonly Node[],
  successors: (node: Node) => readonly Node[],
): readonly (readonly Node[])[] {
  const visits = new Map<Node, Visit<Node>>();
  const open: Visit<Node>[] = [];
  const way: Visit<Node>[] = [];
  const found: Node[][] = [];
  const enter = (node: Node): void => {
    const met = visits.size;
    const visit = { node, after: successors(node), looked: 0, met, lowest: met, isOpen: true };
    visits.set(node, visit);
    open.push(visit);
    way.push(visit);
  };
  const leave = (visit: Visit<Node>): void => {
    way.pop();
    const before = way.at(-1);
    if (before !== undefined) before.lowest = Math.min(before.lowest, visit.lowest);
    if (visit.lowest < visit.met) return;
    const members = open.splice(open.lastIndexOf(visit));
    for (const member of members) member.isOpen = false;
    found.push(members.map(({ node }) => node));
  };
  for (const root of nodes) {
    if (visits.has(root)) continue;
    enter(root);
    for (let visit = way.at(-1); visit !== undefined; visit = way.at(-1)) {
      const next = visit.after[visit.looked];
      visit.looked += 1;
      const known = next === undefined ? undefined : visits.get(next);
      if (next === undefined) leave(visit);
      else if (known === undefined) enter(next);
      else if (known.isOpen) visit.lowest = Math.min(visit.lowest, known.met);
    }
  }
  const circles = found.filter(({ length }) => length > 1);
  if (circles.length > 0) {
    const order = new Map(nodes.map((node, index) => [node, index]));
    const place = (node: Node): number => order.get(node) ?? 0;
    for (const members of circles) members.sort((left, right) => place(left) - place(right));
  }
  return found.reverse();
}
