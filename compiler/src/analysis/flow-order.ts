import { type Declaration, type FlowDeclaration, walk } from "@contactflow/grammar";
import type { CheckedProgram } from "../program/checked.ts";

/** Whether a contact that has been in one flow can come into the other. */
export type FlowOrder = (from: FlowDeclaration, to: FlowDeclaration) => boolean;

/**
 * Follows every mention: a flow that names a flow may lead there, and so may one that names a queue with a whisper flow. Agents
 * transfer to transfer flows from anywhere, default flows follow anything, and where a name is read at run time every flow may
 * follow. What nothing mentions is entered in a way that the program does not show, so anything may come before it.
 */
export function flowOrder(program: CheckedProgram): FlowOrder {
  let known: Mentioned | undefined;
  const following = new Map<FlowDeclaration, ReadonlySet<Declaration>>();
  return (from, to) => {
    // Most programs never ask.
    known ??= mentionedIn(program);
    const after = following.get(from) ?? followers(known, from);
    following.set(from, after);
    return after.has(to);
  };
}

interface Mentioned {
  readonly by: ReadonlyMap<Declaration, ReadonlySet<Declaration>>;
  /** They name flows or queues that are known only at run time. */
  readonly unbound: ReadonlySet<Declaration>;
  readonly flows: readonly FlowDeclaration[];
  readonly fromAnywhere: ReadonlySet<Declaration>;
}

function mentionedIn(program: CheckedProgram): Mentioned {
  const by = new Map<Declaration, ReadonlySet<Declaration>>();
  const unbound = new Set<Declaration>();
  const fromAnywhere = new Set<Declaration>();
  const mentioned = new Set<Declaration>();
  const flows: FlowDeclaration[] = [];
  for (const { tree } of program.files.values())
    for (const declaration of tree.declarations) {
      const { named, dynamic } = mentionsIn(program, declaration);
      by.set(declaration, named);
      for (const other of named) mentioned.add(other);
      if (dynamic) unbound.add(declaration);
      if (declaration.kind === "FlowDeclaration") {
        flows.push(declaration);
        if (declaration.flow.endsWith("transfer flow")) fromAnywhere.add(declaration);
      } else if (declaration.resource === "defaults") {
        for (const other of named) fromAnywhere.add(other);
      }
    }
  for (const flow of flows) if (!mentioned.has(flow)) fromAnywhere.add(flow);
  return { by, unbound, flows, fromAnywhere };
}

function followers(mentioned: Mentioned, from: FlowDeclaration): ReadonlySet<Declaration> {
  const { by, unbound, flows, fromAnywhere } = mentioned;
  const found = new Set<Declaration>(fromAnywhere);
  const open: Declaration[] = [from, ...fromAnywhere];
  for (let node = open.pop(); node !== undefined; node = open.pop())
    for (const next of unbound.has(node) ? flows : (by.get(node) ?? []))
      if (!found.has(next)) {
        found.add(next);
        open.push(next);
      }
  return found;
}

interface Mentions {
  readonly named: ReadonlySet<Declaration>;
  /** It names flows or queues that are known only at run time. */
  readonly dynamic: boolean;
}

function mentionsIn(program: CheckedProgram, declaration: Declaration): Mentions {
  const named = new Set<Declaration>();
  let dynamic = false;
  const mention = (name: string): void => {
    const symbol = program.symbols.get(name);
    if (symbol !== undefined) named.add(symbol.node);
  };
  walk(declaration, (node) => {
    if (node.kind === "NamedTarget") mention(node.name.text);
    if (node.kind === "Reference") mention(node.root.text);
    if (node.kind === "Dynamic") dynamic ||= node.name.text === "flow" || node.name.text === "queue";
  });
  return { named, dynamic };
}
