import type { Member, ResourceDeclaration, Span, Value } from "@contactflow/grammar";
import { plainText } from "../../model/plain-text.ts";

/** The member of a resource or an object that is called so. */
export function memberCalled(
  { members }: { readonly members: readonly Member[] },
  name: string,
): Member | undefined {
  return members.find(({ key }) => plainText(key) === name);
}

/** The items written in a list property. */
export function itemsWritten(node: ResourceDeclaration, name: string): readonly Value[] {
  const value = memberCalled(node, name)?.value;
  return value?.kind === "ListValue" ? value.items : [];
}

/** Where the resource is named. */
export function nameSpan({ name, head }: ResourceDeclaration): Span {
  return name?.span ?? head;
}

/** What the author calls it. */
export function nameOf({ name, resource }: ResourceDeclaration): string {
  return name?.kind === "Name" ? name.text : resource;
}
