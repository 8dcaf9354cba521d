import { children, type Node, type Reference, type Statement } from "@contactflow/grammar";
import { catalogue } from "../catalogue/index.ts";
import type { Exit } from "../control/control.ts";
import type { CheckedFile, Resolution } from "../model/checked.ts";
import type { AttributeSymbol } from "../model/symbols.ts";
import type { Store } from "../model/facts.ts";
import type { FlowView } from "../control/flow-view.ts";
import { storeAt, storesFilledBy, storesFilledOn } from "./stores.ts";

/** What of the contact a statement reads and sets: a declared attribute, or what the platform keeps of the last statement of a kind. */
export type Value = AttributeSymbol | Store;

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
export function readsOf(file: CheckedFile, statement: Statement): readonly Read[] {
  const targets = new Set<Reference>(
    statement.kind === "SetStatement"
      ? statement.assignments.map(({ target }) => target).filter((target) => target.kind === "Reference")
      : [],
  );
  return referencesOf(statement)
    .filter((reference) => !targets.has(reference))
    .flatMap((reference) => {
      const value = valueOf(reference, file.resolutions.get(reference));
      return value === undefined ? [] : [{ reference, value }];
    });
}

export function valueOf({ root }: Reference, resolution: Resolution | undefined): Value | undefined {
  if (resolution?.kind !== "read") return undefined;
  return resolution.attribute ?? storeAt(resolution.path, root.text);
}

/** What a statement may set; `undefined` where that cannot be told. */
export function setBy(view: FlowView, statement: Statement): readonly Value[] | undefined {
  const attributes = attributesSetBy(view.file, statement);
  return attributes && [...attributes, ...storesFilledBy(view, statement)];
}

/** What it has set when it ends so. */
export function setOn(view: FlowView, statement: Statement, exit: Exit): readonly Value[] {
  const attributes = exit.outcome === "done" ? attributesSetBy(view.file, statement) : undefined;
  return [...(attributes ?? []), ...storesFilledOn(view, statement, exit)];
}

function attributesSetBy(file: CheckedFile, statement: Statement): readonly AttributeSymbol[] | undefined {
  switch (statement.kind) {
    case "SetStatement": {
      const assignments = file.assignments.get(statement);
      return assignments?.flatMap((one) => (one.kind === "attribute" ? [one.attribute] : []));
    }
    case "VerbStatement": {
      if (!file.endings.has(statement)) return undefined;
      const target = written(statement);
      if (target?.kind !== "Reference") return [];
      const resolution = file.resolutions.get(target);
      const attribute = resolution?.kind === "read" ? resolution.attribute : undefined;
      return attribute === undefined ? undefined : [attribute];
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
