import { builders, type builders as docs } from "prettier/doc";
import type { Node } from "../ast.ts";
import { breaksAfter, commentDoc } from "./comment-docs.ts";
import { type PlacedComment, type SourceToken, sourceTokens } from "./source-tokens.ts";

export type Doc = docs.Doc;

const { breakParent, hardline, indent, lineSuffix } = builders;

/**
 * Where the tokens of a tree are written, one after the other. A writer over a source text knows the comments around
 * each of its tokens and how the author laid them out; it is a bug of ours when another token is written than the
 * source has next, so nothing can be lost, added or reordered.
 */
export interface Writer {
  /** The next token, with its comments; in the source it stands as it is written here, or as `spelled` says. */
  readonly token: (text: Doc, spelled?: Spelling) => Doc;
  /** A space before the next token; a comment that ends its line needs none. */
  readonly space: () => Doc;
  /** What is left of a token that need not be written, when it is next: its comments. */
  readonly leaveOut: (image: string) => Doc;
  /** Whether these tokens are next; `undefined` where there is no source. */
  readonly isNext: (...images: readonly string[]) => boolean | undefined;
  /** Whether a comment before, between or after so many next tokens ends a line. */
  readonly hasLineEnd: (count: number) => boolean;
  /** The next token as the source spells it. */
  readonly nextImage: () => string | undefined;
  /** Whether the next token starts a line in the source; `undefined` where there is none. */
  readonly startsLine: () => boolean | undefined;
  /** What starts on a line of its own when its surroundings do, such as a statement; with its comments. */
  readonly item: (node: Node | undefined, print: () => Doc) => Item;
  /** An opening bracket, the comments before it, and whether one stands after it on its line. */
  readonly opening: (image: string) => {
    readonly before: Doc;
    readonly bracket: Doc;
    readonly isCommented: boolean;
  };
  /** A closing bracket, and the comments before it that belong into the brackets. */
  readonly closing: (image: string) => { readonly inside: Item | undefined; readonly bracket: Doc };
}

export interface Item {
  readonly doc: Doc;
  /** Whether a blank line stands before it in the source; `undefined` where there is none. */
  readonly blankBefore: boolean | undefined;
}

/** Whether the source may spell a token like this. */
type Spelling = (image: string) => boolean;

/** Tokens before which a new line is not indented further. */
const outdented: ReadonlySet<string> = new Set(["{", "(", "else"]);

/** Writes the tokens of a text without mistakes, whose lines end in `\n`. */
export function sourceWriter(text: string): Writer {
  const tokens = sourceTokens(text);
  let index = 0;
  /** Whether the next token starts an item, so that its comments are written already. */
  let atStart = false;
  /** Whether what was written last ends its line. */
  let lineIsOver = false;

  const peek = (ahead = 0): SourceToken => {
    const token = tokens[index + ahead];
    if (token === undefined) throw new Error("formatting wrote more tokens than the source has");
    return token;
  };
  const take = (written: Doc, spelled: Spelling): SourceToken => {
    const token = peek();
    if (!spelled(token.image))
      throw new Error(`formatting wrote ${JSON.stringify(written)} where the source has ${token.image}`);
    index += 1;
    return token;
  };
  const after = (comments: readonly PlacedComment[]): Doc => {
    lineIsOver = comments.some(({ comment }) => breaksAfter(comment));
    return comments.map(({ comment }) => {
      const doc = [" ", commentDoc(comment)];
      return breaksAfter(comment) ? lineSuffix(doc) : doc;
    });
  };
  /** The comments before a token within an item. */
  const before = ({ leading, lines, image }: SourceToken): Doc => {
    if (leading.length === 0 && !lineIsOver) return "";
    const doc = [
      ...leading.map(({ comment, lines: linesAbove }, place) => [
        linesAbove > 0 || (place === 0 && lineIsOver) ? hardline : place === 0 ? "" : " ",
        commentDoc(comment),
        breaksAfter(comment) ? breakParent : "",
      ]),
      (leading.length === 0 && lineIsOver) || lines > 0 ? hardline : " ",
    ];
    return outdented.has(image) ? doc : indent(doc);
  };
  const write = (written: Doc, spelled: Spelling): { readonly before: Doc; readonly written: Doc } => {
    const token = take(written, spelled);
    const lead = atStart ? "" : before(token);
    atStart = false;
    return { before: lead, written: [written, after(token.trailing)] };
  };

  return {
    token: (token, spelled = (image) => image === token) => {
      const { before: lead, written } = write(token, spelled);
      return [lead, written];
    },
    opening: (image) => {
      const isCommented = peek().trailing.length > 0;
      const { before: lead, written } = write(image, (found) => found === image);
      return { before: lead, bracket: written, isCommented };
    },
    space: () => (lineIsOver ? "" : " "),
    leaveOut: (image) => {
      if (peek().image !== image) return "";
      const { leading, trailing } = take(image, () => true);
      return [...leading, ...trailing].map(({ comment, lines }) => {
        const isBelow = lineIsOver || lines > 0;
        lineIsOver = isBelow || breaksAfter(comment);
        if (isBelow) return [hardline, commentDoc(comment)];
        return breaksAfter(comment) ? lineSuffix([" ", commentDoc(comment)]) : [" ", commentDoc(comment)];
      });
    },
    isNext: (...images) => images.every((image, ahead) => tokens[index + ahead]?.image === image),
    hasLineEnd: (count) =>
      lineIsOver ||
      tokens
        .slice(index, index + count)
        .some(({ leading, trailing }) =>
          [...leading, ...trailing].some(({ comment, lines }) => lines > 0 || breaksAfter(comment)),
        ),
    nextImage: () => peek().image,
    startsLine: () => peek().startsLine,
    item: (_, print) => {
      const token = peek();
      const start = [
        lineIsOver ? breakParent : "",
        token.leading.length === 0 ? "" : [above(token), separation(token.lines)],
      ];
      atStart = true;
      return { blankBefore: (token.leading[0]?.lines ?? token.lines) > 1, doc: [start, print()] };
    },
    closing: (image) => {
      const token = take(image, (found) => found === image);
      const [first] = token.leading;
      const inside = first && { doc: above(token), blankBefore: first.lines > 1 };
      const isOver = lineIsOver;
      return { inside, bracket: [isOver ? breakParent : "", image, after(token.trailing)] };
    },
  };
}

/** What stands after a comment: as many line ends as the author put there. */
function separation(lines: number): Doc {
  if (lines === 0) return " ";
  return lines === 1 ? hardline : [hardline, hardline];
}

/** The comments before a token that starts an item, or stands before a closing bracket. */
function above({ leading }: SourceToken): Doc {
  return leading.map(({ comment, lines }, place) => [
    place === 0 ? "" : separation(lines),
    commentDoc(comment),
    breaksAfter(comment) ? breakParent : "",
  ]);
}
