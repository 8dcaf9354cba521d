import { type Kind, kinds } from "./kinds.ts";

export interface KindGuess {
  readonly kind: Kind;
  /** Other kinds that are as likely. */
  readonly others: readonly string[];
}

/** Spellings too far from the kind for its letters to tell, and words that nearly always mean the one. */
const otherSpellings: ReadonlyMap<string, string> = new Map([
  ["centre", "center"],
  ["profile", "routing profile"],
  ["chat flow", "inbound flow"],
  ["voice flow", "inbound flow"],
  ["phone flow", "inbound flow"],
  ["email flow", "inbound flow"],
  ["task flow", "inbound flow"],
  ["contact flow", "inbound flow"],
  ["main flow", "inbound flow"],
]);

/** The kind that was probably meant: a word is missing or there twice, or a few letters are wrong. */
export function guessKind(words: readonly string[], maybeMisspelt: boolean): KindGuess | undefined {
  const once = words.filter((word, index) => word !== words[index - 1]);
  const likely = firstNotEmpty(
    () => kinds.filter(({ text }) => text === otherSpellings.get(once.join(" "))),
    () => kinds.filter(({ text }) => text === once.join(" ")),
    () =>
      onlyOne(kinds.filter((kind) => kind.words.length === once.length + 1 && isPartOf(once, kind.words))),
    () => kinds.filter((kind) => isPartOf(once, kind.words)),
    () => (maybeMisspelt ? closest(words.join(" ")) : []),
  );
  const [kind, ...others] = likely;
  return kind && { kind, others: others.map(({ text }) => text) };
}

function firstNotEmpty(...lists: readonly (() => readonly Kind[])[]): readonly Kind[] {
  for (const list of lists) {
    const found = list();
    if (found.length > 0) return found;
  }
  return [];
}

function onlyOne(found: readonly Kind[]): readonly Kind[] {
  return found.length === 1 ? found : [];
}

/** Whether all of `words` stand among the `whole`, in the same order. */
function isPartOf(words: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of whole) if (word === words[at]) at += 1;
  return at === words.length;
}

function closest(written: string): readonly Kind[] {
  const measured = kinds.map((kind) => ({ kind, distance: editDistance(written, kind.text) }));
  const least = Math.min(...measured.map(({ distance }) => distance));
  if (least > Math.max(1, Math.floor(written.length / 4))) return [];
  return measured.filter(({ distance }) => distance === least).map(({ kind }) => kind);
}

/** Letters to insert, delete or replace to make one text of the other. */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let line = 1; line <= left.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (left[line - 1] === right[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
