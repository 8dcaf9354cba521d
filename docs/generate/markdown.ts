import { format } from "@contactflow/grammar/format";

/** A table; none where there are no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(" | ")} |`;
}

function cell(text: string): string {
  return text.replaceAll("|", String.raw`\|`).replaceAll("\n", " ");
}

export function code(text: string): string {
  return `\`${text}\``;
}

export function fence(text: string): string {
  return `\`\`\`flow\n${text}\n\`\`\``;
}

/** Narrow enough for a page beside its tables of contents. */
const width = 78;

/** Statements as they stand in a flow, laid out by the formatter. */
export function statementFence(text: string): string {
  const [head, foot] = ["inbound flow Example {\n", "}\n"];
  const formatted = format(`${head}${text}\n${foot}`, "example.flow", { printWidth: width });
  if ("diagnostics" in formatted) return fence(text);
  const inside = formatted.text.slice(head.length, -foot.length);
  return fence(inside.replaceAll(/^ {2}/gm, "").trimEnd());
}

/** Paragraphs, headings and tables, a blank line between them; empty ones are left out. */
export function page(...parts: readonly string[]): string {
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

export function link(text: string, path: string): string {
  return `[${text}](${path})`;
}

/** The file of a page by the name of what it is about. */
export function fileName(name: string): string {
  return name.replaceAll(/[^a-zA-Z0-9]+/g, "-");
}
