import { builders } from "prettier/doc";
import type { Comment } from "../ast.ts";
import type { Doc } from "./writer.ts";

const { hardlineWithoutBreakParent, join, literallineWithoutBreakParent } = builders;

/** Whether nothing can, or should, follow a comment on its line. */
export function breaksAfter({ style, text }: Comment): boolean {
  return style !== "block" || text.includes("\n");
}

/** A comment as written, which breaks nothing around it. Lines that all start with `*` are indented anew. */
export function commentDoc({ style, text }: Comment): Doc {
  switch (style) {
    case "line":
      return `//${text}`.trimEnd();
    case "doc":
      return `///${text}`.trimEnd();
    case "block": {
      const lines = `/*${text}*/`.split("\n");
      const [first = "", ...rest] = lines;
      if (!rest.every((line) => line.trimStart().startsWith("*")))
        return join(literallineWithoutBreakParent, lines);
      return join(hardlineWithoutBreakParent, [first.trimEnd(), ...rest.map((line) => ` ${line.trim()}`)]);
    }
    default:
      return style satisfies never;
  }
}
