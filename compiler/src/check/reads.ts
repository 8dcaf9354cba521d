import type { Reference } from "@contactflow/grammar";
import type { Resolution } from "../model/checked.ts";
import type { Type } from "../model/types.ts";
import type { Context } from "./context.ts";
import { resolve } from "./references.ts";
import { aResolution, referenceText } from "./wording.ts";
import type { Slot } from "./value.ts";

export type ReadResolution = Extract<Resolution, { readonly kind: "read" }>;

/** Whether a value of type `from` can stand where `to` is asked for. Every scalar is text on the platform. */
export function agrees(from: Type, to: Type): boolean {
  if (from.kind === "unknown" || to.kind === "unknown") return true;
  if (from.kind === "record" || to.kind === "record") return false;
  if (to.kind === "text") return true;
  if (to.kind === "union")
    return from.kind === "union" && from.members.every((member) => to.members.includes(member));
  return from.kind === to.kind;
}

/** A scalar: what fits into a text. */
export function isScalar(type: Type): boolean {
  return type.kind !== "record" && type.kind !== "resource" && type.kind !== "flow";
}

/**
 * Resolves a reference that is to be read from the contact as one value, inside a text or as a whole.
 * `undefined` when it is no such value; reported.
 */
export function resolveScalar(
  node: Reference,
  context: Context,
  candidates?: () => Iterable<string>,
): ReadResolution | undefined {
  const resolution = resolve(node, context, candidates);
  if (resolution === undefined) return undefined;
  if (resolution.kind === "read" && isScalar(resolution.type)) return resolution;
  const name = referenceText(node);
  if (resolution.kind === "hours" || resolution.kind === "metric")
    context.report("only-in-conditions", node.span, { name });
  else context.report("not-scalar", node.span, { name, found: aResolution(resolution) });
  return undefined;
}

/** Whether reading from the contact is allowed here; reports it when it is not. */
export function mayRead(node: Reference, slot: Slot, { report }: Context): boolean {
  if (slot.dynamic !== "never") return true;
  report("must-be-fixed", node.span, { what: slot.what });
  return false;
}
