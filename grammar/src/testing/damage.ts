import { lexer } from "../lexer/lexer.ts";

/** One edit of a text, as a person's slip or half-typed line would be. */
export interface Damage {
  readonly text: string;
  /** The part of the original that it touches. */
  readonly from: number;
  readonly to: number;
}

type Slip = (text: string, start: number, end: number) => Damage;

const slips = {
  /** All that follows is not written yet. */
  cut: (text, start) => ({ text: text.slice(0, start), from: start, to: text.length }),
  deleted: (text, start, end) => ({ text: text.slice(0, start) + text.slice(end), from: start, to: end }),
  doubled: (text, start, end) => ({
    text: `${text.slice(0, end)} ${text.slice(start)}`,
    from: start,
    to: end,
  }),
  junk: (text, start) => ({
    text: `${text.slice(0, start)}§ foo ) ${text.slice(start)}`,
    from: start,
    to: start + 1,
  }),
  /** The rest of the line is not written yet. */
  unfinished: (text, start) => {
    const end = text.indexOf("\n", start);
    return { text: text.slice(0, start) + text.slice(end), from: start, to: end };
  },
} satisfies Record<string, Slip>;

export type SlipName = keyof typeof slips;

/** The same slip at each token of a text. */
export function damagesOf(text: string, name: SlipName): readonly Damage[] {
  return lexer
    .tokenize(text)
    .tokens.map(({ startOffset, image }) => slips[name](text, startOffset, startOffset + image.length));
}

/** A quote left out, at each end of each text. */
export function lostQuotes(text: string): readonly Damage[] {
  return lexer.tokenize(text).tokens.flatMap(({ startOffset, image }) => {
    if (!image.startsWith('"')) return [];
    const end = startOffset + image.length;
    return [startOffset, end - 1].map((at) => ({
      text: text.slice(0, at) + text.slice(at + 1),
      from: startOffset,
      to: end,
    }));
  });
}
