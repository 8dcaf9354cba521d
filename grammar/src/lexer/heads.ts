import type { IToken } from "chevrotain";
import { ExternalHead, FlowHead, HeadWord, ImportHead, ResourceHead, Stray } from "./head-words.ts";
import { type Kind, kindAt, namelessKinds } from "./kinds.ts";
import { Text } from "./literals.ts";
import { isLineEnd } from "./line-starts.ts";
import { LCurly, RCurly } from "./punctuation.ts";
import { retag } from "./tokens.ts";
import { Attributes, Name, Word } from "./words.ts";

/**
 * Tags the words that start a declaration. A head starts a line outside all braces. Inside braces, where a closing
 * one may be missing, it must also stand in the column of the file's first head and look like a whole head.
 * Other words outside braces in that column are strays.
 */
export function tagHeads(text: string, tokens: readonly IToken[], startsLine: Uint8Array): void {
  let depth = 0;
  let margin: number | undefined;
  /** Whether the current declaration's body is indented; `attributes {` at the margin is then a head. */
  let indented = false;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as IToken;
    if (token.tokenType === LCurly) {
      depth += 1;
      continue;
    }
    if (token.tokenType === RCurly) {
      depth = Math.max(0, depth - 1);
      continue;
    }
    const first = startsLine[index] === 1;
    if (!isWord(token) || (!first && depth > 0)) continue;
    const column = first ? columnOf(text, token) : -1;
    const atMargin = first && (margin === undefined || column === margin);
    if (depth > 0 && !atMargin) {
      indented ||= column > (margin ?? 0);
      continue;
    }
    const length = depth === 0 && first ? headAt(tokens, index) : wholeHeadAt(tokens, index, indented);
    if (length > 0) {
      index += length - 1;
      depth = 0;
      indented = false;
      margin ??= column;
    } else if (depth === 0 && atMargin) retag(token, Stray);
  }
}

function isWord(token: IToken): boolean {
  return token.tokenType === Name || token.tokenType === Attributes;
}

/** Tags a head at `index` by its words alone; yields how many words it has. */
function headAt(tokens: readonly IToken[], index: number): number {
  const token = tokens[index] as IToken;
  if (token.image === "import") {
    retag(token, ImportHead);
    return 1;
  }
  if (token.image === "external") {
    retag(token, ExternalHead);
    const kind = kindAt(tokens, index + 1);
    return 1 + (kind === undefined ? 0 : tagKind(tokens, index + 1, kind));
  }
  const kind = kindAt(tokens, index);
  return kind === undefined ? 0 : tagKind(tokens, index, kind);
}

/** Tags a head whose name and brace follow; yields how many words it has. */
function wholeHeadAt(tokens: readonly IToken[], index: number, indented: boolean): number {
  const token = tokens[index] as IToken;
  if (token.image === "import") return tokens[index + 1]?.tokenType === LCurly ? headAt(tokens, index) : 0;
  const external = token.image === "external";
  const kind = kindAt(tokens, external ? index + 1 : index);
  if (kind === undefined) return 0;
  const kindText = kind.words.join(" ");
  const afterKind = index + (external ? 1 : 0) + kind.words.length;
  if (namelessKinds.has(kindText))
    return indented && tokens[afterKind]?.tokenType === LCurly ? headAt(tokens, index) : 0;
  if (!nameAt(tokens, afterKind)) return 0;
  const afterName = tokens[afterKind + 1]?.tokenType.CATEGORIES?.includes(Text)
    ? afterKind + 2
    : afterKind + 1;
  return external || tokens[afterName]?.tokenType === LCurly ? headAt(tokens, index) : 0;
}

function nameAt(tokens: readonly IToken[], index: number): boolean {
  const type = tokens[index]?.tokenType;
  return (
    type === Name ||
    (type?.categoryMatchesMap !== undefined && Word.categoryMatchesMap?.[type.tokenTypeIdx ?? 0] === true)
  );
}

function tagKind(tokens: readonly IToken[], index: number, kind: Kind): number {
  kind.words.forEach((_, offset) => {
    const type = offset > 0 ? HeadWord : "flow" in kind ? FlowHead : ResourceHead;
    retag(tokens[index + offset] as IToken, type);
  });
  return kind.words.length;
}

function columnOf(text: string, token: IToken): number {
  let start = token.startOffset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start -= 1;
  return token.startOffset - start;
}
