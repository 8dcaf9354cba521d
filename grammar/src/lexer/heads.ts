import type { IToken } from "chevrotain";
import { replacing } from "../mending.ts";
import type { Reports } from "../reports.ts";
import { starts, Starts } from "./classes.ts";
import { ExternalHead, FlowHead, HeadWord, ImportHead, ResourceHead } from "./head-words.ts";
import { guessKind } from "./kind-guess.ts";
import { type Kind, kindAt, kindCalled, namelessKinds } from "./kinds.ts";
import type { Lines } from "./lines.ts";
import { Colon, LCurly, Minus, RCurly } from "./punctuation.ts";
import { endOf, retag, spanFromTo, spanOf } from "./tokens.ts";
import { Attributes, Name } from "./words.ts";

/** The kind of each declaration by the index of its kind's first word. */
export type Heads = Map<number, Kind>;

interface Tagging {
  readonly tokens: readonly IToken[];
  readonly lines: Lines;
  readonly heads: Heads;
  readonly reports: Reports;
}

/**
 * Tags the words that start a declaration, so that damage stays in its declaration. A head starts a line outside all
 * braces. Inside braces, where a closing one may be missing, it must also stand in the column of the file's first
 * head and look like a whole head; so must a head that follows another declaration on its line.
 */
export function tagHeads(tokens: readonly IToken[], lines: Lines, reports: Reports): Heads {
  const heads: Heads = new Map();
  const tagging: Tagging = { tokens, lines, heads, reports };
  let depth = 0;
  let margin: number | undefined;
  /** Whether `attributes {` at the margin can be no section of the flow that is open. */
  let attributesAreHead = true;
  let isOpenFlow = false;
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
      if (depth > 0 && !atMargin) {
        attributesAreHead ||= first;
        continue;
      }
      const free = depth === 0 && first;
      if (tokenType === Attributes && depth > 0 && isOpenFlow && closesAfter(tagging, index, depth, column))
        continue;
      const byWords =
        free && atMargin ? headAt(tagging, index) : wholeHeadAt(tagging, index, attributesAreHead);
      const length = byWords > 0 || !free ? byWords : guessedHeadAt(tagging, index, 0);
      if (length === 0) continue;
      const kind = heads.get(index) ?? heads.get(index + 1);
      isOpenFlow = kind !== undefined && "flow" in kind;
      attributesAreHead = !isOpenFlow;
      index += length - 1;
      depth = 0;
    }
  }
  return heads;
}

/** Tags a head at `index` by its words alone; yields how many words it has. */
function headAt(tagging: Tagging, index: number): number {
  const { tokens, lines } = tagging;
  const token = tokens[index] as IToken;
  if (token.image === "import") {
    retag(token, ImportHead);
    return 1;
  }
  const external = token.image === "external";
  const kindIndex = external ? index + 1 : index;
  const isBare = external && lines.startsLine[kindIndex] === 1;
  const kind = isBare ? undefined : kindAt(tokens, lines.startsLine, kindIndex);
  if (!external && (kind === undefined || tokens[index + kind.words.length]?.tokenType === Colon)) return 0;
  if (external) retag(token, ExternalHead);
  if (kind === undefined) return 1;
  const guessed = guessedHeadAt(tagging, kindIndex, kind.words.length);
  if (guessed === 0) tagKind(tagging, kindIndex, kind.words.length, kind);
  return (external ? 1 : 0) + (guessed === 0 ? kind.words.length : guessed);
}

/** Tags a head whose name and brace follow; yields how many words it has. */
function wholeHeadAt(tagging: Tagging, index: number, takesAttributes: boolean): number {
  return isWholeHead(tagging, index, takesAttributes) ? headAt(tagging, index) : 0;
}

function isWholeHead({ tokens, lines }: Tagging, index: number, takesAttributes: boolean): boolean {
  const token = tokens[index] as IToken;
  if (token.image === "import") return tokens[index + 1]?.tokenType === LCurly;
  const external = token.image === "external";
  const kindIndex = external ? index + 1 : index;
  const kind = kindAt(tokens, lines.startsLine, kindIndex);
  if (kind === undefined) return false;
  const afterKind = kindIndex + kind.words.length;
  return namelessKinds.has(kind.text)
    ? takesAttributes && tokens[afterKind]?.tokenType === LCurly
    : nameAndBraceAt(tokens, afterKind, external);
}

/** Whether all braces that are open at `index` are closed behind it, before another head at the margin. */
function closesAfter(tagging: Tagging, index: number, depth: number, margin: number): boolean {
  const { tokens, lines } = tagging;
  let open = depth;
  for (let at = index + 1; at < tokens.length; at += 1) {
    const { tokenType, startOffset } = tokens[at] as IToken;
    if (tokenType === LCurly) open += 1;
    else if (tokenType === RCurly) open -= 1;
    if (open === 0) return true;
    const isAtMargin = lines.startsLine[at] === 1 && lines.column(startOffset) === margin;
    if (isAtMargin && isWholeHead(tagging, at, true)) return false;
  }
  return false;
}

/**
 * A head whose kind is misspelt or lacks a word: tagged as what it most likely means, and reported. A kind of `known`
 * words may start it, when more words follow than a name. Yields how many words it has.
 */
function guessedHeadAt(tagging: Tagging, index: number, known: number): number {
  const { tokens, lines, reports } = tagging;
  const end = wordsEnd(tokens, lines, index);
  const isWhole = nameAndBraceAt(tokens, end - 1, false);
  if (end === index + 1 && known === 0 && tagNameless(tagging, index)) return 1;
  if (!isWhole && !startsDeeper(tagging, index, end)) return 0;
  const written = tokens.slice(index, isWhole ? end - 1 : end);
  if (written.length <= known) return 0;
  const words = written.filter(({ tokenType }) => tokenType !== Minus).map(({ image }) => image);
  const guess = guessKind(words, isWhole);
  if (guess === undefined) return 0;
  const span = spanFromTo(tokens[index] as IToken, tokens[index + written.length - 1] as IToken);
  const found = written.length === words.length ? words.join(" ") : words.join("-");
  const { kind, others } = guess;
  if (others.length > 0)
    reports.add("incomplete-kind", span, { found, kinds: [kind.text, ...others].join(", ") });
  else if (found !== kind.text)
    reports.add("misspelt-kind", span, { found, kind: kind.text }, replacing(span, kind.text));
  tagKind(tagging, index, written.length, kind);
  return written.length;
}

/** Tags `attribute {`, which lacks the last letter of a kind without a name; yields whether it is one. */
function tagNameless(tagging: Tagging, index: number): boolean {
  const { tokens, reports } = tagging;
  const token = tokens[index] as IToken;
  const kind = kindCalled(`${token.image}s`);
  if (kind === undefined || !namelessKinds.has(kind.text) || tokens[index + 1]?.tokenType !== LCurly)
    return false;
  const span = spanOf(token);
  reports.add("misspelt-kind", span, { found: token.image, kind: kind.text }, replacing(span, kind.text));
  tagKind(tagging, index, 1, kind);
  return true;
}

/** Whether the words up to `end` are alone on their line, and deeper lines follow: a head that is being written. */
function startsDeeper({ tokens, lines }: Tagging, index: number, end: number): boolean {
  const [first, next] = [tokens[index], tokens[end]];
  if (first === undefined || next === undefined || lines.startsLine[end] !== 1) return false;
  return lines.column(next.startOffset) > lines.column(first.startOffset);
}

/** Whether a sign joins two words, as in `routing-profile`. */
function isHyphen(tokens: readonly IToken[], index: number): boolean {
  const [before, sign, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (before === undefined || sign?.tokenType !== Minus || after === undefined) return false;
  const touches = endOf(before) === sign.startOffset && endOf(sign) === after.startOffset;
  return touches && starts(after, Starts.word);
}

/** Index after the words in a row on the line of `index`. */
function wordsEnd(tokens: readonly IToken[], lines: Lines, index: number): number {
  let end = index + 1;
  for (let next = tokens[end]; next !== undefined && end - index < 6; next = tokens[end]) {
    if (lines.startsLine[end] === 1) break;
    if (!starts(next, Starts.word) && !isHyphen(tokens, end)) break;
    end += 1;
  }
  return end;
}

/** Whether a name, perhaps with a display name, and a brace stand at `index`; without the brace when `external`. */
function nameAndBraceAt(tokens: readonly IToken[], index: number, external: boolean): boolean {
  const name = tokens[index];
  if (name === undefined || !starts(name, Starts.word)) return false;
  const next = tokens[index + 1];
  const afterName = next !== undefined && starts(next, Starts.text) ? index + 2 : index + 1;
  return external || tokens[afterName]?.tokenType === LCurly;
}

function tagKind({ tokens, heads }: Tagging, index: number, length: number, kind: Kind): void {
  heads.set(index, kind);
  for (let offset = 0; offset < length; offset += 1)
    retag(tokens[index + offset] as IToken, offset > 0 ? HeadWord : "flow" in kind ? FlowHead : ResourceHead);
}
