import type { IToken } from "chevrotain";
import type { Reports } from "../reports.ts";
import { starts, Starts } from "./classes.ts";
import { ExternalHead, FlowHead, HeadWord, ImportHead, ResourceHead } from "./head-words.ts";
import { guessKind } from "./kind-guess.ts";
import { type Kind, kindAt, namelessKinds } from "./kinds.ts";
import type { Lines } from "./lines.ts";
import { Colon, LCurly, RCurly } from "./punctuation.ts";
import { retag, spanFromTo } from "./tokens.ts";
import { Attributes, Name } from "./words.ts";

/** The kind of each declaration by the index of its kind's first word. */
export type Heads = Map<number, Kind>;

/**
 * Tags the words that start a declaration, so that damage stays in its declaration. A head starts a line outside all
 * braces. Inside braces, where a closing one may be missing, it must also stand in the column of the file's first
 * head and look like a whole head; so must a head that follows another declaration on its line.
 */
export function tagHeads(tokens: readonly IToken[], lines: Lines, reports: Reports): Heads {
  const heads: Heads = new Map();
  let depth = 0;
  let margin: number | undefined;
  /** Whether the current declaration's body is indented; `attributes {` at the margin is then a head. */
  let indented = false;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as IToken;
    const { tokenType } = token;
    if (tokenType === LCurly) depth += 1;
    else if (tokenType === RCurly) depth = Math.max(0, depth - 1);
    else if (tokenType === Name || tokenType === Attributes) {
      const first = lines.startsLine[index] === 1;
      if (!first && depth > 0) continue;
      const column = first ? lines.column(token.startOffset) : -1;
      const atMargin = first && column === (margin ??= column);
      if (depth > 0 && !atMargin) indented ||= first;
      else {
        const length =
          depth === 0 && atMargin
            ? headAt(tokens, index, heads) || guessedHeadAt(tokens, index, heads, reports)
            : wholeHeadAt(tokens, index, heads, indented || depth === 0);
        if (length === 0) continue;
        index += length - 1;
        depth = 0;
        indented = false;
      }
    }
  }
  return heads;
}

/** Tags a head at `index` by its words alone; yields how many words it has. */
function headAt(tokens: readonly IToken[], index: number, heads: Heads): number {
  const token = tokens[index] as IToken;
  if (token.image === "import") {
    retag(token, ImportHead);
    return 1;
  }
  const external = token.image === "external";
  const kindIndex = external ? index + 1 : index;
  const kind = kindAt(tokens, kindIndex);
  if (!external && (kind === undefined || tokens[index + kind.words.length]?.tokenType === Colon)) return 0;
  if (external) retag(token, ExternalHead);
  if (kind !== undefined) tagKind(tokens, kindIndex, kind.words.length, kind, heads);
  return (external ? 1 : 0) + (kind?.words.length ?? 0);
}

/** Tags a head whose name and brace follow; yields how many words it has. */
function wholeHeadAt(
  tokens: readonly IToken[],
  index: number,
  heads: Heads,
  takesAttributes: boolean,
): number {
  const token = tokens[index] as IToken;
  if (token.image === "import")
    return tokens[index + 1]?.tokenType === LCurly ? headAt(tokens, index, heads) : 0;
  const external = token.image === "external";
  const kindIndex = external ? index + 1 : index;
  const kind = kindAt(tokens, kindIndex);
  if (kind === undefined) return 0;
  const afterKind = kindIndex + kind.words.length;
  const whole = namelessKinds.has(kind.text)
    ? takesAttributes && tokens[afterKind]?.tokenType === LCurly
    : nameAndBraceAt(tokens, afterKind, external);
  return whole ? headAt(tokens, index, heads) : 0;
}

/** A head whose kind is misspelt or lacks a word: tagged as what it most likely means, and reported. */
function guessedHeadAt(tokens: readonly IToken[], index: number, heads: Heads, reports: Reports): number {
  let end = index;
  while (end - index < 5 && tokens[end]?.tokenType === Name) end += 1;
  if (!nameAndBraceAt(tokens, end - 1, false)) return 0;
  const words = tokens.slice(index, end - 1).map(({ image }) => image);
  const guess = words.length === 0 ? undefined : guessKind(words.join(" "));
  if (guess === undefined) return 0;
  const span = spanFromTo(tokens[index] as IToken, tokens[end - 2] as IToken);
  if (guess.sure)
    reports.add(
      "misspelt-kind",
      span,
      { found: words.join(" "), kind: guess.kind.text },
      {
        title: `Write ${guess.kind.text}`,
        edits: [{ span, text: guess.kind.text }],
      },
    );
  else reports.add("incomplete-kind", span, { found: words.join(" "), kinds: guess.others.join(", ") });
  tagKind(tokens, index, words.length, guess.kind, heads);
  return words.length;
}

/** Whether a name, perhaps with a display name, and a brace stand at `index`; without the brace when `external`. */
function nameAndBraceAt(tokens: readonly IToken[], index: number, external: boolean): boolean {
  const name = tokens[index];
  if (name === undefined || !starts(name, Starts.word)) return false;
  const next = tokens[index + 1];
  const afterName = next !== undefined && starts(next, Starts.text) ? index + 2 : index + 1;
  return external || tokens[afterName]?.tokenType === LCurly;
}

function tagKind(tokens: readonly IToken[], index: number, length: number, kind: Kind, heads: Heads): void {
  heads.set(index, kind);
  for (let offset = 0; offset < length; offset += 1)
    retag(tokens[index + offset] as IToken, offset > 0 ? HeadWord : "flow" in kind ? FlowHead : ResourceHead);
}
