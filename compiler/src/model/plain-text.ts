import type { Name, TextLiteral } from "@contactflow/grammar";

/** The text of a key, or of a text without interpolations; an interpolated text has none. */
export function plainText(node: Name | TextLiteral): string | undefined {
  if (node.kind === "Name") return node.text;
  const [first] = node.parts;
  if (node.parts.length === 0) return "";
  return node.parts.length === 1 && typeof first === "string" ? first : undefined;
}
