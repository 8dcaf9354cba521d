import { type Kind, kinds } from "./kinds.ts";

export interface KindGuess {
  readonly kind: Kind;
  /** Whether no other kind is as likely. */
  readonly sure: boolean;
  readonly others: readonly string[];
}

/** The kind that was probably meant: one of its words is missing, or a few letters are wrong. */
export function guessKind(written: string): KindGuess | undefined {
  const incomplete = kinds.filter(
    ({ text }) => text.endsWith(` ${written}`) || text.startsWith(`${written} `),
  );
  const likely = incomplete.length > 0 ? incomplete : closest(written);
  const [kind] = likely;
  return kind && { kind, sure: likely.length === 1, others: likely.map(({ text }) => text) };
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
