import { builders } from "prettier/doc";
import type { Node } from "../ast.ts";
import type { Doc, Item, Writer } from "./writer.ts";

const { breakParent, group, hardline, ifBreak, indent, line, softline } = builders;

/** What stands in brackets among others. */
export interface Part {
  readonly node: Node | undefined;
  readonly print: () => Doc;
  /** Whether a blank line stands before it, where no source tells. */
  readonly isApart?: boolean;
}

export interface Brackets {
  readonly open: string;
  readonly close: string;
  /** What stands inside the brackets where all is on one line. */
  readonly padding: "space" | "none";
  /** `line`: each part needs a line of its own; `comma`: commas part those that share a line. */
  readonly parted: "comma" | "line";
  /** Whether each part stands on its own line, where no source tells. */
  readonly isUsuallyBroken: boolean;
}

/** Whether brackets break on their own, or with all that is around them. */
export type Grouping = "own" | "shared";

/**
 * Brackets and what stands in them. What the author broke after the opening bracket stays broken; the
 * rest breaks where it is too long: then each part has its own line, and no comma.
 */
export function bracketed(
  writer: Writer,
  brackets: Brackets,
  parts: readonly Part[],
  grouping: Grouping = "own",
): Doc {
  const opening = writer.opening(brackets.open);
  const isBroken = writer.startsLine() ?? brackets.isUsuallyBroken;
  const printed = parts.map((part, index) =>
    partDoc(writer, brackets, part, index === 0, parts.length - 1 - index),
  );
  const { inside, bracket } = writer.closing(brackets.close);
  const gap = brackets.padding === "space" ? line : softline;
  if (parts.length === 0 && inside === undefined)
    return [opening.before, group([opening.bracket, opening.isCommented ? line : "", bracket])];
  const last = inside === undefined ? "" : [separation(parts.length > 0, inside), inside.doc, breakParent];
  const mustBreak = isBroken || (brackets.parted === "line" && parts.length > 1);
  const doc = [opening.bracket, indent([gap, ...printed, last]), gap, bracket, mustBreak ? breakParent : ""];
  return [opening.before, grouping === "own" ? group(doc) : doc];
}

function partDoc(writer: Writer, { parted }: Brackets, part: Part, isFirst: boolean, following: number): Doc {
  const { doc, blankBefore = part.isApart ?? false } = writer.item(part.node, part.print);
  const separated = [isFirst ? "" : line, isFirst || !blankBefore ? "" : softline, doc];
  if (parted === "line") return separated;
  return [...separated, following > 0 ? ifBreak("", ",") : "", writer.leaveOut(",")];
}

/** What stands between the parts and a comment after the last one. */
export function separation(isPreceded: boolean, { blankBefore = false }: Item): Doc {
  if (!isPreceded) return "";
  return blankBefore ? [hardline, hardline] : hardline;
}
