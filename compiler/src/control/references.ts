import { eachChild, type Node, type Reference, type Statement } from "@contactflow/grammar";
import { catalogue } from "../catalogue/index.ts";

/**
 * A statement's own references, in source order: those of its arms' and branches' blocks belong to the statements there. A flow
 * view remembers them.
 */
export function referencesIn(statement: Statement): readonly Reference[] {
  const found: Reference[] = [];
  const skipped = written(statement);
  const visit = (node: Node): void => {
    if (isBody(node) || node === skipped) return;
    if (node.kind === "Reference") found.push(node);
    eachChild(node, visit);
  };
  eachChild(statement, visit);
  return found;
}

/** The attribute that a verb stores its result in. */
export function written(statement: Statement): Node | undefined {
  if (statement.kind !== "VerbStatement") return undefined;
  const takes = catalogue.verbs.get(statement.verb.text)?.primary?.shape.kind === "attribute";
  return takes ? statement.primary : undefined;
}

function isBody(node: Node): boolean {
  return node.kind === "Block" || node.kind === "IfStatement";
}
