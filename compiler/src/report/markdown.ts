import type { Paint } from "./paint.ts";
import { visible } from "./terminal-width.ts";

/**
 * Markdown as a person reads it in a terminal: paragraphs and lists of at most `width` columns, code indented, links as their text. Knows what
 * our own pages use: headings, paragraphs, lists, fences, tables as they stand, `code`, **bold** and links.
 */
export function terminalMarkdown(markdown: string, paint: Paint, width: number): string {
  return `${blocksOf(markdown)
    .map((block) => shown(block, paint, width))
    .join("\n\n")}\n`;
}

type Block =
  | { readonly kind: "heading" | "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "code"; readonly label: string; readonly lines: readonly string[] };

/** Blocks are apart by blank lines, but for those in a fence. */
function blocksOf(markdown: string): readonly Block[] {
  const parts = markdown.matchAll(/^```\w*(?: (.*))?\n([^]*?)^```$|^(?!```)(?:.+(?:\n(?!```)|$))+/gm);
  return Array.from(parts, ([whole, label, code]) => {
    if (code !== undefined)
      return { kind: "code", label: label ?? "", lines: code.replace(/\n$/, "").split("\n") };
    const text = whole.trim();
    if (/^#+ /.test(text)) return { kind: "heading", text: text.replace(/^#+ /, "") };
    if (/^(- |\d+\. )/.test(text)) return { kind: "list", items: text.split(/\n(?=- |\d+\. )/) };
    return { kind: "paragraph", text };
  });
}

function shown(block: Block, paint: Paint, width: number): string {
  switch (block.kind) {
    case "heading":
      return paint("strong", visible(block.text));
    case "paragraph":
      return wrapped(block.text, width, "")
        .map((line) => inline(line, paint))
        .join("\n");
    case "list":
      return block.items
        .flatMap((item) => wrapped(item, width, "  "))
        .map((line) => inline(line, paint))
        .join("\n");
    case "code": {
      const label = block.label === "" ? [] : [paint("gutter", `    ${visible(block.label)}`)];
      return [
        ...label,
        ...block.lines.map((line) => (line === "" ? "" : paint("code", `    ${visible(line)}`))),
      ].join("\n");
    }
  }
}

/** Lines of at most `width` columns, those after the first behind `hanging`; code between backticks stays in one piece. */
function wrapped(text: string, width: number, hanging: string): readonly string[] {
  const words = text.replaceAll(/\[([^\]]+)\]\([^)]*\)/g, "$1").match(/(?:`[^`]*`|\S)+/g) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line.trim() !== "" && longer.replaceAll("**", "").length > width) {
      lines.push(line);
      line = `${hanging}${word}`;
    } else line = longer;
  }
  return [...lines, line];
}

function inline(line: string, paint: Paint): string {
  return visible(line)
    .replaceAll(/`[^`]*`/g, (code) => paint("code", code))
    .replaceAll(/\*\*([^*]+)\*\*/g, (_, bold: string) => paint("strong", bold));
}
