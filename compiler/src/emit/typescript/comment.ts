/**
 * The text of a doc comment, made harmless: it cannot close the comment, and no line of it is a tag or a directive
 * (`@deprecated`, `@ts-expect-error`).
 */
export function docText(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) =>
      printable(line)
        .trim()
        .replaceAll("*/", "*\\/")
        .replace(/^([/*\s]*)@/, "$1\\@"),
    )
    .join("\n")
    .trim();
}

/** A line comment of one line. */
export function lineComment(text: string): string {
  return `// ${printable(text.replaceAll(/[\n\r\u2028\u2029]/g, " "))}`;
}

function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what must go
  return text.replaceAll(/[\u0000-\u001f\u007f]/g, " ");
}
