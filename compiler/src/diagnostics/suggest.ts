import type { Fix, Span } from "@contactflow/grammar";
import { listed } from "./lists.ts";

/**
 * The candidate that `written` was most likely meant to be: letter case aside, at most a third of its letters inserted,
 * left out, replaced or swapped. The first of equally close ones; else the only one that begins with what is written.
 */
export function closest(written: string, candidates: readonly string[]): string | undefined {
  const word = written.toLowerCase();
  let best: string | undefined;
  let limit = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate.toLowerCase(), limit);
    if (distance < limit && distance < candidate.length) {
      best = candidate;
      limit = distance;
      if (distance === 0) break;
    }
  }
  return best ?? onlyLonger(word, candidates);
}

/** The one candidate that goes on where the word breaks off. */
function onlyLonger(word: string, candidates: readonly string[]): string | undefined {
  if (word.length < 3) return undefined;
  const [longer, other] = candidates.filter((candidate) => candidate.toLowerCase().startsWith(word));
  return other === undefined ? longer : undefined;
}

/** Damerau-Levenshtein distance with swaps of neighbours; `limit` or more means: too far. */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) >= limit) return limit;
  const width = right.length + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: width }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let least = row;
    // Whatever is further from the diagonal is too far.
    const end = Math.min(width, row + limit);
    for (let column = Math.max(1, row - limit + 1); column < end; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let distance = Math.min(
        at(last, column, limit) + 1,
        at(current, column - 1, limit) + 1,
        at(last, column - 1, limit) + (same ? 0 : 1),
      );
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped)
        distance = Math.min(distance, at(beforeLast, column - 2, limit) + 1);
      current[column] = distance;
      least = Math.min(least, distance);
    }
    if (least >= limit) return limit;
    [beforeLast, last] = [last, current];
  }
  return Math.min(at(last, right.length, limit), limit);
}

function at(row: readonly number[], index: number, limit: number): number {
  return row[index] ?? limit;
}

/** What to say and offer about a misspelt name. */
export interface Suggestion {
  /** The candidate that was probably meant. */
  readonly meant: string | undefined;
  /** A sentence, or empty. */
  readonly suggestion: string;
  readonly fixes: readonly Fix[];
}

/**
 * Offers the closest candidate; without one, lists the candidates while they are few.
 * `lead` begins that list: `It has`.
 */
export function suggest(
  place: { readonly file: string; readonly span: Span },
  written: string,
  candidates: Iterable<string>,
  lead?: string,
): Suggestion {
  const all = [...candidates];
  const found = closest(written, all);
  if (found !== undefined)
    return { meant: found, suggestion: `Did you mean \`${found}\`?`, fixes: [replaceWith(place, found)] };
  const few = lead !== undefined && all.length > 0 && all.length <= 12;
  return { meant: undefined, suggestion: few ? `${lead} ${listed(all, "and")}.` : "", fixes: [] };
}

export function replaceWith(place: { readonly file: string; readonly span: Span }, text: string): Fix {
  return {
    title: `Change to \`${text}\``,
    safety: "suggested",
    edits: [{ file: place.file, span: place.span, text }],
  };
}
