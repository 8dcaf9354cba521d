import type { Declaration } from "@contactflow/grammar";
import { catalogue } from "../catalogue/index.ts";
import { plainText } from "../model/plain-text.ts";
import type { Context } from "./context.ts";
import { limitsText } from "./wording.ts";

const flowDescription = 500;

/** A documentation comment is what the platform shows as the description, where there is none: it must fit. */
export function checkDescription(node: Declaration, { report }: Context): void {
  if (node.doc === undefined || node.external) return;
  const max = node.kind === "FlowDeclaration" ? flowDescription : mostCharacters(node);
  const { length } = node.doc.text;
  if (max === undefined || length <= max) return;
  const limits = limitsText(0, max, "character");
  const what = "The description that the platform shows";
  report("text-length", node.doc.span, { what, limits, length }, { severity: "warning" });
}

/** None where the resource has no description, or says it itself. */
function mostCharacters(
  node: Exclude<Declaration, { readonly kind: "FlowDeclaration" }>,
): number | undefined {
  const { properties } = catalogue.resources[node.resource];
  const shape = Object.hasOwn(properties, "description") ? properties["description"]?.shape : undefined;
  if (shape?.kind !== "text" || node.members.some(({ key }) => plainText(key) === "description"))
    return undefined;
  return shape.max;
}
