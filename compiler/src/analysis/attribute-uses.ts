import { children, type Node, type Reference, type Statement } from "@contactflow/grammar";
import { catalogue } from "../catalogue/index.ts";
import type { AttributeSymbol, CheckedProgram, Resolution } from "../program/checked.ts";

/** What of the contact a statement reads and sets: a declared attribute, or `input`, which the last `collect` stored. */
export type Value = AttributeSymbol | "input";

export interface Read {
  readonly reference: Reference;
  readonly value: Value;
}

/** A statement's own references: those of its arms' and branches' blocks belong to the statements there. */
export function referencesOf(statement: Statement): readonly Reference[] {
  const found: Reference[] = [];
  const visit = (node: Node): void => {
    if (node.kind === "Reference") found.push(node);
    for (const child of children(node)) if (!isBody(child)) visit(child);
  };
  for (const child of children(statement)) if (!isBody(child) && child !== written(statement)) visit(child);
  return found;
}

/** What a statement reads, in source order. */
export function readsOf(program: CheckedProgram, statement: Statement): readonly Read[] {
  const targets = new Set<Reference>(
    statement.kind === "SetStatement"
      ? statement.assignments.map(({ target }) => target).filter((target) => target.kind === "Reference")
      : [],
  );
  return referencesOf(statement)
    .filter((reference) => !targets.has(reference))
    .flatMap((reference) => {
      const value = valueOf(program.resolutions.get(reference));
      return value === undefined ? [] : [{ reference, value }];
    });
}

export function valueOf(resolution: Resolution | undefined): Value | undefined {
  if (resolution?.kind !== "read") return undefined;
  if (resolution.attribute !== undefined) return resolution.attribute;
  return resolution.path[0] === "StoredCustomerInput" ? "input" : undefined;
}

/** What a statement sets when it comes to its normal end; `undefined` where that cannot be told. */
export function setBy(program: CheckedProgram, statement: Statement): readonly Value[] | undefined {
  switch (statement.kind) {
    case "SetStatement": {
      const assignments = program.assignments.get(statement);
      return assignments?.flatMap((one) => (one.kind === "attribute" ? [one.attribute] : []));
    }
    case "VerbStatement": {
      if (!program.endings.has(statement)) return undefined;
      const stored = statement.verb.text === "collect" ? (["input"] as const) : [];
      const target = written(statement);
      if (target?.kind !== "Reference") return stored;
      const attribute = valueOf(program.resolutions.get(target));
      return attribute === undefined ? undefined : [...stored, attribute];
    }
    default:
      return [];
  }
}

/** The attribute that a verb stores its result in. */
function written(statement: Statement): Node | undefined {
  if (statement.kind !== "VerbStatement") return undefined;
  const takes = catalogue.verbs.get(statement.verb.text)?.primary?.shape.kind === "attribute";
  return takes ? statement.primary : undefined;
}

function isBody(node: Node): boolean {
  return node.kind === "Block" || node.kind === "IfStatement";
}
