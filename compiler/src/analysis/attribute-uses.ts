import type { Reference, Statement } from "@contactflow/grammar";
import type { Exit } from "../control/control.ts";
import type { CheckedFile, Resolution } from "../model/checked.ts";
import type { AttributeSymbol } from "../model/symbols.ts";
import type { Store } from "../model/facts.ts";
import type { FlowView } from "../control/flow-view.ts";
import { written } from "../control/references.ts";
import { storeAt, storesFilledBy, storesFilledOn } from "./stores.ts";

/** What of the contact a statement reads and sets: a declared attribute, or what the platform keeps of the last statement of a kind. */
export type Value = AttributeSymbol | Store;

export interface Read {
  readonly reference: Reference;
  readonly value: Value;
}

/** What a statement reads, in source order. */
export function readsOf({ file, referencesOf }: FlowView, statement: Statement): readonly Read[] {
  const reads: Read[] = [];
  for (const reference of referencesOf(statement)) {
    const value = valueOf(reference, file.resolutions.get(reference));
    if (value !== undefined && !isTarget(reference, statement)) reads.push({ reference, value });
  }
  return reads;
}

function isTarget(reference: Reference, statement: Statement): boolean {
  return (
    statement.kind === "SetStatement" && statement.assignments.some(({ target }) => target === reference)
  );
}

export function valueOf({ root }: Reference, resolution: Resolution | undefined): Value | undefined {
  if (resolution?.kind !== "read") return undefined;
  return resolution.attribute ?? storeAt(resolution.path, root.text);
}

/** What a statement may set; `undefined` where that cannot be told. */
export function setBy(view: FlowView, statement: Statement): readonly Value[] | undefined {
  const attributes = attributesSetBy(view.file, statement);
  if (attributes === undefined) return undefined;
  const stores = storesFilledBy(view, statement);
  return attributes.length === 0 ? stores : [...attributes, ...stores];
}

/** What it has set when it ends so. */
export function setOn(view: FlowView, statement: Statement, exit: Exit): readonly Value[] {
  const attributes = (exit.outcome === "done" ? attributesSetBy(view.file, statement) : undefined) ?? none;
  const stores = storesFilledOn(view, statement, exit);
  return attributes.length === 0 ? stores : [...attributes, ...stores];
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
      if (target?.kind !== "Reference") return none;
      const resolution = file.resolutions.get(target);
      const attribute = resolution?.kind === "read" ? resolution.attribute : undefined;
      return attribute === undefined ? undefined : [attribute];
    }
    default:
      return none;
  }
}

const none: readonly never[] = [];
