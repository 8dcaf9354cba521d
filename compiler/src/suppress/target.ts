import { lineIndex, type Comment, type SourceFile, type Span, walk } from "@contactflow/grammar";

/**
 * The lines that a comment speaks of: its own when there is code before it, otherwise the next one with code; with all lines of a text that
 * goes over several. `undefined` when no code follows.
 */
export function targetsIn(text: string, tree: SourceFile): (comment: Comment) => Span | undefined {
  const lines = lineIndex(text);
  const texts = textsOverLines(text, tree);
  return (comment) => {
    const { line } = lines.position(comment.span.start);
    const isAlone = text.slice(lines.lineStart(line), comment.span.start).trim() === "";
    const code = isAlone ? nextCode(text, tree, comment.span.end) : comment.span.start;
    if (code === undefined) return undefined;
    const at = lines.position(code).line;
    let [start, end] = [lines.lineStart(at), lines.lineStart(at + 1)];
    for (const { span } of texts) {
      if (span.start >= start && span.start < end) end = lines.lineStart(lines.position(span.end).line + 1);
      if (span.end > start && span.end <= end)
        start = Math.min(start, lines.lineStart(lines.position(span.start).line));
    }
    return { start, end };
  };
}

function textsOverLines(text: string, tree: SourceFile): readonly { readonly span: Span }[] {
  const found: { readonly span: Span }[] = [];
  walk(tree, (node) => {
    if (node.kind === "TextLiteral" && /[\r\n]/.test(text.slice(node.span.start, node.span.end)))
      found.push(node);
  });
  return found;
}

/** Past blank lines and comments; a mark at the beginning of the file counts as nothing. */
function nextCode(text: string, { comments }: SourceFile, from: number): number | undefined {
  let at = from;
  for (;;) {
    at += text.slice(at).search(/\S|$/);
    const comment = comments.find(({ span }) => span.start === at);
    if (comment === undefined) return at < text.length ? at : undefined;
    at = comment.span.end;
  }
}
