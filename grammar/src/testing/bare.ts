import type { Node } from "../ast.ts";

const placed = new Set(["span", "head", "doc"]);

/** A tree without the places where its nodes stand, as text that can be compared. */
export function bare(node: Node | readonly Node[]): string {
  return JSON.stringify(node, (key, value: unknown) => (placed.has(key) ? undefined : value));
}
